import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("The disclosure ledger")
struct LedgerTests {
  @Test("after two nights has each request and each release, whole and sealed")
  func nights() async throws {
    try await TestDatabase.withCopy(of: .simulatedNights) { configuration in
      try await withConnection(configuration) { session in
        #expect(try session.brokenLedgerRules() == [])
        let counts: [String] = try session.column(
          """
          SELECT event || ' ' || (count(*) = (SELECT count(*) FROM transfer.records_transfer
            WHERE event = 'requested' OR status = 'released')) || ' ' || (count(*) > 100)
          FROM audit.disclosure GROUP BY event ORDER BY event
          """)
        #expect(counts == ["requested true true", "disclosed true true"])
        let unsealed: Int64 = try session.value("SELECT count(*) FROM audit.unsealed")
        #expect(unsealed == 0)
        let again = try #require(try DisclosureLedger.seal(session))
        #expect(try DisclosureLedger.hasSeal(again, session))
        #expect(try !DisclosureLedger.hasSeal(String(repeating: "0", count: 64), session))
      }
    }
  }

  /// What somebody who is above every right does to it, with triggers switched off, and the rules by which that is found.
  private static let tamperings: [(what: String, sql: String, found: Set<String>)] = [
    (
      "another user",
      "UPDATE audit.disclosure SET user_name = 'somebody' WHERE transfer_id = \(failed) AND position = 1",
      ["ledger_digest"]
    ),
    (
      "another time",
      "UPDATE audit.disclosure SET occurred_at = occurred_at - interval '1 us' WHERE transfer_id = \(failed)",
      ["ledger_digest"]
    ),
    (
      "a column less",
      "UPDATE audit.disclosure SET column_names = column_names[2:] WHERE event = 'disclosed' AND transfer_id = \(released)",
      ["ledger_digest", "ledger_disclosures"]
    ),
    (
      "a changed row with its digest made anew",
      "UPDATE audit.disclosure d SET user_name = 'x'; UPDATE audit.disclosure d SET digest = audit.row_digest(d)",
      ["ledger_seals", "ledger_chain"]
    ),
    (
      "the first row gone", "DELETE FROM audit.disclosure WHERE transfer_id = \(failed)",
      ["ledger_sealed", "ledger_seals", "ledger_requests"]
    ),
    (
      "a request gone", "DELETE FROM audit.disclosure WHERE event = 'requested' AND transfer_id = \(released)",
      ["ledger_sealed", "ledger_seals", "ledger_requests"]
    ),
    (
      "a middle entry of a chain gone", "DELETE FROM audit.disclosure WHERE event = 'retrieved' AND position = 2",
      ["ledger_chain", "ledger_sealed", "ledger_seals"]
    ),
    (
      "the last row gone", "DELETE FROM audit.disclosure WHERE event = 'disclosed' AND transfer_id = \(released)",
      ["ledger_sealed", "ledger_seals", "ledger_disclosures"]
    ),
    (
      "two rows changed for each other",
      """
      UPDATE audit.disclosure SET position = 4 - position WHERE event = 'retrieved'
      """, ["ledger_digest", "ledger_chain"]
    ),
    (
      "a row put in",
      """
      INSERT INTO audit.disclosure (transfer_id, position, event, occurred_at, district_number, district_name, user_name, user_full_name,
        column_names, legitimate_interest, transfer_guid, person_id, previous_digest, digest)
      SELECT transfer_id, 1, 'retrieved', now(), '1', 'x', 'x', 'x', '{}', 'x', transfer_guid, 1, digest, digest
      FROM audit.disclosure WHERE transfer_id = \(failed)
      """, ["ledger_digest", "ledger_sealed", "ledger_chain"]
    ),
    ("the last seal cut off", "DELETE FROM audit.seal WHERE seal_id = 3", ["ledger_seals"]),
    (
      "the last seal cut off with its list",
      "DELETE FROM audit.seal WHERE seal_id = 3; DELETE FROM audit.sealed WHERE seal_id = 3",
      ["ledger_sealed"]
    ),
    ("another time of a seal", "UPDATE audit.seal SET sealed_at = now() WHERE seal_id = 1", ["ledger_seals"]),
    (
      "a seal over less", "DELETE FROM audit.sealed WHERE seal_id = 1 AND ordinal = 1",
      ["ledger_seals", "ledger_sealed"]
    ),
    (
      "nothing to seal any more", "SELECT audit.record('retrieved', 3, 1, 1, '{}'); DELETE FROM audit.unsealed",
      ["ledger_sealed"]
    ),
  ]

  private static let released = "(SELECT min(transfer_id) FROM transfer.records_transfer WHERE status = 'released')"

  private static let failed = "(SELECT min(transfer_id) FROM transfer.records_transfer WHERE status = 'error')"

