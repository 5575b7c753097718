import Foundation
import Logging
import RecordsTransfer
import Synchronization

/// Shows how a run goes: a progress bar for each step on a terminal, one log line for each step elsewhere. What goes wrong
/// is a log line on both. Transfer IDs only, no personal data.
final class RunReporter: DaemonObserver {
  private let logger: Logger
  /// For what the frame of a daemon says: only what is wrong.
  var lifecycleLogger: Logger {
    var lifecycle = logger
    lifecycle.logLevel = .error
    return lifecycle
  }
  private let showsBar: Bool
  private let bar = Mutex<ProgressBar?>(nil)

  init(job: String, showsBar: Bool = ProgressBar.isPossible) {
    var logger = Logger(label: "records-transfer", factory: { StreamLogHandler.standardError(label: $0) })
    logger[metadataKey: "job"] = "\(job)"
    self.logger = logger
    self.showsBar = showsBar
  }

  func runStarted(executionID: Int64, crashed: [Int64]) {
    for run in crashed {
      log(.warning, "an earlier run never ended: closed as crashed, its committed work stands", ["run": "\(run)"])
    }
    if !showsBar { log(.info, "run started", ["run": "\(executionID)"]) }
  }

  func stepStarted(_ lane: Lane, ready: Int) {
    guard showsBar else { return }
    bar.withLock { $0 = ProgressBar(lane.rawValue, total: ready) }
  }

  func chunkCommitted(_ lane: Lane, _ counts: ChunkCounts) {
    bar.withLock { $0?.advance(by: counts.claimed) }
  }

  func rowSetAside(_ lane: Lane, transferID: Int64, reason: String) {
    log(.error, "set aside: \(reason)", ["lane": "\(lane.rawValue)", "transfer": "\(transferID)"])
  }

  func retrying(_ lane: Lane, worker: Int, after delay: Duration, reason: String) {
    log(
      .warning,
      "trying again in \(Self.seconds(delay)): \(reason)",
      ["lane": "\(lane.rawValue)", "worker": "\(worker)"])
  }

  func stepEnded(_ summary: StepSummary) {
    bar.withLock {
      $0?.finish()
      $0 = nil
    }
    guard !showsBar else { return }
    let counts = summary.counts
    let told: [(String, Int)] = [
      ("claimed", counts.claimed), ("waiting", counts.waiting), ("released", counts.released),
      ("rejected", counts.rejected), ("ignored", counts.ignored), ("errors", counts.errors),
      ("overlaps_marked", counts.overlapsMarked), ("overlaps_resolved", counts.overlapsResolved),
      ("notices", counts.notices), ("undeliverable", counts.undeliverable), ("set_aside", counts.setAside),
      ("replaced_characters", counts.replacedCharacters),
    ]
    var metadata: Logger.Metadata = [
      "lane": "\(summary.lane.rawValue)", "outcome": "\(summary.outcome.rawValue)",
      "seconds": "\((summary.elapsed / .seconds(1)).formatted(.number.precision(.fractionLength(1))))",
    ]
    for (name, count) in told where count > 0 { metadata[name] = "\(count)" }
    log(counts.setAside > 0 ? .warning : .info, "step ended", metadata)
  }

  func lanePaused(_ lane: Lane, _ pause: LanePause) {
    let reason = pause.reason.map { ": \($0)" } ?? ""
    log(
      .warning, "paused by \(pause.pausedBy) since \(pause.pausedAt) UTC, nothing is taken until ops.resume\(reason)",
      ["lane": "\(lane.rawValue)"])
  }

  func laneResumed(_ lane: Lane) { log(.info, "resumed", ["lane": "\(lane.rawValue)"]) }

  func takingUp(_ lane: Lane, transferID: Int64?) {
    var metadata: Logger.Metadata = ["lane": "\(lane.rawValue)"]
    if let transferID { metadata["transfer"] = "\(transferID)" }
    log(.warning, "a worker died in this lane: what it had in hand is done again in smaller parts", metadata)
  }

  func cannotWork(reason: String, tryingAgainAfter delay: Duration) {
    log(.error, "cannot work, trying again in \(Self.seconds(delay)): \(reason)", [:])
  }

  func worksAgain() { log(.info, "works again", [:]) }

  private static func seconds(_ delay: Duration) -> String {
    delay.formatted(.units(allowed: [.seconds], fractionalPart: .show(length: 1)))
  }

  private func log(_ level: Logger.Level, _ message: String, _ metadata: Logger.Metadata) {
    // The bar is drawn again with the next chunk.
    bar.withLock { $0?.finish() }
    logger.log(level: level, "\(message)", metadata: metadata)
  }
}
