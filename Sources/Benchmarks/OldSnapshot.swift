import PostgresClient
import RecordsTransfer

/// A transaction that keeps its snapshot, as a forgotten session does: nothing that dies meanwhile can be cleaned away.
enum OldSnapshot {
  static func held<R: Sendable>(
    in database: ConnectionConfiguration, _ body: () async throws -> R
  ) async throws -> R {
    var patient = database
    patient.idleInTransactionTimeout = .zero
    let connection = try await PostgresConnection.open(patient)
    _ = try await connection.run { session in
      try session.execute("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM ops.job_execution")
    }
    let outcome: Result<R, any Error>
    do { outcome = .success(try await body()) } catch { outcome = .failure(error) }
    let runsSeen = try await connection.run { session in
      try session.query("SELECT count(*) FROM ops.job_execution").map { (row) throws(PostgresError) in
        try row.next(as: Int64.self)
      }
    }
    await connection.close()
    guard runsSeen == [0] else { throw CommandFailure(.internalError, "the old snapshot was lost on the way") }
    return try outcome.get()
  }
}
