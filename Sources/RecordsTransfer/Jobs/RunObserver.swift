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
  /// Nothing is taken from the lane, on a DBA's word.
  func lanePaused(_ lane: Lane, _ pause: LanePause)
  /// A worker died in this lane: its range is gone through again in smaller parts.
  ///
  /// - Parameter transferID: the transfer that is tried alone; nil for a range of several.
  func takingUp(_ lane: Lane, transferID: Int64?)
  /// Called between two statements of a chunk, on the connection's thread; empty unless tests want to know.
  ///
  /// - Parameter transferIDs: of the chunk, at `claimed` and `worked`; else empty.
  func reached(_ point: ChunkPoint, lane: Lane, transferIDs: [Int64])
}

extension RunObserver {
  public func lanePaused(_ lane: Lane, _ pause: LanePause) {}
  public func takingUp(_ lane: Lane, transferID: Int64?) {}
  public func reached(_ point: ChunkPoint, lane: Lane, transferIDs: [Int64]) {}
}
