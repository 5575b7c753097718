import PostgresClient
import RecordsTransfer

/// The requests lane as a PL/pgSQL procedure: the same statements in the same chunks, run inside the server. What a lane
/// costs beyond it is the price of working from outside.
struct PeerProcedure {
  static let chunk = 500

  /// Whether each chunk is claimed after the one before it. Without, as queues usually do, the lane's start is read again
  /// for each chunk, with all that has died there.
  var keepsWatermark = true

  /// Drains the queue of a fresh database.
  ///
  /// - Returns: how long that took.
  func drain(_ database: ConnectionConfiguration) async throws -> Duration {
    try await withConnection(database) { session in
      try LaneFunctions.create(in: session)
      try session.execute(SQL.Benchmark.drainRequests)
      try session.execute("SET plan_cache_mode = force_generic_plan")
      let started = ContinuousClock.now
      try session.execute("CALL bench.drain_requests(\(Self.chunk), \(keepsWatermark))")
      return ContinuousClock.now - started
    }
  }
}
