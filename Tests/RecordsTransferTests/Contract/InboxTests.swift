import Foundation
import PostgresClient
import TestSupport
import Testing

@Suite("api.inbox and api.delete_notice")
struct InboxTests {
  @Test("shows each user's own notices, not those that were deleted or superseded")
  func inbox() async throws {
    try await World.with { session in
      let transfer = try session.waitingTransfer()
      try session.post(transfer)
      let columns = "user_name, process, name, due_date, transfer_guid = '\(transfer)'"
      func inbox(_ user: String) throws -> [String] {
        try session.column("SELECT concat_ws('|', \(columns)) FROM api.inbox WHERE user_name = '\(user)'")
      }
      let waiting = try inbox("a.group.all")
      #expect(waiting == ["a.group.all|Records Transfer|Waiting: Nguyễn, Linh ST1|2026-10-11|t"])
      let asked = try inbox("b.group.all")
      #expect(asked == ["b.group.all|Records Transfer|Request for you to release: Nguyễn, Linh ST1|2026-10-11|t"])

      try session.answer(.ignore, "b.group.all", transfer)
      let meanwhile = try inbox("a.group.all")
      #expect(meanwhile == waiting)
      try session.settle(transfer)
      try session.post(transfer)
      let settled = try inbox("a.group.all")
      #expect(settled == ["a.group.all|Records Transfer|Transfer Rejected: Nguyễn, Linh ST1|t"])

      try session.execute("UPDATE state.user_account SET active = false WHERE user_name = 'a.group.all'")
      let inactive = try inbox("a.group.all")
      #expect(inactive == [])
    }
  }

  @Test("a notice is deleted from the own inbox only, and only once")
  func delete() async throws {
    try await World.with { session in
      // A second entitled user, by a right of the user's own.
      try session.execute(
        "INSERT INTO state.tool_right (user_id, tool, access) VALUES (4, 'notify_process_inbox', 'read')")
      try session.post(try session.waitingTransfer())
      let notice: String = try session.value(
        "SELECT transfer_guid || '/' || event FROM api.inbox WHERE user_name = 'a.group.all'")
      let deleted = try session.deleteNotice("a.group.all", notice)
      #expect(deleted)
      let holders: [String] = try session.column(
        "SELECT user_name FROM api.inbox WHERE transfer_guid || '/' || event = '\(notice)'")
      #expect(holders == ["a.user.all"])

      let before = try session.fingerprint()
      let again = try session.deleteNotice("a.group.all", notice)
      #expect(!again)
      for (user, wanted, expected) in [
        ("b.group.all", notice, "RT011"), ("a.nothing", notice, "RT011"), ("a.group.all", notice + "s", "RT011"),
        ("a.group.all", "00000000-0000-4000-8000-000000000000/waiting", "RT011"),
        ("a.group.all", nil, "RT011"), ("a.gone", notice, "RT001"), ("nobody", notice, "RT001"), (nil, notice, "RT001"),
      ] as [(String?, String?, SQLState)] {
        let state = try session.refusal { _ = try session.deleteNotice(user, wanted) }
        #expect(state == expected, "\(user ?? "nobody named")")
      }
      let after = try session.fingerprint()
      #expect(after == before)
    }
  }
}
