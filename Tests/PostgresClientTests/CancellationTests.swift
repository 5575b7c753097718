import PostgresClient
import Testing

@Suite("Cancellation")
struct CancellationTests {
  /// Waits in the database, not by the clock, until `pid` runs a statement that holds `text`.
  private func waitUntilRunning(_ text: String, pid: Int32, _ observer: PostgresConnection) async throws {
    let isRunning = try await observer.run { session in
      var found = false
      while !found {
        found = try session.query(
          "SELECT count(*) = 1 FROM pg_stat_activity WHERE pid = $1 AND state = 'active' AND position($2 IN query) > 0",
          pid, text
        ).value(as: Bool.self)
      }
      return found
    }
    #expect(isRunning)
  }

  @Test func `cancelling the task ends the statement, and the connection is of use afterwards`() async throws {
    try await withDatabase { configuration in
      let connection = try await PostgresConnection.open(configuration)
      let observer = try await PostgresConnection.open(configuration)
      let pid = await connection.run { $0.backendPID }
      let task = Task {
        await connection.run { session in
          let first = postgresError { try session.transaction { _ = try session.execute("SELECT pg_sleep(600)") } }
          let second = postgresError { try session.execute("SELECT 1") }
          return [first?.kind, second?.kind]
        }
      }
      try await waitUntilRunning("pg_sleep", pid: pid, observer)
      task.cancel()
      #expect(await task.value == [.cancelled, .cancelled])
      let status = await connection.run { $0.transactionStatus }
      #expect(status == .idle)
      let one = try await connection.run { try $0.query("SELECT 1").value(as: Int.self) }
      #expect(one == 1)
      await connection.close()
      await observer.close()
    }
  }

  @Test func `a task that is cancelled beforehand sends nothing`() async throws {
    try await withConnection { connection in
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return await connection.run { session in postgresError { try session.execute("SELECT 1") }?.kind }
      }
      #expect(await task.value == .cancelled)
    }
  }

  @Test func `a COPY is cancelled as well`() async throws {
    try await withDatabase { configuration in
      let connection = try await PostgresConnection.open(configuration)
      let observer = try await PostgresConnection.open(configuration)
      let pid = await connection.run { $0.backendPID }
      let task = Task {
        await connection.run { session in
          postgresError { try session.copyOut("COPY (SELECT pg_sleep(600)) TO STDOUT") { _ in } }?.kind
        }
      }
      try await waitUntilRunning("pg_sleep", pid: pid, observer)
      task.cancel()
      #expect(await task.value == .cancelled)
      await connection.close()
      await observer.close()
    }
  }

  @Test func `cancel from any thread ends only the statement under way`() async throws {
    try await withDatabase { configuration in
      let connection = try await PostgresConnection.open(configuration)
      let observer = try await PostgresConnection.open(configuration)
      connection.cancel()
      let pid = await connection.run { $0.backendPID }
      let task = Task {
        try await connection.run { session in
          let error = postgresError { try session.execute("SELECT pg_sleep(600)") }
          let next = try session.query("SELECT 7").value(as: Int.self)
          return (error?.kind, next)
        }
      }
      try await waitUntilRunning("pg_sleep", pid: pid, observer)
      connection.cancel()
      let (kind, next) = try await task.value
      #expect(kind == .cancelled)
      #expect(next == 7)
      await connection.close()
      await observer.close()
    }
  }

  @Test func `a cancellation never hits the next run`() async throws {
    try await withConnection { connection in
      for _ in 1...100 {
        let task = Task { try await connection.run { _ = try $0.execute("SELECT 1") } }
        task.cancel()
        let one = try await connection.run { try $0.query("SELECT 1").value(as: Int.self) }
        #expect(one == 1)
        _ = await task.result
      }
    }
  }
}
