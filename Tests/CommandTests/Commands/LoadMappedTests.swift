import Foundation
import PostgresClient
import RecordsTransfer
import TestSupport
import Testing

@Suite("load csv with a map")
struct LoadMappedTests {
  private static let map = """
    student: ID
    columns:
      last_name: Last
      first_name: First
      gender: { column: Sex, codes: { f: F } }

    """

  /// Runs `load csv` in a folder with a file and its map, in a state without students.
  private static func load(
    _ arguments: [String], map: String = map, file: String,
    _ body: @Sendable (Ended, String, PostgresSession) throws -> Void
  ) async throws {
    let folder = NSTemporaryDirectory() + "mapped-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(map.utf8).write(to: URL(fileURLWithPath: "\(folder)/map.yaml"))
    try Data(file.utf8).write(to: URL(fileURLWithPath: "\(folder)/students.csv"))
    try await TestDatabase.withSchema { database in
      try await withConnection(database) { session in
        _ = try session.execute("INSERT INTO state.district (district_number, name) VALUES ('0100', 'North Unified')")
      }
      let placed = arguments.map { $0.replacing("FOLDER", with: folder) }
      let ended = try await run(["load", "csv"] + placed, database: database)
      try await withConnection(database) { session in try body(ended, folder, session) }
    }
  }

  private static let all = [
    "students", "FOLDER/students.csv", "--map", "FOLDER/map.yaml", "--district", "0100", "--rejects",
    "FOLDER/rejects.csv",
  ]

  @Test(
    "what options exclude or need ends with 64",
    arguments: [["--new-identifiers"], ["--replace", "--max-rejects", "3"], ["--max-rejects", "-1"]])
  func usage(_ options: [String]) async throws {
    try await Self.load(Self.all + options, file: "ID,Last,First,Sex,Room\n1,Alder,Ada,f,7\n") { ended, _, session in
      #expect(ended.status == ExitStatus.usage.rawValue)
      let persons: Int64 = try session.value("SELECT count(*) FROM state.district_person")
      #expect(persons == 0)
    }
  }

  @Test("loads the file, and tells records, columns that are not used, and rows")
  func loads() async throws {
    try await Self.load(Self.all, file: "ID,Last,First,Sex,Room\n1,Alder,Ada,f,7\n") { ended, _, session in
      #expect(ended.status == 0)
      #expect(ended.stdout.contains("students.csv  students     1     1         0        0\n"))
      #expect(ended.stdout.contains("state.district_person      1        0        0          0\n"))
      #expect(ended.stderr.contains("“Room” is not in the map"))
      let persons: Int64 = try session.value("SELECT count(*) FROM state.district_person")
      #expect(persons == 1)
    }
  }

  @Test("refuses a record without its values, which only the rejects file has")
  func refuses() async throws {
    try await Self.load(Self.all, file: "ID,Last,First,Sex\n1,Alder,Ada,Q9\n") { ended, folder, session in
      #expect(ended.status == ExitStatus.dataRefused.rawValue)
      #expect(ended.stderr.contains("students.csv line 2, Sex: is none of the map's codes “f”\n"))
      #expect(!ended.stderr.contains("Q9") && !ended.stderr.contains("Alder"))
      let rejects = try String(contentsOfFile: "\(folder)/rejects.csv", encoding: .utf8)
      #expect(rejects.contains("students.csv,2,Sex,is none of the map's codes “f”,Q9\n"))
      let persons: Int64 = try session.value("SELECT count(*) FROM state.district_person")
      #expect(persons == 0)
    }
  }

  @Test("a wrong map ends with 78, by file and line")
  func wrongMap() async throws {
    try await Self.load(Self.all, map: Self.map + "colums: {}\n", file: "ID\n") { ended, folder, _ in
      expect(
        ended, .configuration,
        says:
          "\(folder)/map.yaml:6: “colums” is unknown; a map has student, encoding, delimiter, dates, decimal, lists, columns, ignore"
      )
    }
  }

  @Test("a rejects file that is one of the files to load ends with 64, and leaves it as it is")
  func rejectsInput() async throws {
    let arguments = Array(Self.all.dropLast()) + ["FOLDER/students.csv"]
    try await Self.load(arguments, file: "ID,Last,First,Sex\n1,Alder,Ada,Q9\n") { ended, folder, _ in
      expect(
        ended, .usage,
        says: "--rejects \(folder)/students.csv: is one of the files to load, which it would empty: name another file")
      let left = try String(contentsOfFile: "\(folder)/students.csv", encoding: .utf8)
      #expect(left.contains("Alder"))
    }
  }

  @Test(
    "takes a folder, or a table and a file with a map and a district",
    arguments: [
      [], ["folder", "--map", "m"], ["folder", "--district", "1"], ["folder", "--replace"], ["students", "file"],
      ["students", "file", "--map", "m"], ["a", "b", "c"],
      ["a", "b", "--map", "m", "--district", "1", "--max-rejects", "-1"],
    ])
  func arguments(_ arguments: [String]) async throws {
    let ended = try await run(["load", "csv"] + arguments)
    #expect(ended.status == ExitStatus.usage.rawValue)
  }
}
