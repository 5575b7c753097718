/// One connection to a PostgreSQL server.
///
/// libpq's calls wait, so the actor runs on a thread of its own: a hop there costs some ten microseconds. Hop once for a
/// piece of work (a transaction), not once for a row.
public actor PostgresConnection {
  private nonisolated let executor: BlockingExecutor
  private nonisolated let gate: CancelGate
  private var session: PostgresSession
  private var runs = 0

  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private init(_ configuration: ConnectionConfiguration) {
    executor = BlockingExecutor(label: "postgres.\(configuration.applicationName)")
    gate = CancelGate()
    session = PostgresSession(gate: gate)
  }

  /// Connects, and makes the session alike everywhere: UTF-8, ISO dates, UTC, search path `pg_catalog`, the timeouts.
  ///
  /// - Throws: `.configuration` if the conninfo is malformed, `.connection` if no server answers or it refuses.
  public static func open(_ configuration: ConnectionConfiguration) async throws(PostgresError) -> PostgresConnection {
    let connection = PostgresConnection(configuration)
    try await connection.connect(configuration)
    return connection
  }

  private func connect(_ configuration: ConnectionConfiguration) throws(PostgresError) {
    try session.connect(configuration)
  }

  /// Runs `body` on the connection's thread, without interruption by other runs.
  ///
  /// Cancelling the task cancels the statement under way; that one and every later one throw `.cancelled`.
  ///
  /// - Parameter body: gets the session, which is valid only until `body` returns.
  /// - Throws: only what `body` throws.
  public func run<R: Sendable, E: Error>(
    _ body: @Sendable (PostgresSession) throws(E) -> R
  ) async throws(E) -> R {
    runs += 1
    let run = runs
    let gate = gate
    let outcome: Result<R, E> = await withTaskCancellationHandler {
      gate.begin(run: run, isCancelled: Task.isCancelled)
      defer { gate.end(run: run) }
      do throws(E) {
        return .success(try body(session))
      } catch {
        return .failure(error)
      }
    } onCancel: {
      gate.cancel(run: run)
    }
    return try outcome.get()
  }

  /// Ends the session. What is called afterwards throws `.connection`; closing again does nothing.
  public func close() { session.close() }

  /// False once the connection was closed or found to be lost.
  public var isConnected: Bool { session.isConnected }

  /// Asks the server to give up the statement that it is working on, if any. Safe from any thread; it waits for the
  /// server to take the request.
  public nonisolated func cancel() { gate.cancelStatement() }
}