  @Test("shows every change that somebody makes who can switch triggers off")
  func tampering() async throws {
    try await TestDatabase.withCopy(of: .simulatedNights) { configuration in
      try await withConnection(configuration) { session in
        for _ in 1...3 {
          _ = try session.execute(
            """
            SELECT audit.record('retrieved', transfer_id, request_district_id, request_user_id, ARRAY['transcriptXML'])
            FROM transfer.records_transfer WHERE transfer_id = \(Self.released)
            """)
        }
        _ = try DisclosureLedger.seal(session)
        for (what, sql, found) in Self.tamperings {
          struct Undone: Error {}
          do {
            try session.transaction { () throws in
              let keepsChain = what.hasPrefix("nothing")
              try session.execute(
                """
                ALTER TABLE audit.disclosure DISABLE TRIGGER append_only; ALTER TABLE audit.seal DISABLE TRIGGER append_only;
                ALTER TABLE audit.sealed DISABLE TRIGGER append_only;
                \(keepsChain ? "" : "ALTER TABLE audit.disclosure DISABLE TRIGGER chain");
                ALTER TABLE audit.disclosure DROP CONSTRAINT disclosure_transfer_id_event_district_number_position_key
                """)
              try session.execute(sql)
              let findings = try InvariantCheck.findings(session, DisclosureLedger.rules)
              let names = Set(findings.filter { !$0.holds }.map(\.invariant.name))
              #expect(names == found.union(["ledger_triggers"]), "\(what)")
              throw Undone()
            }
          } catch is Undone {}
        }
      }
    }
  }

  @Test("is only appended to, also by its owner and where triggers are replicated away")
  func appendOnly() async throws {
    try await Districts.withWorld { districts in
      _ = try await withConnection(districts["0101"]) { try $0.submit("a.group.all", person: 1001) }
      let changes = [
        "UPDATE audit.disclosure SET user_name = 'x'", "DELETE FROM audit.disclosure", "TRUNCATE audit.disclosure",
        "UPDATE audit.seal SET sealed_at = now()", "DELETE FROM audit.sealed", "TRUNCATE audit.seal, audit.sealed",
      ]
      try await withConnection(districts.state) { session in
        for change in changes {
          for role in ["", "SET LOCAL session_replication_role = replica; "] {
            let state = try session.refusal { try session.execute(role + change) }
            #expect(state == "55000", "\(change)")
          }
        }
      }
      for group in Districts.Group.allCases where group != .stranger {
        try await withConnection(districts[group]) { session in
          for change in changes {
            let state = try session.refusal { try session.execute(change) }
            #expect(state == .insufficientPrivilege, "\(group): \(change)")
          }
        }
      }
    }
  }

  @Test("two who read one transfer at once do not fork its chain")
  func concurrent() async throws {
    try await World.withConfiguration { configuration in
      _ = try await withConnection(configuration) { try $0.submit("a.group.all", person: 1001) }
      try await withThrowingTaskGroup { group in
        for _ in 1...4 {
          group.addTask {
            try await withConnection(configuration) { session in
              for _ in 1...25 {
                _ = try session.execute("SELECT audit.record('retrieved', 1, 1, 1, ARRAY['transcriptXML'])")
              }
            }
          }
        }
        try await group.waitForAll()
      }
      try await withConnection(configuration) { session in
        _ = try DisclosureLedger.seal(session)
        let places: String = try session.value(
          "SELECT concat_ws(' ', count(*), max(position), count(DISTINCT previous_digest)) FROM audit.disclosure")
        #expect(places == "101 100 100")
        #expect(try session.brokenLedgerRules() == [])
      }
    }
  }

  @Test("an auditor verifies, seals and exports; and reads no record")
  func auditor() async throws {
    try await Districts.withWorld { districts in
      _ = try await withConnection(districts["0101"]) { try $0.submit("a.group.all", person: 1001) }
      try await withConnection(districts[.auditor]) { session in
        try SchemaVersion.verify(session)
        #expect(try DisclosureLedger.seal(session) != nil)
        #expect(try session.brokenLedgerRules() == [])
        #expect(try DisclosureEntry.all(of: .stateID(" st1"), session).map(\.event) == ["requested"])
        for secret in [
          "transfer.records_transfer_payload", "state.district_person", "records.student", "state.person_index",
        ] {
          let state = try session.refusal { try session.execute("SELECT FROM \(secret)") }
          #expect(state == .insufficientPrivilege, "\(secret)")
        }
      }
    }
  }
}

extension PostgresSession {
  /// Names of the ledger's rules that do not hold.
  fileprivate func brokenLedgerRules() throws -> [String] {
    try DisclosureLedger.verify(self).filter { !$0.holds }.map(\.invariant.name)
  }
}
