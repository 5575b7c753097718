import Synchronization

@testable import RecordsTransfer

/// Keeps what a run tells, and lets a test wait for it.
final class RecordingObserver: RunObserver {
  struct Told {
    var crashed: [Int64] = []
    var ready: [Int] = []
    var chunks: [ChunkCounts] = []
    var setAside: [Int64] = []
    var reasons: [String] = []
    var steps: [Lane] = []
    var paused: [Lane] = []
    /// Transfers that were tried alone, nil for ranges.
    var takenUp: [Int64?] = []
  }

  let told = Mutex(Told())
  /// The reason of each retry, as they come.
  let retries: AsyncStream<String>
  private let retry: AsyncStream<String>.Continuation
  private let onChunk: @Sendable () -> Void

  init(onChunk: @escaping @Sendable () -> Void = {}) {
    self.onChunk = onChunk
    (retries, retry) = AsyncStream.makeStream()
  }

  func runStarted(executionID: Int64, crashed: [Int64]) { told.withLock { $0.crashed = crashed } }
  func stepStarted(_ lane: Lane, ready: Int) { told.withLock { $0.ready.append(ready) } }
  func chunkCommitted(_ lane: Lane, _ counts: ChunkCounts) {
    told.withLock { $0.chunks.append(counts) }
    onChunk()
  }
  func rowSetAside(_ lane: Lane, transferID: Int64, reason: String) {
    told.withLock {
      $0.setAside.append(transferID)
      $0.reasons.append(reason)
    }
  }
  func retrying(_ lane: Lane, worker: Int, after delay: Duration, reason: String) {
    retry.yield(reason)
  }
  func lanePaused(_ lane: Lane, _ pause: LanePause) { told.withLock { $0.paused.append(lane) } }
  func takingUp(_ lane: Lane, transferID: Int64?) { told.withLock { $0.takenUp.append(transferID) } }
  func stepEnded(_ summary: StepSummary) { told.withLock { $0.steps.append(summary.lane) } }
}
