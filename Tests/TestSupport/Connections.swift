import PostgresClient

/// Opens a connection, runs `body` on its thread, and closes it.
public func withConnection<R: Sendable>(
  _ configuration: ConnectionConfiguration, _ body: @Sendable (PostgresSession) throws -> R
) async throws -> R {
  let connection = try await PostgresConnection.open(configuration)
  let outcome: Result<R, any Error>
  do { outcome = .success(try await connection.run(body)) } catch { outcome = .failure(error) }
  await connection.close()
  return try outcome.get()
}

extension PostgresSession {
  /// The first column of the only row of a query without parameters.
  public func value<T: PostgresDecodable>(_ sql: String, as _: T.Type = T.self) throws(PostgresError) -> T {
    try query(sql).value(as: T.self)
  }

  /// The first column of every row of a query without parameters.
  public func column<T: PostgresDecodable>(_ sql: String, as _: T.Type = T.self) throws(PostgresError) -> [T] {
    try query(sql).map { (row) throws(PostgresError) in try row.next(as: T.self) }
  }
}
