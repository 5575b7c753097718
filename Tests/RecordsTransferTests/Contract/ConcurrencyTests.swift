import Foundation
import PostgresClient
import TestSupport
import Testing

/// Two sessions, step by step, on the races that the contract has to decide.
@Suite("The contract between sessions")
struct ConcurrencyTests {
  @Test("of two requests at the same moment one is made, the other is refused when the first commits")
  func twoSubmits() async throws {
    try await race(
      first: { try $0.submit("a.group.all", person: 1001) },
      second: { _ = try $0.submit("a.user.all", person: 1001) },
      expecting: "RT006")
  }

  @Test("a request waits for another one that is then given up, and is made")
  func submitAfterRollback() async throws {
    try await race(
      first: { try $0.submit("a.group.all", person: 1001) }, end: "ROLLBACK",
      second: { _ = try $0.submit("a.user.all", person: 1001) }, expecting: nil)
  }

  @Test("requests under two records of one student count together, also at the same moment")
  func twoRecordsOfOneStudent() async throws {
    try await race(
      prepare: { _ = try $0.execute("UPDATE state.profile SET resubmissions_per_30_days = 1") },
      first: { try $0.submit("a.group.all", person: 1002) },
      second: { _ = try $0.submit("a.user.all", person: 1003) },
      expecting: "RT007")
  }

  @Test("of two answers at the same moment the first holds", arguments: Answer.allCases)
  func twoAnswers(_ answer: Answer) async throws {
    try await race(
      prepare: { _ = try $0.waitingTransfer() },
      first: { try $0.answer(answer, "b.group.all", try $0.onlyTransfer()) },
      second: { try $0.answer(.release, "b.user.all", try $0.onlyTransfer()) },
      expecting: "RT009")
  }

  @Test("an answer waits for the overlap lane, which holds the transfer for a moment")
  func answerWhileWorkedOn() async throws {
    try await race(
      prepare: { _ = try $0.waitingTransfer() },
      first: { _ = try $0.execute("SELECT FROM transfer.records_transfer FOR UPDATE") },
      second: { try $0.answer(.release, "b.user.all", try $0.onlyTransfer()) },
      expecting: nil)
  }

  @Test("a transfer that is being routed is refused at once, as one that does not exist")
  func answerWhileRouted() async throws {
    try await World.withConfiguration { configuration in
      try await withConnection(configuration) { router in _ = try router.submit("a.group.all", person: 1001) }
      let router = try await PostgresConnection.open(configuration)
      try await router.run { session in
        try session.execute("BEGIN")
        try session.route(try session.onlyTransfer())
      }
      // Without waiting for the router's lock: that it is held would tell that there is a transfer.
      try await withConnection(configuration) { session in
        try session.execute("SET lock_timeout = 1")
        let transfer = try session.onlyTransfer()
        for user in ["b.group.all", "c.group.all"] {
          let state = try session.refusal { try session.answer(.release, user, transfer) }
          #expect(state == "RT008")
        }
      }
      await router.close()
    }
  }

  @Test("two changes of one user's rights at the same moment both count")
  func twoRightsChanges() async throws {
    try await World.withConfiguration { configuration in
      try await race(
        in: configuration,
        first: { _ = try $0.execute("DELETE FROM state.calendar_right WHERE group_id = 2") },
        second: { _ = try $0.execute("INSERT INTO state.calendar_right (group_id, school_id) VALUES (2, 21)") },
        expecting: nil)
      try await withConnection(configuration) { session in
        let scopes: [Int32] = try session.column("SELECT scope FROM state.notice_scope WHERE user_id = 11")
        #expect(scopes == [21])
      }
    }
  }

  private func race(
    prepare: @Sendable (PostgresSession) throws -> Void = { _ in },
    first: @escaping @Sendable (PostgresSession) throws -> some Sendable, end: String = "COMMIT",
    second: @escaping @Sendable (PostgresSession) throws -> Void, expecting expected: SQLState?
  ) async throws {
    try await World.withConfiguration { configuration in
      try await withConnection(configuration, prepare)
      try await race(in: configuration, first: first, end: end, second: second, expecting: expected)
    }
  }

  /// The first acts and does not commit; the second has to be seen waiting; then the first commits.
  private func race(
    in configuration: ConnectionConfiguration,
    first: @escaping @Sendable (PostgresSession) throws -> some Sendable, end: String = "COMMIT",
    second: @escaping @Sendable (PostgresSession) throws -> Void, expecting expected: SQLState?
  ) async throws {
    let holder = try await PostgresConnection.open(configuration)
    let waiter = try await PostgresConnection.open(configuration)
    let waiterPID = await waiter.run { session in session.backendPID }
    try await holder.run { session in
      try session.execute("BEGIN")
      _ = try first(session)
    }
    async let outcome = waiter.run { session -> SQLState? in
      do {
        try second(session)
        return nil
      } catch let error as PostgresError {
        return error.sqlState ?? "XXXXX"
      }
    }
    let waited = try await holder.run { session in
      let deadline = ContinuousClock.now + .seconds(20)
      var blockers = 0
      while blockers == 0, ContinuousClock.now < deadline {
        blockers = try session.query("SELECT cardinality(pg_blocking_pids($1))::bigint", waiterPID).value()
      }
      try session.execute(end)
      return blockers > 0
    }
    #expect(waited)
    let state = try await outcome
    #expect(state == expected)
    await holder.close()
    await waiter.close()
  }
}

extension PostgresSession {
  fileprivate func onlyTransfer() throws(PostgresError) -> UUID {
    try value("SELECT transfer_guid FROM transfer.records_transfer")
  }
}
