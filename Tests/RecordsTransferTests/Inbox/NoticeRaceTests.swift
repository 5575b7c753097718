import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

/// Rights change, and users delete, while a worker posts and supersedes. Nobody waits, and nobody gets a notice twice.
@Suite("Races at the inbox")
struct NoticeRaceTests {
  private static let revoke = "DELETE FROM state.calendar_right WHERE user_id = 6"
  private static let grant =
    "INSERT INTO state.tool_right (user_id, tool, access) VALUES (3, 'notify_process_inbox', 'read')"

  @Test("a right that is revoked while notices are posted counts up to its commit, and not after it")
  func revoked() async throws {
    #expect(try await receivers(Self.revoke, committed: .afterPosting) == ["oak.counselor", "oak.registrar"])
    #expect(try await receivers(Self.revoke, committed: .beforePosting) == ["oak.registrar"])
    #expect(
      try await receivers(Self.revoke, committed: .betweenPostingAndCommit) == ["oak.counselor", "oak.registrar"])
  }

  @Test("a right that is granted while notices are posted counts from its commit on, and not before")
  func granted() async throws {
    let before = ["maple.counselor", "maple.registrar"]
    #expect(try await receivers(Self.grant, committed: .afterPosting, of: "waiting") == before)
    #expect(
      try await receivers(Self.grant, committed: .beforePosting, of: "waiting")
        == ["maple.counselor", "maple.registrar", "maple.teacher"])
    #expect(try await receivers(Self.grant, committed: .betweenPostingAndCommit, of: "waiting") == before)
  }

  private enum Moment { case beforePosting, betweenPostingAndCommit, afterPosting }

  /// Who receives the notices of a request, while a right changes in a transaction that is open when the worker begins.
  private func receivers(
    _ change: String, committed moment: Moment, of event: String = "release_request"
  ) async throws -> [String] {
    try await race { sessions in
      let transfer = try await sessions.worker.run { session in try session.request(.withRecords) }
      try await sessions.other.run { session in _ = try session.execute("BEGIN; \(change)") }
      if moment == .beforePosting { try await sessions.commitOther() }
      try await sessions.worker.run { session in
        try session.execute("BEGIN")
        try session.perform(.requests, [transfer])
      }
      if moment == .betweenPostingAndCommit { try await sessions.commitOther() }
      try await sessions.worker.run { session in _ = try session.execute("COMMIT") }
      if moment == .afterPosting { try await sessions.commitOther() }
      return try await sessions.worker.run { session in
        let miscounted: Int64 = try session.value(
          """
          SELECT count(*) FROM inbox.notice n
          WHERE recipients <> (SELECT count(*) FROM inbox.recipient r WHERE r.notice_id = n.notice_id)
          """)
        #expect(miscounted == 0)
        return try session.column(
          """
          SELECT u.user_name FROM inbox.notice n JOIN inbox.recipient USING (notice_id) JOIN state.user_account u USING (user_id)
          WHERE n.event = '\(event)' ORDER BY 1
          """)
      }
    }
  }

  @Test(
    "a notice that a user deletes while it is superseded is gone, and the answer's notice is there",
    arguments: [true, false])
  func deletedWhileSuperseded(deletesFirst: Bool) async throws {
    let inbox = try await race { sessions in
      let (transfer, notice) = try await sessions.worker.run { session in
        let transfer = try session.waiting(.withRecords)
        try session.answer(transfer, .reject)
        let notice: String = try session.value(
          "SELECT transfer_guid || '/' || event FROM api.inbox WHERE user_name = 'maple.registrar'")
        return (transfer, notice)
      }
      let settle: @Sendable () async throws -> Void = {
        try await sessions.worker.run { session in
          try session.execute("BEGIN")
          try session.perform(.responses, [transfer])
        }
      }
      let delete: @Sendable () async throws -> Void = {
        try await sessions.other.run { session in
          try session.execute("BEGIN")
          let isDeleted = try session.deleteNotice("maple.registrar", notice)
          #expect(isDeleted)
        }
      }
      if deletesFirst {
        try await delete()
        try await settle()
      } else {
        try await settle()
        try await delete()
      }
      try await sessions.worker.run { session in _ = try session.execute("COMMIT") }
      try await sessions.commitOther()
      return try await sessions.other.run { session in
        let again = try session.deleteNotice("maple.registrar", notice)
        #expect(!again)
        return try session.column("SELECT user_name || ': ' || name FROM api.inbox ORDER BY 1", as: String.self)
      }
    }
    #expect(
      inbox.map { $0.prefix { $0 != "," } } == [
        "maple.counselor: Transfer Rejected: Withrecords-Núñez",
        "maple.registrar: Transfer Rejected: Withrecords-Núñez",
      ])
  }

  @Test("a notice that a user deletes in vain, for the worker gives up, stays deleted; the settling is done again")
  func deletedWhileWorkerGivesUp() async throws {
    let inbox = try await race { sessions in
      let (transfer, notice) = try await sessions.worker.run { session in
        let transfer = try session.waiting(.withRecords)
        try session.answer(transfer, .reject)
        let notice: String = try session.value(
          "SELECT transfer_guid || '/' || event FROM api.inbox WHERE user_name = 'maple.registrar'")
        try session.execute("BEGIN")
        try session.perform(.responses, [transfer])
        return (transfer, notice)
      }
      try await sessions.other.run { session in _ = try session.deleteNotice("maple.registrar", notice) }
      return try await sessions.worker.run { session in
        try session.execute("ROLLBACK")
        let waiting: [String] = try session.column("SELECT user_name FROM api.inbox WHERE user_name LIKE 'maple.%'")
        #expect(waiting == ["maple.counselor"])
        try session.perform(.responses, [transfer])
        return try session.column(
          "SELECT user_name FROM api.inbox WHERE name LIKE 'Transfer Rejected%' ORDER BY 1", as: String.self)
      }
    }
    #expect(inbox == ["maple.counselor", "maple.registrar"])
  }

  private func race<R: Sendable>(_ body: @Sendable (TwoSessions) async throws -> R) async throws -> R {
    try await SmallState.with { configuration in try await TwoSessions.with(configuration, body) }
  }
}

extension TwoSessions {
  fileprivate func commitOther() async throws {
    try await other.run { session in _ = try session.execute("COMMIT") }
  }
}
