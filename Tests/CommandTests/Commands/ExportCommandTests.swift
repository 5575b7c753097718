import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("export")
struct ExportCommandTests {
  @Test("outcomes tells how many lines each district has, and writes them; a second time only by --force")
  func outcomes() async throws {
    try await SmallState.with { database in
      _ = try await releasedTransfer(of: .withRecords, database)
      try await withFolder { out in
        let first = try await run(["export", "outcomes", out, "--format", "json"], database: database)
        #expect(first.status == 0)
        let rows = try first.json() as? [[String: Any]]
        #expect(rows?.map { $0["district"] as? String } == ["0100", "0200"])
        #expect(rows?.map { $0["transfers"] as? Int } == [1, 1])
        #expect(first.stderr.wholeMatch(of: /records-transfer: as of \S+Z; [^\n]+\n/) != nil, "\(first.stderr)")
        #expect(FileManager.default.fileExists(atPath: "\(out)/0200/manifest.csv"))

        expect(
          try await run(["export", "outcomes", out], database: database), .cannotWrite,
          says:
            "cannot write \(out)/0100/notices.csv: it is there already; name another file, or overwrite it by --force")
        let again = try await run(
          ["export", "outcomes", out, "--force", "--district", "0100", "--since", "2020-01-01T06:00:00.5-06:00"],
          database: database)
        #expect(again.stdout.split(separator: "\n").count == 3)
        let manifest = try String(contentsOfFile: "\(out)/0100/manifest.csv", encoding: .utf8)
        #expect(manifest.contains("export.since,2020-01-01T12:00:00.500000Z\r\n"))
      }
    }
  }

  @Test("outcomes refuses a district that is none, and a time that is none")
  func wrongArguments() async throws {
    try await SmallState.with { database in
      try await withFolder { out in
        expect(
          try await run(["export", "outcomes", out, "--district", "0999"], database: database), .dataRefused,
          says: "no district has the number 0999: give it as the state knows it")
        for time in ["yesterday", "2026-11-23T21:00:00", "2026-13-01", "infinity"] {
          let ended = try await run(["export", "outcomes", out, "--since", time], database: database)
          #expect(ended.status == ExitStatus.usage.rawValue, "\(time)")
        }
        #expect(!FileManager.default.fileExists(atPath: out))
      }
    }
  }

  @Test("payload writes the XML that the user may read, with PDF if asked for, and the ledger has both")
  func payload() async throws {
    try await SmallState.with { database in
      let transfer = try await releasedTransfer(of: .withRecords, database)
      try await withFolder { out in
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        let command = ["export", "payload", transfer.guid, "\(out)/it.zip", "--user", "maple.registrar"]
        let xml = try await run(command, database: database)
        #expect(xml.status == 0 && xml.stderr == "", "\(xml.stderr)")
        let names = xml.stdout.split(separator: "\n").map(String.init)
        #expect(names.contains("transcript.xml") && names.last == "manifest.csv")
        #expect(try ZipArchive("\(out)/it.zip").entries.map(\.name) == names)

        let all = try await run(command + ["--pdf", "--force"], database: database)
        #expect(all.status == 0, "\(all.stderr)")
        let archive = try ZipArchive("\(out)/it.zip")
        let pdf = try archive.read(try #require(archive.entry("transcript.pdf")))
        var start = [UInt8](repeating: 0, count: 5)
        _ = try start.withUnsafeMutableBytes { try pdf.read(into: $0) }
        #expect(start == Array("%PDF-".utf8))
        try await withConnection(database) { session in
          let noted: [String] = try session.column(
            """
            SELECT array_to_string(column_names, ' ') FROM audit.disclosure
            WHERE event = 'retrieved' AND array_to_string(column_names, ' ') LIKE 'transcript%' ORDER BY disclosure_id
            """)
          #expect(noted == ["transcriptXML", "transcriptXML", "transcriptFOP"])
        }
      }
    }
  }

  @Test("payload is refused as the contract refuses, with code 77 and no file")
  func refused() async throws {
    try await SmallState.with { database in
      let transfer = try await releasedTransfer(of: .withRecords, database)
      try await withFolder { out in
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        for (user, code) in [("oak.registrar", "RT014"), ("maple.teacher", "RT002"), ("nobody", "RT001")] {
          let ended = try await run(
            ["export", "payload", "\(transfer.id)", "\(out)/it.zip", "--user", user], database: database)
          #expect(ended.status == ExitStatus.refused.rawValue)
          #expect(ended.stdout == "" && ended.stderr.hasSuffix("(\(code))\n"), "\(ended.stderr)")
        }
        expect(
          try await run(
            ["export", "payload", "4711", "\(out)/it.zip", "--user", "maple.registrar"], database: database),
          .dataRefused,
          says: "there is no transfer 4711 in this database: check the ID, and that it is the right database")
        #expect(try FileManager.default.contentsOfDirectory(atPath: out) == [])
      }
    }
  }

  private func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path)
  }
}
