import PostgresClient
import RecordsTransfer

/// How much write-ahead log something writes.
struct WriteAheadLog: Sendable {
  /// Of all records, images included.
  let bytes: Int
  /// Of images of whole pages, as compressed: the first change of a page after a checkpoint writes one. Nil where the
  /// server has no extension pg_walinspect.
  let imageBytes: Int?

  /// - Parameter database: any of the server. The log is the whole server's: nothing else should write meanwhile.
  static func written<R: Sendable>(
    in database: ConnectionConfiguration, by body: () async throws -> R
  ) async throws -> (R, WriteAheadLog) {
    let start = try await withConnection(database) { session in try position(session) }
    let result = try await body()
    let log = try await withConnection(database) { session in
      let end = try position(session)
      let bytes = try session.query("SELECT ($2::text::pg_lsn - $1::text::pg_lsn)::bigint", start, end)
      return WriteAheadLog(
        bytes: Int(try bytes.value(as: Int64.self)), imageBytes: try imageBytes(from: start, to: end, session))
    }
    return (result, log)
  }

  private static func position(_ session: PostgresSession) throws(PostgresError) -> String {
    try session.query("SELECT pg_current_wal_flush_lsn()::text").value()
  }

  private static func imageBytes(
    from start: String, to end: String, _ session: PostgresSession
  ) throws(PostgresError) -> Int? {
    let isThere = "SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_walinspect')"
    guard try session.query(isThere).value(as: Bool.self) else { return nil }
    try session.execute("CREATE EXTENSION IF NOT EXISTS pg_walinspect SCHEMA public")
    return Int(try session.query(SQL.Benchmark.walImages, start, end).value(as: Int64.self))
  }
}
