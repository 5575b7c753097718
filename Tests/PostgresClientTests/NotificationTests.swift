import PostgresClient
import Testing

@Suite("LISTEN and NOTIFY")
struct NotificationTests {
  @Test func `notifications arrive in their order, with payload and sender`() async throws {
    try await withDatabase { configuration in
      let listener = try await PostgresConnection.open(configuration)
      let sender = try await PostgresConnection.open(configuration)
      try await listener.run { try $0.listen("Work \"here\"") }
      let pid = try await sender.run { session in
        try session.execute("NOTIFY \"Work \"\"here\"\"\", 'first'; NOTIFY other; NOTIFY \"Work \"\"here\"\"\"")
        return session.backendPID
      }
      let received = try await listener.run { session in
        var received: [PostgresNotification] = []
        while received.count < 2 { received += try session.notifications(waitingUpTo: .seconds(30)) }
        return received
      }
      #expect(received.map(\.payload) == ["first", ""])
      #expect(received.map(\.channel) == ["Work \"here\"", "Work \"here\""])
      #expect(received.map(\.backendPID) == [pid, pid])
      try await listener.run { session in
        try session.unlisten("Work \"here\"")
        #expect(try session.notifications(waitingUpTo: .zero).isEmpty)
        #expect(try session.notifications(waitingUpTo: .milliseconds(5)).isEmpty)
      }
      await listener.close()
      await sender.close()
    }
  }

  @Test func `a NOTIFY wakes a listener that waits`() async throws {
    try await withDatabase { configuration in
      let listener = try await PostgresConnection.open(configuration)
      let sender = try await PostgresConnection.open(configuration)
      try await listener.run { try $0.listen("work") }
      async let received = listener.run { try $0.notifications(waitingUpTo: .seconds(60)) }
      _ = try await sender.run { try $0.execute("NOTIFY work, 'now'") }
      #expect(try await received.map(\.payload) == ["now"])
      await listener.close()
      await sender.close()
    }
  }

  @Test func `cancelling the task ends the wait`() async throws {
    try await withConnection { connection in
      let task = Task {
        await connection.run { session in
          postgresError { _ = try session.notifications(waitingUpTo: .seconds(600)) }?.kind
        }
      }
      task.cancel()
      #expect(await task.value == .cancelled)
      let still = try await connection.run { try $0.notifications(waitingUpTo: .zero) }
      #expect(still.isEmpty)
    }
  }
}
