import PostgresClient
import RecordsTransfer
import StateSimulator

/// A simulated state whose requests all wait in the queue; measurements work on copies of it.
struct BenchmarkState: Sendable {
  let database: String
  let students: Int
  let requests: Int

  func make(on server: ConnectionConfiguration, say: (String) -> Void) async throws {
    let configuration = try await ScratchDatabase.recreate(database, on: server)
    var options = SimulationOptions()
    options.districts = max(2, min(1_200, students / 800))
    options.students = students
    options.requests = requests
    options.records = .none
    options.schoolYears = 2
    let simulator = try Simulator(options)
    let summary = try await withConnection(configuration) { session in
      _ = try Migrator().migrate(session)
      let summary = try simulator.fill(session)
      // Without ANALYZE: a state has no better statistics than these on its first night.
      try session.execute("VACUUM")
      return summary
    }
    say(
      "  \(students) students, \(requests) queued requests: simulated in \((summary.duration / .seconds(1)).fixed(1)) s "
        + "(\(summary.studentsPerSecond.fixed(0)) students/s)")
  }

  /// - Parameter first: only so many of the requests stay queued; nil for all of them.
  func copy(_ name: String, first: Int? = nil, on server: ConnectionConfiguration) async throws
    -> ConnectionConfiguration
  {
    let configuration = try await ScratchDatabase.recreate(name, from: database, on: server)
    try await withConnection(configuration) { session in
      if let first { _ = try session.query("DELETE FROM transfer.queue WHERE transfer_id > $1", Int64(first)) }
      // So that no run pays for writing out the copy.
      try session.execute("CHECKPOINT")
    }
    return configuration
  }
}

/// A connection for as long as the body takes, without the time limits of the lanes.
@discardableResult
func withConnection<R: Sendable>(
  _ configuration: ConnectionConfiguration, _ body: @Sendable (PostgresSession) throws -> R
) async throws -> R {
  var patient = configuration
  patient.statementTimeout = .zero
  let connection = try await PostgresConnection.open(patient)
  let outcome: Result<R, any Error>
  do { outcome = .success(try await connection.run(body)) } catch { outcome = .failure(error) }
  await connection.close()
  return try outcome.get()
}
