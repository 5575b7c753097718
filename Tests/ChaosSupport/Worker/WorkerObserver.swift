import Foundation
import RecordsTransfer
import Synchronization

/// Tells the parent how the run goes, and kills the process where it was ordered to.
struct WorkerObserver: RunObserver {
  private let death: WorkerOrder.Death?
  private let countdown: Countdown

  init(death: WorkerOrder.Death?) {
    self.death = death
    countdown = Countdown(death?.occurrence ?? 0)
  }

  func runStarted(executionID: Int64, crashed: [Int64]) { WorkerProgram.say("run \(executionID)") }
  func stepStarted(_ lane: Lane, ready: Int) {}
  func chunkCommitted(_ lane: Lane, _ counts: ChunkCounts) {
    WorkerProgram.say("chunk \(lane.rawValue) \(counts.claimed)")
  }
  func rowSetAside(_ lane: Lane, transferID: Int64, reason: String) {
    WorkerProgram.say("aside \(lane.rawValue) \(transferID)")
  }
  func retrying(_ lane: Lane, worker: Int, after delay: Duration, reason: String) {
    WorkerProgram.say("retry \(lane.rawValue) \(reason)")
  }
  func stepEnded(_ summary: StepSummary) {}
  func takingUp(_ lane: Lane, transferID: Int64?) {
    WorkerProgram.say("orphan \(lane.rawValue) \(transferID.map(String.init) ?? "range")")
  }

  func reached(_ point: ChunkPoint, lane: Lane, transferIDs: [Int64]) {
    guard let death, death.point == nil || death.point == point.rawValue else { return }
    if let fatal = death.transferIDs, !transferIDs.contains(where: fatal.contains) { return }
    if countdown.isOver() { kill(getpid(), SIGKILL) }
  }
}

private final class Countdown: Sendable {
  private let left: Atomic<Int>

  init(_ count: Int) { left = Atomic(count) }

  func isOver() -> Bool { left.subtract(1, ordering: .relaxed).newValue <= 0 }
}
