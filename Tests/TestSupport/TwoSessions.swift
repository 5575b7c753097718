import PostgresClient

/// Two sessions that a test leads step by step.
public struct TwoSessions: Sendable {
  public let worker: PostgresConnection
  public let other: PostgresConnection

  /// Opens both. Neither waits for a lock: where a test means that somebody has to, it says so by `isWaiting`.
  public static func with<R: Sendable>(
    _ configuration: ConnectionConfiguration, isolation: isolated (any Actor)? = #isolation,
    _ body: (TwoSessions) async throws -> R
  ) async throws -> R {
    let sessions = TwoSessions(
      worker: try await PostgresConnection.open(configuration), other: try await PostgresConnection.open(configuration))
    let outcome: Result<R, any Error>
    do {
      for connection in [sessions.worker, sessions.other] {
        try await connection.run { session in _ = try session.execute("SET lock_timeout = 1") }
      }
      outcome = .success(try await body(sessions))
    } catch {
      outcome = .failure(error)
    }
    await sessions.worker.close()
    await sessions.other.close()
    return try outcome.get()
  }

  /// Runs `act` in the other session, which has to come to wait for the worker's, and then `meanwhile` in the worker's.
  ///
  /// - Returns: what `act` returns, once it has gone on.
  public func isWaiting<R: Sendable>(
    _ act: @escaping @Sendable (PostgresSession) throws -> R,
    meanwhile: @escaping @Sendable (PostgresSession) throws -> Void
  ) async throws -> R {
    let process = await other.run { session in session.backendPID }
    async let result = other.run { session in
      try session.execute("SET lock_timeout = 0")
      return try act(session)
    }
    try await worker.run { session in
      try session.wait(until: "cardinality(pg_blocking_pids(\(process))) > 0")
      try meanwhile(session)
    }
    return try await result
  }
}
