import Foundation
import PostgresClient
import TestSupport
import Testing

@Suite("Hostile text in the arguments of the contract")
struct HostileTextTests {
  static let texts = [
    "'; DROP SCHEMA transfer CASCADE; --", "$$; SELECT 1; $$", "\\'; \\x00 \\u0000", "%s %I %L %1$s %n", "{a,b,\"}",
    "<!--]]>&amp;",
    "\u{1}\u{8}\u{1F}\u{7F}\u{85}", "\u{202E}tfel\u{202C} \u{200B}\u{FEFF}", "👩‍👩‍👧‍👦🏳️‍🌈", "Z̸̢a̵l͜g̴o̶", "İıßẞſﬁ",
    "\u{FFFF}\u{10FFFF}", "NULL", "0", "-1", "1e400",
    String(repeating: "é", count: 200), String(repeating: "\u{301}", count: 199),
  ]

  @Test("is stored as it stands or refused with a code of the contract; never anything else")
  func stored() async throws {
    try await World.with { session in
      try session.execute("UPDATE state.profile SET resubmissions_per_30_days = 1000")
      for text in Self.texts {
        let transfer = try session.submit(
          "a.group.all", person: 1001, comments: text, lastName: text, firstName: text, middleName: text, gender: text,
          ssn: text,
          certificate: text)
        try session.route(transfer)
        try session.answer(.ignore, "b.group.all", transfer, text)
        let stored: [String?] = try session.query(
          """
          SELECT ARRAY[request_comments, student_last_name, student_first_name, student_middle_name, student_gender, student_ssn,
            request_cert_info, ignore_reason] FROM transfer.records_transfer WHERE transfer_guid = $1
          """, transfer
        ).value()
        let trimmed: String? = try session.query("SELECT state.given($1)", text).value()
        #expect(stored.allSatisfy { $0 == trimmed }, "\(text.unicodeScalars.map(\.value))")
        try session.settle(transfer)
      }
    }
  }

  @Test("as user name or state ID finds nobody")
  func names() async throws {
    try await World.with { session in
      let transfer = try session.waitingTransfer()
      let before = try session.fingerprint()
      let long = String(repeating: "x", count: 1_000_000)
      for text in Self.texts + [long, "", " a.group.all", "a.group.all ", "A.GROUP.ALL"] {
        #expect(try session.refusal { _ = try session.submit(text, person: 1002) } == "RT001")
        #expect(try session.refusal { try session.answer(.release, text, transfer) } == "RT001")
        let notice = "00000000-0000-4000-8000-000000000000/waiting"
        #expect(try session.refusal { _ = try session.deleteNotice(text, notice) } == "RT001")
        let byID = try session.refusal { _ = try session.submit("a.group.all", stateID: text) }
        #expect(["RT004", "RT012"].contains(byID), "\(text.prefix(40))")
      }
      for number in [0, -1, .max, .min] as [Int64] {
        #expect(try session.refusal { _ = try session.submit("a.group.all", person: number) } == "RT004")
        #expect(
          try session.refusal { _ = try session.submit("a.group.all", person: 1001, enrollment: number) } == "RT004")
      }
      let after = try session.fingerprint()
      #expect(after == before)
    }
  }
}
