/// Is told how a run goes: draws a progress bar, writes log lines. Called from several workers at a time.
public protocol RunObserver: Sendable {
  func runStarted(executionID: Int64, crashed: [Int64])
  /// - Parameter ready: rows waiting in the lane; more may come while the step runs.
  func stepStarted(_ lane: Lane, ready: Int)
  func chunkCommitted(_ lane: Lane, _ counts: ChunkCounts)
  /// - Parameter transferID: of a row that was set aside; `reason` holds no values.
  func rowSetAside(_ lane: Lane, transferID: Int64, reason: String)
  /// A passing trouble: the worker waits and tries again.
  func retrying(_ lane: Lane, worker: Int, after delay: Duration, reason: String)
  func stepEnded(_ summary: StepSummary)
}
