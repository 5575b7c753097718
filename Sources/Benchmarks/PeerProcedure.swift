import PostgresClient
import RecordsTransfer

/// The requests lane as a PL/pgSQL procedure: the same statements in the same chunks, run inside the server. What a lane
/// costs beyond it is the price of working from outside.
struct PeerProcedure {
  static let chunk = 500

  static func create(in session: PostgresSession) throws(PostgresError) {
    try session.execute("CREATE SCHEMA bench")
    // Each statement becomes a function, so that it keeps its parameters and its plan.
    try function(
      "claim(transfer.lane, smallint, integer, bigint, bigint)",
      returns: "TABLE (transfer_id bigint, priority smallint, turn integer)",
      SQL.Queue.claimChunk, in: session)
    try function(
      "route(bigint[])", returns: "TABLE (waiting bigint, errors bigint)", SQL.Matching.routeRequests, in: session)
    try function("mark(bigint[], date)", returns: "void", SQL.Overlap.markOverlaps, in: session)
    try function(
      "post(bigint[], date)", returns: "TABLE (notices bigint, recipients bigint, undeliverable bigint)",
      SQL.Inbox.postNotices, in: session)
    try function("remove(transfer.lane, bigint[])", returns: "void", SQL.Queue.removeDone, in: session)
    try session.execute(SQL.Benchmark.drainRequests)
  }

  private static func function(
    _ signature: String, returns: String, _ sql: String, in session: PostgresSession
  ) throws(PostgresError) {
    let keyword = returns == "void" ? "" : "RETURN QUERY"
    try session.execute(
      """
      CREATE FUNCTION bench.\(signature) RETURNS \(returns) LANGUAGE plpgsql AS $body$
      #variable_conflict use_column
      BEGIN
      \(keyword)
      \(sql);
      END $body$
      """)
  }

  /// Drains the queue.
  static func run(in session: PostgresSession) throws(PostgresError) {
    try session.execute("SET plan_cache_mode = force_generic_plan")
    try session.execute("CALL bench.drain_requests(\(chunk))")
  }
}
