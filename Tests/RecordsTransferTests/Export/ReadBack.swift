import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

/// A CSV file as the project's own reader reads it.
struct ReadBack {
  let heading: [String]
  /// Nil where a field is empty.
  let rows: [[String?]]

  init(_ path: String) throws {
    var reader = try CSVReader(path)
    var record = CSVRecord()
    var all: [[String?]] = []
    while try reader.next(&record) {
      #expect(record.problem == nil)
      let line = (0..<record.count).map { index in
        record.withField(index) { $0.map { String(decoding: $0, as: UTF8.self) } }
      }
      all.append(line)
    }
    heading = try #require(all.first).map { $0 ?? "" }
    rows = Array(all.dropFirst())
  }

  /// An entry of a zip file.
  init(_ entry: String, in zip: String) throws {
    let archive = try ZipArchive(zip)
    let folder = try TemporaryFolder()
    let file = try folder.write(Array(try archive.contents(try #require(archive.entry(entry)))), to: entry)
    self = try ReadBack(file.path)
  }

  /// Each row on a line of its own, to be compared with SQL.
  var lines: [String] { rows.map { $0.map { $0.map(Self.asSQL) ?? "NULL" }.joined(separator: "|") } }

  /// A time as `timestamptz::text` has it in UTC: `2026-11-23 21:04:05.12+00`; anything else as it is.
  private static func asSQL(_ value: String) -> String {
    guard let time = value.wholeMatch(of: /(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)\.(\d{6})Z/) else { return value }
    let fraction = String(time.3).replacing(/0+$/, with: "")
    return "\(time.1) \(time.2)\(fraction.isEmpty ? "" : ".\(fraction)")+00"
  }
}

extension OutcomeFile {
  /// The view that a district reads instead.
  private var view: String { self == .notices ? "inbox" : "district_transfers" }

  /// What a district's login selects, each row on a line, in the view's order; columns as the file has them.
  func selected(_ heading: [String], _ session: PostgresSession) throws(PostgresError) -> [String] {
    // The file of a district says whose it is; the inbox need not.
    let columns = heading.filter { self == .transfers || $0 != "district_number" }.map { column in
      column == "mismatched_fields" ? "array_to_string(v.mismatched_fields, ',')" : "v.\(column)::text"
    }
    try session.execute("SET TimeZone = 'UTC'")
    return try session.column(
      """
      SELECT array_to_string(ARRAY[\(columns.map { "nullif(\($0), '')" }.joined(separator: ", "))], '|', 'NULL')
      FROM api.\(view) v
      """)
  }
}

extension Districts {
  /// Exports as the state does, and gives what it said.
  func export(to folder: TemporaryFolder, _ options: @Sendable (inout OutcomeExport) -> Void = { _ in }) async throws
    -> OutcomeExport.Report
  {
    var export = OutcomeExport(folder: folder.url.path)
    options(&export)
    let ready = export
    return try await withConnection(self[.owner]) { try ready.write($0) }
  }

  /// Expects each district's files to say what its login selects, row for row and column for column.
  func expectFilesToSayWhatLoginsSee(_ numbers: [String], _ folder: TemporaryFolder) async throws {
    for number in numbers {
      for file in OutcomeFile.allCases {
        let read = try ReadBack(folder.url.appending(path: "\(number)/\(file.name)").path)
        let selected = try await withConnection(self[number]) { try file.selected(read.heading, $0) }
        let lines = file == .transfers ? read.lines : read.lines.map { String($0.dropFirst(number.count + 1)) }
        #expect(lines == selected, "\(file) of \(number)")
      }
    }
  }
}
