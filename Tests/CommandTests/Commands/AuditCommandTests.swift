import Foundation
import PostgresClient
import RecordsTransfer
import TestSupport
import Testing

@Suite("audit")
struct AuditCommandTests {
  @Test("verify says that the ledger is as it was written, with code 0, also against a seal that was kept")
  func holds() async throws {
    try await SmallState.with { database in
      _ = try await releasedTransfer(of: .withRecords, database)
      let sealed = try await run(["audit", "seal"], database: database)
      #expect(sealed.status == 0 && sealed.stdout.count == 65)
      let again = try await run(["audit", "seal"], database: database)
      #expect(again.stdout == sealed.stdout, "nothing came since")
      let digest = sealed.stdout.trimmingCharacters(in: .newlines)
      let told = try await run(["audit", "verify", "--seal", digest.uppercased()], database: database)
      #expect(told.status == 0 && told.stderr == "")
      #expect(told.stdout.hasPrefix("outcome     ok\n") && told.stdout.contains("\nledger_digest"))
    }
  }

  @Test("verify names what was changed, with code 86")
  func changed() async throws {
    try await SmallState.with { database in
      let transfer = try await releasedTransfer(of: .withRecords, database)
      try await withConnection(database) { session in
        _ = try session.execute(
          """
          ALTER TABLE audit.disclosure DISABLE TRIGGER append_only;
          UPDATE audit.disclosure SET user_name = 'somebody' WHERE event = 'disclosed';
          ALTER TABLE audit.disclosure ENABLE ALWAYS TRIGGER append_only
          """)
      }
      let told = try await run(["audit", "verify", "--format", "json"], database: database)
      #expect(told.status == 86 && told.stderr == "")
      let report = try #require(try told.json() as? [String: Any])
      let violations = try #require(report["violations"] as? [[String: Any]])
      #expect(violations.map { $0["name"] as? String } == ["ledger_digest"])
      #expect(violations[0]["id"] as? Int == Int(transfer.id))
      #expect(violations[0]["what"] as? String == "disclosed by 0100, entry 1: was changed")
    }
  }

  @Test("verify misses a seal that was kept and is not in the ledger any more, with code 86")
  func cutOff() async throws {
    try await SmallState.with { database in
      let kept = String(repeating: "a", count: 64)
      let told = try await run(["audit", "verify", "--seal", kept], database: database)
      #expect(told.status == 86)
      #expect(told.stderr.contains("the seal is not in the ledger"))
      let malformed = try await run(["audit", "verify", "--seal", "abc"], database: database)
      #expect(malformed.status == 64 && malformed.stdout == "")
    }
  }

  @Test("export writes a student's entries into a file for its owner alone, or none")
  func export() async throws {
    try await SmallState.with { database in
      let transfer = try await releasedTransfer(of: .withRecords, database)
      try await withFolder { folder in
        let file = "\(folder)/disclosures.csv"
        let done = try await run(["audit", "export", "--state-id", "S101", "--out", file], database: database)
        #expect(done.status == 0 && done.stdout == "" && done.stderr == "")
        let lines = try String(contentsOfFile: file, encoding: .utf8).components(separatedBy: "\r\n")
        #expect(lines.count == 4 && lines[0].hasPrefix("occurred_at,event,district_number,"))
        #expect(lines[1].contains(",requested,0100,Maple Unified,maple.registrar,Mona Maple,"))
        #expect(lines[2].contains(",disclosed,0100,") && lines[2].contains(" healthImmunizationXML "))
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)

        let nowhere = "\(folder)/missing/disclosures.csv"
        let failed = try await run(
          ["audit", "export", "--transfer", "\(transfer.guid)", "--out", nowhere], database: database)
        #expect(failed.status == 73 && !FileManager.default.fileExists(atPath: nowhere))
      }
      let unknown = try await run(["audit", "export", "--person", "0100:999"], database: database)
      expect(unknown, .dataRefused, says: "the ledger has no entries of this student")
      let both = try await run(["audit", "export", "--state-id", "S101", "--person", "0100:101"], database: database)
      #expect(both.status == 64 && both.stdout == "")
    }
  }

  private func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "audit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path)
  }
}
