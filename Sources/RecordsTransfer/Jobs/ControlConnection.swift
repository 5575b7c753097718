import PostgresClient

/// The connection on which a run holds its locks and keeps its ledger.
///
/// When it is lost the locks are lost with it, and are taken again if they are to be had. That the job is a singleton is a
/// courtesy and not what keeps two runs from doing one transfer (the locks on queue rows do), so without it the run goes on.
struct ControlConnection: Sendable {
  private let configuration: ConnectionConfiguration
  /// The job whose lock is held; nil: none is.
  private let job: String?
  /// The run whose lock is held, once it is open.
  var run: Int64?
  private(set) var connection: PostgresConnection

  init(_ configuration: ConnectionConfiguration, job: String?) async throws(PostgresError) {
    self.configuration = configuration.unattended
    self.job = job
    connection = try await PostgresConnection.open(self.configuration)
  }

  /// For statements that do no harm when they are run again: passing troubles are waited out.
  mutating func execute<S: PostgresStatement>(_ statement: S) async throws {
    _ = try await patiently { (session) throws(PostgresError) in try session.execute(statement) }
  }

  mutating func run<S: PostgresStatement>(_ statement: S) async throws -> [S.Row] where S.Row: Sendable {
    try await patiently { (session) throws(PostgresError) in try session.run(statement) }
  }

  /// Once and no more: for what is said when all is lost already.
  mutating func attempt<S: PostgresStatement>(_ statement: S) async throws(PostgresError) {
    let standing = try await standing()
    _ = try await standing.run { (session) throws(PostgresError) in try session.execute(statement) }
  }

  func close() async { await connection.close() }

  private mutating func patiently<R: Sendable>(
    _ body: @Sendable (PostgresSession) throws(PostgresError) -> R
  ) async throws -> R {
    var retries = RetryDelays()
    while true {
      do throws(PostgresError) {
        return try await standing().run(body)
      } catch {
        guard error.isPassing, let delay = retries.next() else { throw error }
        try await Task.sleep(for: delay)
      }
    }
  }

  /// The connection, or a new one where the server has ended it.
  mutating func standing() async throws(PostgresError) -> PostgresConnection {
    do throws(PostgresError) {
      _ = try await connection.run { (session) throws(PostgresError) in try session.execute("SELECT") }
    } catch {
      guard error.kind == .connection else { throw error }
      await connection.close()
      connection = try await PostgresConnection.open(configuration)
      let (job, run) = (job, run)
      _ = try await connection.run { (session) throws(PostgresError) in
        if let job { try session.run(TryLockJob(job: job)) }
        if let run { try session.run(TryLockRun(executionID: run)) }
      }
    }
    return connection
  }
}
