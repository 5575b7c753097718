import PostgresClient

/// Two sessions that a test leads step by step.
public struct TwoSessions: Sendable {
  /// Far longer than anybody but the other of the two keeps a lock.
  private static let patience = "20s"

  public let worker: PostgresConnection
  public let other: PostgresConnection

  /// Opens both. Neither waits for the other: where a test means that somebody has to, it says so by `isWaiting`.
  ///
  /// One acts while the other stands still in its transaction, so a wait for the other would not end, and is an error after
  /// `patience`. Others are waited for, as briefly as they take: every commit of a NOTIFY, whatever the database, takes one lock
  /// of the server, so tests that run at the same time meet there.
  public static func with<R: Sendable>(
    _ configuration: ConnectionConfiguration, isolation: isolated (any Actor)? = #isolation,
    _ body: (TwoSessions) async throws -> R
  ) async throws -> R {
    let sessions = TwoSessions(
      worker: try await PostgresConnection.open(configuration), other: try await PostgresConnection.open(configuration))
    let outcome: Result<R, any Error>
    do {
      for connection in [sessions.worker, sessions.other] {
        try await connection.run { session in _ = try session.execute("SET lock_timeout = '\(Self.patience)'") }
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
