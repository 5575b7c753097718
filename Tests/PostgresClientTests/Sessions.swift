import PostgresClient
import Testing

/// Runs `body` in a session of an empty database of its own.
func withSession<R: Sendable>(_ body: @Sendable (PostgresSession) throws -> R) async throws -> R {
  var result: R?
  try await withConnection { connection in result = try await connection.run(body) }
  return try #require(result)
}

/// Opens a connection to an empty database of its own.
func withConnection(_ body: (PostgresConnection) async throws -> Void) async throws {
  try await withDatabase { configuration in
    let connection = try await PostgresConnection.open(configuration)
    try await body(connection)
    await connection.close()
  }
}

/// The error that `body` throws; nil if it throws none or another.
func postgresError(_ body: () throws -> Void) -> PostgresError? {
  do {
    try body()
    return nil
  } catch {
    return error as? PostgresError
  }
}

// The checks are functions, not `#expect(…)` around a closure: Swift 6.3 gives closures inside a macro's arguments the
// symbol of another closure of the same function if they are themselves inside a closure, and then runs that one.

/// Expects `body` to throw a `PostgresError` with the kind, SQLSTATE and statement that are given.
func expectError(
  kind: PostgresError.Kind? = nil, sqlState: SQLState? = nil, statement: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void
) {
  let error = postgresError(body)
  #expect(error != nil, sourceLocation: sourceLocation)
  if let kind { #expect(error?.kind == kind, sourceLocation: sourceLocation) }
  if let sqlState { #expect(error?.sqlState == sqlState, sourceLocation: sourceLocation) }
  if let statement { #expect(error?.statement == statement, sourceLocation: sourceLocation) }
}

/// The error that `body` throws; without one the test ends.
func requireError(_ body: () throws -> Void) throws -> PostgresError {
  let error = postgresError(body)
  return try #require(error)
}

/// Expects `body` to throw an error of the type.
func expectError<E: Error>(
  _: E.Type, sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void
) {
  do {
    try body()
    Issue.record("nothing was thrown", sourceLocation: sourceLocation)
  } catch {
    #expect(error is E, sourceLocation: sourceLocation)
  }
}
