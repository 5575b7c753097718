import Foundation
import PostgresClient
import TestSupport
import Testing

@Suite("inbox")
struct InboxCommandTests {
  @Test("lists a user's notices with what is due, and nothing for a user who received none")
  func lists() async throws {
    try await SmallState.with { database in
      let transfer = try await waitingTransfer(of: .withRecords, database)
      let notices = try #require(
        try await run(["inbox", "oak.counselor", "--format", "json"], database: database).json() as? [[String: Any]])
      #expect(notices.count == 1)
      #expect(notices[0]["title"] as? String == "Request for you to release: Withrecords-Núñez, Adaeze S101")
      #expect(notices[0]["due_date"] as? String == "2026-10-11")
      #expect(notices[0]["transfer"] as? String == transfer.guid)

      let table = try await run(["inbox", "maple.counselor"], database: database)
      #expect(table.status == 0 && table.stdout.contains("Waiting: Withrecords-Núñez, Adaeze S101"))
      let empty = try await run(["inbox", "oak.elementary"], database: database)
      #expect(
        empty.stdout == """
          event  posted at  due date  title  transfer
          ─────  ─────────  ────────  ─────  ────────
          (none)

          """)
    }
  }

  @Test("deletes a notice from one inbox only; twice says so; another's is refused with code 77")
  func deletes() async throws {
    try await SmallState.with { database in
      _ = try await waitingTransfer(of: .withRecords, database)
      let notices = try #require(
        try await run(["inbox", "maple.counselor", "--format", "json"], database: database).json() as? [[String: Any]])
      let event = try #require(notices.first?["event"] as? String)
      let transfer = try #require(notices.first?["transfer"] as? String)
      func delete(_ user: SmallState.User) async throws -> Ended {
        try await run(["inbox", user.rawValue, "--delete", "\(transfer)/\(event)"], database: database)
      }
      #expect(try await delete(.mapleCounselor).stdout == "deleted\n")
      #expect(try await delete(.mapleCounselor).stdout == "was deleted before\n")
      expect(
        try await delete(.oakRegistrar), .refused,
        says:
          "The user's inbox has no such notice: take transfer_guid and event from the user's rows of api.inbox (RT011)")
      #expect(
        try await run(["inbox", "maple.counselor", "--format", "json"], database: database).stdout == "[]\n")
      #expect(try await run(["inbox", "maple.registrar"], database: database).stdout.contains("Waiting: "))
    }
  }

  @Test(
    "a notice is named by transfer and event, or the command line is wrong", arguments: ["12", "x/waiting", "/", ""])
  func malformed(name: String) async throws {
    try await SmallState.with { database in
      let ended = try await run(["inbox", "maple.counselor", "--delete", name], database: database)
      #expect(ended.status == 64 && ended.stdout == "")
    }
  }

  @Test("refuses a name that no active user has, with code 77", arguments: ["nobody", "maple.retired"])
  func unknownUser(name: String) async throws {
    try await SmallState.with { database in
      expect(
        try await run(["inbox", name], database: database), .refused,
        says: "No active user has this user name: check the user name, or have the account activated (RT001)")
    }
  }
}
