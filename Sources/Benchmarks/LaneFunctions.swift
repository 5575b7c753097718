import PostgresClient
import RecordsTransfer

/// The statements of the requests lane as functions in a schema `bench`, for those who do the lane's work otherwise.
///
/// As functions they keep their parameters and their plans.
enum LaneFunctions {
  static func create(in session: PostgresSession) throws(PostgresError) {
    try session.execute("CREATE SCHEMA bench")
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
}
