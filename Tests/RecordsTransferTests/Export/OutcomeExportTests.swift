import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Files of exported outcomes")
struct OutcomeExportTests {
  @Test("are a folder for each district, closed to others, with a manifest in OneRoster's form")
  func folders() async throws {
    try await withSettled { session, folder in
      _ = try OutcomeExport(folder: folder.url.path).write(session)
      let below = folder.files
      #expect(
        below
          == ["0101", "0202", "0303"].flatMap { number in
            ["\(number)", "\(number)/manifest.csv", "\(number)/notices.csv", "\(number)/transfers.csv"]
          })
      for name in below {
        let expected = name.hasSuffix(".csv") ? 0o600 : 0o700
        #expect(folder.rights(of: name) == expected, "\(name)")
      }
      let manifest = try folder.text(of: "0202/manifest.csv")
      #expect(
        manifest
          == "propertyName,value\r\nmanifest.version,1.0\r\nsource.systemName,records-transfer\r\nfile.notices,bulk\r\nfile.transfers,bulk\r\n"
      )
    }
  }

  @Test("of a time say that they are a delta, and since when")
  func delta() async throws {
    try await withSettled { session, folder in
      var export = OutcomeExport(folder: folder.url.path)
      export.districts = ["0101"]
      export.since = PostgresTimestamp(microseconds: 0)
      _ = try export.write(session)
      let manifest = try folder.text(of: "0101/manifest.csv")
      #expect(manifest.contains("file.transfers,delta\r\nexport.since,2000-01-01T00:00:00Z\r\n"))
      #expect(folder.files.count == 4)
    }
  }

  @Test("are the same in a zip file, to the byte each time")
  func zip() async throws {
    try await withSettled { session, folder in
      var export = OutcomeExport(folder: folder.url.path)
      _ = try export.write(session)
      export.asZip = true
      _ = try export.write(session)
      let zip = folder.url.appending(path: "0101.zip")
      let archive = try ZipArchive(zip.path)
      #expect(archive.entries.map(\.name) == ["notices.csv", "transfers.csv", "manifest.csv"])
      for entry in archive.entries {
        let text = try folder.text(of: "0101/\(entry.name)")
        let zipped = String(decoding: try archive.contents(entry), as: UTF8.self)
        #expect(zipped == text)
      }
      let bytes = try Data(contentsOf: zip)
      export.replacing = true
      _ = try export.write(session)
      let again = try Data(contentsOf: zip)
      #expect(again == bytes)
      #expect(folder.rights(of: "0101.zip") == 0o600)
    }
  }

  @Test("are not put over files that are there unless asked, and then none is written", arguments: [false, true])
  func existing(asZip: Bool) async throws {
    try await withSettled { session, folder in
      var export = OutcomeExport(folder: folder.url.path)
      export.asZip = asZip
      let last = asZip ? "0303.zip" : "0303/transfers.csv"
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: "0303"), withIntermediateDirectories: true)
      try Data("kept".utf8).write(to: folder.url.appending(path: last))
      let before = folder.files
      let failure = #expect(throws: CommandFailure.self) { try export.write(session) }
      #expect(failure?.status == .cannotWrite)
      #expect(
        failure?.message.hasSuffix("/\(last): it is there already; name another file, or overwrite it by --force")
          == true)
      #expect(folder.files == before)

      export.replacing = true
      _ = try export.write(session)
      #expect(folder.files.count > before.count)
      #expect(try Data(contentsOf: folder.url.appending(path: last)) != Data("kept".utf8))
    }
  }

  @Test("need a district that there is, and a folder that can be written to")
  func refused() async throws {
    try await withSettled { session, folder in
      var export = OutcomeExport(folder: folder.url.path)
      export.districts = ["0101", "0999"]
      let unknown = #expect(throws: CommandFailure.self) { try export.write(session) }
      #expect(unknown?.status == .dataRefused)
      #expect(folder.files == [])
      let closed = #expect(throws: CommandFailure.self) { try OutcomeExport(folder: "/dev/null/out").write(session) }
      #expect(closed?.status == .cannotWrite)
    }
  }

  @Test("give other people's words as they are, or with an apostrophe where a spreadsheet would run them")
  func formulas() async throws {
    let comment = "=HYPERLINK(\"http://example.org\",\"x\")"
    try await World.with { session in
      _ = try session.submit("a.group.all", person: 1001, comments: comment)
      let folder = try TemporaryFolder()
      var export = OutcomeExport(folder: folder.url.path)
      _ = try export.write(session)
      let exact = try ReadBack(folder.url.appending(path: "0101/transfers.csv").path)
      let column = try #require(exact.heading.firstIndex(of: "request_comments"))
      #expect(exact.rows.map { $0[column] } == [comment])
      export.isForSpreadsheets = true
      export.replacing = true
      _ = try export.write(session)
      let harmless = try ReadBack(folder.url.appending(path: "0101/transfers.csv").path)
      #expect(harmless.rows.map { $0[column] } == ["'\(comment)"])
    }
  }

  @Test(
    "have lines that RFC 4180 ends, and quotes where it has them",
    arguments: [
      ("a,b\n", "a,b\r\n", "a,b\r\n"), ("=a,b\n", "=a,b\r\n", "'=a,b\r\n"),
      ("\"=a\",\"b\"\n", "\"=a\",\"b\"\r\n", "\"'=a\",\"b\"\r\n"),
      ("a,\"b,=c\",-d\n", "a,\"b,=c\",-d\r\n", "a,\"b,=c\",'-d\r\n"),
      ("\"a\"\"\",@b,＋c\n", "\"a\"\"\",@b,＋c\r\n", "\"a\"\"\",'@b,'＋c\r\n"),
      ("\"\",,\"\tx\"\n", "\"\",,\"\tx\"\r\n", "\"\",,\"'\tx\"\r\n"),
      ("\"a\n=b\",\"\"\"=c\"\n", "\"a\n=b\",\"\"\"=c\"\r\n", "\"a\n=b\",\"\"\"=c\"\r\n"),
    ])
  func lines(_ row: String, _ exact: String, _ harmless: String) {
    for (isForSpreadsheets, expected) in [(false, exact), (true, harmless)] {
      var line = ExportedLine(isForSpreadsheets: isForSpreadsheets)
      Array(row.utf8).withUnsafeBytes { line.fill($0) }
      #expect(String(decoding: line.bytes, as: UTF8.self) == expected)
    }
  }

  @Test(
    "are in a folder of the district's number, whatever that is",
    arguments: [
      ("0101", "0101"), ("ISD 7", "ISD%207"), ("../x", "%2E.%2Fx"), (".", "%2E"), ("..", "%2E."), ("50%", "50%25"),
      ("Ñ\n", "%C3%91%0A"),
    ])
  func names(_ number: String, _ name: String) { #expect(DistrictFolder.name(of: number) == name) }

  /// A transfer of 0101's that 0202 released.
  private func withSettled(_ body: @Sendable (PostgresSession, TemporaryFolder) throws -> Void) async throws {
    try await World.with { session in
      try Stage.released.reach(try session.submit("a.group.all", person: 1001), session)
      try body(session, try TemporaryFolder())
    }
  }
}

extension TemporaryFolder {
  /// Paths of all that is below it, also of what is hidden.
  var files: [String] {
    (FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []).sorted()
  }

  func text(of name: String) throws -> String { try String(contentsOf: url.appending(path: name), encoding: .utf8) }

  func rights(of name: String) -> Int? {
    try? FileManager.default.attributesOfItem(atPath: url.appending(path: name).path)[.posixPermissions] as? Int
  }
}
