import Foundation
import PostgresClient
import RecordsTransfer
import TestSupport
import Testing

@Suite("worklist")
struct WorklistCommandTests {
  private static func withEntry(_ body: @Sendable (ConnectionConfiguration) async throws -> Void) async throws {
    try await SmallState.with { database in
      try await withConnection(database) { session in
        _ = try session.execute(
          """
          INSERT INTO state.identity_conflict (district_id, person_id, state_person_id, reason, mismatched_fields, noted_at)
          VALUES (2, 299, 1001, 'same_id_different_people', '{"first name",birthdate}', '2026-11-24 02:10:05Z')
          """)
      }
      try await body(database)
    }
  }

  @Test("lists what is open, as a table and as JSON, without names")
  func list() async throws {
    try await Self.withEntry { database in
      let table = try await run(["worklist"], database: database)
      #expect(table.status == 0 && table.stderr == "")
      #expect(
        table.stdout == """
          entry  district  person  state person  reason                    differing              noted
          ─────  ────────  ──────  ────────────  ────────────────────────  ─────────────────────  ────────────────────
              1  0200         299          1001  same_id_different_people  first name, birthdate  2026-11-24T02:10:05Z

          """)
      let rows = try #require(
        try await run(["worklist", "--format", "json"], database: database).json() as? [[String: Any]])
      #expect(rows.first?["entry"] as? Int == 1 && rows.first?["state_person"] as? Int == 1001)
      #expect(rows.first?["mismatched_fields"] as? String == "first name, birthdate")
    }
  }

  @Test("resolve answers an entry once, and says whom the record is linked to")
  func resolve() async throws {
    try await Self.withEntry { database in
      let answered = try await run(["worklist", "resolve", "1", "--same"], database: database)
      #expect(answered.status == 0 && answered.stdout == "1001\n" && answered.stderr == "")
      expect(
        try await run(["worklist", "resolve", "1", "--another"], database: database), .dataRefused,
        says: "the worklist has no open entry 1: “records-transfer worklist” lists those that it has")
      let rest = try await run(["worklist", "--format", "json"], database: database)
      #expect(rest.stdout == "[]\n")
    }
  }

  @Test("resolve takes one of the two answers")
  func answers() async throws {
    for answers in [[], ["--same", "--another"]] as [[String]] {
      let ended = try await run(["worklist", "resolve", "1"] + answers)
      #expect(ended.status == ExitStatus.usage.rawValue)
    }
  }
}
