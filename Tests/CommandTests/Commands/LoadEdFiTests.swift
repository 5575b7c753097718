import Foundation
import RecordsTransfer
import TestSupport
import Testing

@Suite("load edfi")
struct LoadEdFiTests {
  /// Runs `load edfi` on documents of students, in a state without any.
  private static func load(_ records: [String], _ arguments: [String] = []) async throws -> Ended {
    let folder = NSTemporaryDirectory() + "edfi-command-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (number, record) in records.enumerated() {
      let document = "<InterchangeStudent xmlns=\"http://ed-fi.org/5.2.0\">\(record)</InterchangeStudent>"
      try Data(document.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(number).xml"))
    }
    return try await TestDatabase.withSchema { database in
      try await withConnection(database) { session in
        _ = try session.execute("INSERT INTO state.district (district_number, name) VALUES ('0100', 'North Unified')")
      }
      return try await run(["load", "edfi", folder, "--district", "0100"] + arguments, database: database)
    }
  }

  private static func student(_ id: String, _ said: String) -> String {
    "<Student><StudentUniqueId>\(id)</StudentUniqueId><Name><FirstName>Ana</FirstName><LastSurname>Alder</LastSurname></Name><BirthData><BirthDate>2012-02-28</BirthDate></BirthData>\(said)</Student>"
  }

  @Test(
    "tells what of records is not used by name, once for all documents, whatever the format",
    arguments: ["table", "json"])
  func unusedFields(_ format: String) async throws {
    let nickname = "<Nickname>Secret</Nickname>"
    let ended = try await Self.load(
      [Self.student("s1", nickname), Self.student("s2", "\(nickname)<Motto>Secret</Motto>")], ["--format", format])
    #expect(ended.status == 0)
    #expect(ended.stderr.contains("not used: element Nickname in 2 records of Student\n"))
    #expect(ended.stderr.contains("not used: element Motto in 1 record of Student\n"))
    #expect(!ended.stderr.contains("Secret") && !ended.stdout.contains("Secret"))
  }

  @Test("refuses a health record of which something is not known, and says what by its name")
  func health() async throws {
    let ended = try await Self.load([
      "<StudentHealth><StudentReference><StudentIdentity><StudentUniqueId>s1</StudentUniqueId></StudentIdentity></StudentReference><Allergy>Secret</Allergy></StudentHealth>"
    ])
    #expect(ended.status == ExitStatus.dataRefused.rawValue)
    #expect(ended.stderr.contains("0.xml line 1, Allergy: is not known here"))
    #expect(!ended.stderr.contains("Secret"))
  }
}
