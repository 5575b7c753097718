import Foundation
import PostgresClient
import TestSupport
import Testing

@Suite("api.release_records, api.reject_request, api.ignore_request")
struct AnswerTests {
  @Test("notes the answer with who gave it, and queues it", arguments: Answer.allCases)
  func answers(_ answer: Answer) async throws {
    try await World.with { session in
      let transfer = try session.waitingTransfer()
      try session.answer(answer, "b.group.all", transfer, answer == .ignore ? " Court order " : " See you ")
      let row: [String?] = try session.query(
        """
        SELECT ARRAY[status::text, (release_date = request_date)::text, release_name, release_user_id::text, release_user_name,
          release_user_phone, release_user_email, release_comments, ignore_reason, settled_at::text]
        FROM transfer.records_transfer WHERE transfer_guid = $1
        """, transfer
      ).value()
      #expect(
        row == [
          answer.requested, "false", "Bo Registrar", "11", "b.group.all", "555-0202", "bo@birch.example",
          answer == .ignore ? nil : "See you", answer == .ignore ? "Court order" : nil, nil,
        ])
      #expect(try session.column("SELECT lane::text FROM transfer.queue", as: String.self) == ["responses"])
    }
  }

  @Test("refuses with a reason, and changes nothing", arguments: Answer.allCases)
  func refusals(_ answer: Answer) async throws {
    try await World.with { session in
      let submitted = try session.submit("a.group.all", person: 1002)
      let transfer = try session.waitingTransfer()
      let failed = try session.submit("a.group.all", person: 1006)
      try session.route(failed)
      try session.fail(failed)
      let before = try session.fingerprint()

      typealias Case = (what: String, sqlState: SQLState, user: String?, transfer: UUID, text: String?)
      var cases: [Case] = [
        ("unknown user", "RT001", "nobody", transfer, nil),
        ("no user", "RT001", nil, transfer, nil),
        ("no tool", "RT002", "b.other.tool", transfer, nil),
        ("other school", "RT003", "b.other.school", transfer, nil),
        ("other year", "RT003", "b.other.year", transfer, nil),
        ("not routed yet", "RT008", "b.group.all", submitted, nil),
        ("failed on the way", "RT008", "b.group.all", failed, nil),
        ("unknown", "RT008", "b.group.all", UUID(), nil),
        ("another district's", "RT008", "c.group.all", transfer, nil),
        ("the requester's own", "RT008", "a.group.all", transfer, nil),
        ("too long", "RT012", "b.group.all", transfer, String(repeating: "x", count: 4001)),
      ]
      if answer == .ignore {
        cases.append(("blank reason", "RT010", "b.group.all", transfer, " \t\u{A0}\n"))
        cases.append(("empty reason", "RT010", "b.group.all", transfer, ""))
      }
      var texts: Set<String> = []
      for each in cases {
        do throws(PostgresError) {
          try session.answer(answer, each.user, each.transfer, each.text)
          Issue.record("\(each.what): was not refused")
        } catch {
          #expect(error.sqlState == each.sqlState, "\(each.what)")
          #expect(error.hint?.isEmpty == false && error.detail == nil, "\(each.what)")
          if error.sqlState == "RT008" { texts.insert("\(error.message) \(error.hint ?? "") \(error.context ?? "")") }
        }
        #expect(try session.fingerprint() == before, "\(each.what)")
      }
      #expect(texts.count == 1, "what exists elsewhere, and what does not exist, are refused in the same words")
    }
  }

  @Test("an ignore without any reason is refused")
  func noReason() async throws {
    try await World.with { session in
      let transfer = try session.waitingTransfer()
      let state = try session.refusal {
        _ = try session.query("SELECT api.ignore_request('b.group.all', $1, NULL)", transfer)
      }
      #expect(state == "RT010")
    }
  }

  @Test("the right to the former calendar comes from the user or a group, by calendar, school or all")
  func rights() async throws {
    try await World.with { session in
      let transfer = try session.waitingTransfer()
      func able(_ user: String) throws -> Bool {
        try session.refusal { try session.answer(.release, user, transfer) } == nil
      }
      // The former enrollment is in school 22; then it is moved to the same school's next year, then to another school.
      let users = [
        "b.user.calendar", "b.other.year", "b.user.school", "b.group.school", "b.other.school", "b.group.all",
        "b.user.all",
      ]
      let expected = [
        (calendar: 221, able: ["b.user.calendar", "b.user.school", "b.group.school", "b.group.all", "b.user.all"]),
        (calendar: 222, able: ["b.other.year", "b.user.school", "b.group.school", "b.group.all", "b.user.all"]),
        (calendar: 211, able: ["b.other.school", "b.group.all", "b.user.all"]),
      ]
      for (calendar, names) in expected {
        try session.execute("UPDATE transfer.records_transfer SET release_calendar_id = \(calendar)")
        let allowed = try users.filter(able)
        #expect(allowed == names, "calendar \(calendar)")
      }
    }
  }

  @Test("a second answer is refused, before the run and after it", arguments: Answer.allCases, Answer.allCases)
  func onlyOnce(_ first: Answer, _ second: Answer) async throws {
    try await World.with { session in
      let transfer = try session.waitingTransfer()
      try session.answer(first, "b.group.all", transfer)
      for _ in 1...2 {
        let before = try session.fingerprint()
        #expect(
          try session.refusal { try session.answer(second, "b.user.all", transfer) }
            == "RT009")
        #expect(try session.fingerprint() == before)
        try session.settle(transfer)
      }
    }
  }

  @Test("once released and then found not to match, it cannot be answered again")
  func failedAfterRelease() async throws {
    try await World.with { session in
      let transfer = try session.waitingTransfer()
      try session.answer(.release, "b.group.all", transfer)
      try session.fail(transfer)
      #expect(
        try session.refusal { try session.answer(.reject, "b.group.all", transfer) }
          == "RT009")
    }
  }
}
