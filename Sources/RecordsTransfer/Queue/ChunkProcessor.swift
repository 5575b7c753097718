import PostgresClient

/// One transaction for each chunk: the queue rows, the effects of their work and the record that it was done are committed
/// together. Whatever dies at whatever moment, nothing is lost and nothing is repeated.
struct ChunkProcessor: Sendable {
  let work: any LaneWork
  let place: ChunkPlace

  /// - Parameters:
  ///   - watermark: where to go on.
  ///   - limit: most rows to claim.
  /// - Returns: nil where nothing is left to claim after the watermark.
  func processNext(
    after watermark: Watermark, limit: Int, in session: PostgresSession
  ) throws(PostgresError) -> ProcessedChunk? {
    try session.transaction { () throws(PostgresError) in
      let claimed = try session.run(ClaimChunk(lane: work.lane, after: watermark, limit: limit))
      guard let last = claimed.last else { return nil }

      var bisection = Bisection()
      try bisection.perform(claimed.map(\.transferID)[...], in: session) { (chunk) throws(PostgresError) in
        try work.perform(chunk, in: session)
      }
      try session.execute(RemoveDone(lane: work.lane, transferIDs: bisection.done))
      for failure in bisection.failures { try setAside(failure, in: session) }

      var counts = bisection.counts
      counts.claimed = claimed.count
      counts.setAside = bisection.failures.count
      try session.execute(RecordChunk(place: place, counts: counts))
      return ProcessedChunk(
        counts: counts, failures: bisection.failures,
        watermark: Watermark(priority: last.priority, transferID: last.transferID))
    }
  }

  private func setAside(_ failure: RowFailure, in session: PostgresSession) throws(PostgresError) {
    try session.execute(
      SetAside(
        lane: work.lane, failure: failure, executionID: place.executionID, spread: Double.random(in: 0..<1)))
  }
}

/// Where in a run a chunk belongs.
struct ChunkPlace: Sendable {
  let executionID: Int64
  /// From 1.
  let step: Int
  /// From 1.
  let worker: Int
}

struct ProcessedChunk: Sendable {
  let counts: ChunkCounts
  let failures: [RowFailure]
  /// Where the next chunk goes on.
  let watermark: Watermark
}
