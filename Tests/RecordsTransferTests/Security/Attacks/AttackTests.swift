import Foundation
import PostgresClient
import TestSupport
import Testing

@Suite("Attacks by a district's login")
struct AttackTests {
  @Test("tables, views, and the functions behind them are out of reach, and what is in reach holds its own rows")
  func tables() async throws { try await AttackScene.with { try await $0.expectRefusals(of: Attack.onTables) } }

  @Test("it stays who it is, acts for its own users, and makes nothing that others could come to use")
  func identity() async throws { try await AttackScene.with { try await $0.expectRefusals(of: Attack.onIdentity) } }

  @Test("the server tells nothing of others' work, and does nothing for it beyond its queries")
  func server() async throws { try await AttackScene.with { try await $0.expectRefusals(of: Attack.onServer) } }

  @Test("no two attacks have one name")
  func names() {
    let names = (Attack.onTables + Attack.onIdentity + Attack.onServer).map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count >= 150)
  }

  /// What is there and what is not, in the same place of the same call.
  private static let twins: [(name: String, sql: String, existing: String, missing: String)] = [
    ("GUID to release", "SELECT api.release_records('a.group.all', '@')", "{other}", "{none}"),
    ("GUID to reject", "SELECT api.reject_request('a.group.all', '@')", "{other}", "{none}"),
    ("GUID to ignore", "SELECT api.ignore_request('a.group.all', '@', 'x')", "{other}", "{none}"),
    ("own GUID to release", "SELECT api.release_records('a.group.all', '@')", "{own}", "{none}"),
    ("own GUID to ignore without a reason", "SELECT api.ignore_request('a.group.all', '@', '')", "{own}", "{none}"),
    ("GUID of a document", "SELECT api.read_document('a.group.all', '@', 'transcriptFOP')", "{other}", "{none}"),
    ("own GUID of a document", "SELECT api.read_document('a.group.all', '@', 'transcriptFOP')", "{own}", "{none}"),
    ("GUID of an import", "SELECT api.read_import('a.group.all', '@', 'transcriptXML')", "{other}", "{none}"),
    ("GUID of an SSN", "SELECT api.read_ssn('a.group.all', '@')", "{other}", "{none}"),
    ("user who reads an SSN", "SELECT api.read_ssn('@', '{own}')", "b.group.all", "z.group.all"),
    ("GUID of a notice", "SELECT api.delete_notice('a.group.all', '@', 'waiting')", "{other}", "{none}"),
    ("event of a notice", "SELECT api.delete_notice('a.group.all', '{own}', '@')", "release_request", "released"),
    ("user who answers", "SELECT api.release_records('@', '{own}')", "b.group.all", "z.group.all"),
    ("user without the right who answers", "SELECT api.release_records('@', '{own}')", "b.other.tool", "z.group.all"),
    ("user who asks", "SELECT api.submit_request('@', person_id => 1001)", "c.group.all", "z.group.all"),
    ("user who is active no more", "SELECT api.submit_request('@', person_id => 1001)", "a.gone", "z.group.all"),
    ("person of another district", "SELECT api.submit_request('a.group.all', person_id => @)", "2001", "2999"),
    ("state ID of another district", "SELECT api.submit_request('a.group.all', state_id => '@')", "ST9", "ST404"),
    (
      "enrollment of another district",
      "SELECT api.submit_request('a.group.all', person_id => 1002, enrollment_id => @)", "10", "99"
    ),
    ("table", "SELECT * FROM transfer.@", "records_transfer", "nothing_of_it"),
    ("column", "SELECT @ FROM transfer.records_transfer", "student_ssn", "nothing_ofi"),
    ("function", "SELECT state.@()", "caller_district", "nothing_of_thiss"),
    ("sequence", "SELECT nextval('inbox.@')", "notice_notice_id_seq", "notice_nothing_of_it"),
    ("type", "SELECT NULL::transfer.@", "status", "nowhat"),
    ("process", "SELECT pg_cancel_backend(@)", "pg_backend_pid()", "-1"),
  ]

  @Test("what exists and what does not are refused in the same words")
  func sameWords() async throws {
    try await AttackScene.with { scene in
      for twin in Self.twins {
        let said = try await withConnection(scene.districts["0101"]) { session in
          [twin.existing, twin.missing].map { target in
            // The word that was sent comes back in some, and says nothing.
            let word = Attack("", "", target).filled(scene.words)
            return Attack(twin.name, "", twin.sql.replacing("@", with: word)).carryOut(session, scene.words).said
              .replacing(word, with: "@")
          }
        }
        #expect(said[0] == said[1] && !said[0].isEmpty, "\(twin.name)")
      }
    }
  }
}
