import PostgresClient

/// The connection on which a run holds its lock and keeps its ledger.
///
/// When it is lost the lock is lost with it. That the job is a singleton is a courtesy and not what keeps two runs from
/// doing one transfer (the locks on queue rows do), so the run goes on without it.
struct ControlConnection: Sendable {
  private let configuration: ConnectionConfiguration
  private(set) var connection: PostgresConnection

  init(_ configuration: ConnectionConfiguration) async throws(PostgresError) {
    self.configuration = configuration
    connection = try await PostgresConnection.open(configuration)
  }

  mutating func execute<S: PostgresStatement>(_ statement: S) async throws(PostgresError) {
    _ = try await standing().run { (session) throws(PostgresError) in try session.execute(statement) }
  }

  mutating func run<S: PostgresStatement>(_ statement: S) async throws(PostgresError) -> [S.Row]
  where S.Row: Sendable {
    try await standing().run { (session) throws(PostgresError) in try session.run(statement) }
  }

  func close() async { await connection.close() }

  private mutating func standing() async throws(PostgresError) -> PostgresConnection {
    do throws(PostgresError) {
      _ = try await connection.run { (session) throws(PostgresError) in try session.execute("SELECT") }
    } catch {
      guard error.kind == .connection else { throw error }
      connection = try await PostgresConnection.open(configuration)
    }
    return connection
  }
}
