import Foundation
import PostgresClient
import RecordsTransfer

/// A CSV file and its map, in a folder that is removed with this.
final class MappedFiles: Sendable {
  let folder: String
  var map: String { "\(folder)/map.yaml" }
  var file: String { "\(folder)/rows.csv" }

  init(map: String, file: Data) throws {
    folder = NSTemporaryDirectory() + "mapped-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write(map: map)
    try file.write(to: URL(fileURLWithPath: self.file))
  }

  convenience init(map: String, file: String) throws { try self.init(map: map, file: Data(file.utf8)) }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(map text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: map)) }

  @discardableResult
  func load(
    _ table: String, _ session: PostgresSession, options: FeedOptions = FeedOptions()
  ) throws -> FeedReport {
    try FeedLoader(try MappedFeed(table: table, file: file, map: map), district: "0100", options: options).load(session)
  }

  /// Loads a file that is not needed again.
  @discardableResult
  static func load(
    _ table: String, _ session: PostgresSession, map: String, file: String, options: FeedOptions = FeedOptions()
  ) throws -> FeedReport {
    try MappedFiles(map: map, file: file).load(table, session, options: options)
  }

  /// A state whose district 0100 has two students, 11 and 12, and a school.
  static func withStudents(_ body: @escaping @Sendable (PostgresSession) throws -> Void) async throws {
    try await MadeFeed.withState { session in
      try load("students", session, map: studentMap, file: students)
      try load(
        "schools", session, map: "columns: {school_number: No, school_name: Name}", file: "No,Name\nN1,North High\n")
      try body(session)
    }
  }

  static let studentMap = """
    student: Student ID
    dates: [MM/DD/YYYY]
    columns:
      state_id: SSID
      last_name: Last
      first_name: First
      gender: { column: Sex, codes: { f: F, m: M } }
      birthdate: Born
    """
  static let students = """
    Student ID,SSID,Last,First,Sex,Born
    11,A1,O'Neil,Ana,f,02/28/2012
    12,A2,García Márquez,José,m,12/31/2011

    """
}
