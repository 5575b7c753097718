import RecordsTransfer

/// For runs of which only the effects count.
public struct SilentObserver: RunObserver {
  public init() {}

  public func runStarted(executionID: Int64, crashed: [Int64]) {}
  public func stepStarted(_ lane: Lane, ready: Int) {}
  public func chunkCommitted(_ lane: Lane, _ counts: ChunkCounts) {}
  public func rowSetAside(_ lane: Lane, transferID: Int64, reason: String) {}
  public func retrying(_ lane: Lane, worker: Int, after delay: Duration, reason: String) {}
  public func stepEnded(_ summary: StepSummary) {}
}
