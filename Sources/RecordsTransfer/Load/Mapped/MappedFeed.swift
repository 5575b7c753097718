import Foundation
import PostgresClient

/// A CSV file of any layout, loaded into one table as a map says: `docs/LOADING-CSV-MAPS.md`.
public struct MappedFeed: Feed {
  public let standard: FeedStandard? = nil
  public let size: Int
  public let input: LoadInput

  private let table: String
  private let path: String
  private let map: FieldMap

  /// - Parameters:
  ///   - table: `students`, `schools`, `enrollments`, `users`, or a table of schema `records`.
  ///   - file: path of the CSV file.
  ///   - map: path of the map.
  /// - Throws: `.inputMissing` where a file is not there; `.configuration` where the map is wrong.
  public init(table: String, file: String, map: String) throws(CommandFailure) {
    self.map = try FieldMapReader(path: map).map()
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    guard let attributes, attributes[.type] as? FileAttributeType != .typeDirectory else {
      throw CommandFailure(.inputMissing, "cannot read \(file): it is not there, or a folder")
    }
    size = (attributes[.size] as? NSNumber)?.intValue ?? 0
    input = LoadInput(files: [file, map])
    self.table = table
    path = file
  }

  public func stage(into staging: FeedStaging) throws {
    let target = try MappedTarget(table, staging.session)
    try target.check(map)
    let row = try MappedRow(map, target)
    if target.kind == .records {
      try staging.prepare(target.name)
      staging.given[target.name] = map.columns.map(\.target)
    }
    var reader = try CSVReader(path, separator: map.delimiter, encoding: map.encoding)
    var record = CSVRecord()
    let name = URL(fileURLWithPath: path).lastPathComponent
    guard try reader.next(&record) else {
      throw CommandFailure(.dataRefused, "\(name) is empty: the first line has to name the columns")
    }
    let header = try MappedHeader(record, for: map, file: name)
    let file = staging.file(name)
    tell(of: header, file, staging)
    var told = 0
    while try reader.next(&record) {
      staging.read(file, target.name)
      try row.stage(record, header, file, staging)
      staging.advance(by: reader.bytesRead - told)
      told = reader.bytesRead
    }
  }

  /// Columns that are not used are told by name, like records.
  private func tell(of header: MappedHeader, _ file: Int32, _ staging: FeedStaging) {
    staging.read(file, "columns", count: header.count)
    staging.unused(file, "columns", "the map ignores it", count: header.ignored)
    for name in header.unused { staging.unused(file, "columns", "“\(name)” is not in the map") }
  }
}
