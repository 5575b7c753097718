import Foundation
import PostgresClient

/// A file of a district's outcomes.
enum OutcomeFile: String, CaseIterable {
  case notices, transfers

  var name: String { "\(rawValue).csv" }

  var copySQL: String {
    switch self {
    case .notices: SQL.Export.copyNotices
    case .transfers: SQL.Export.copyTransfers
    }
  }
}

/// Writes what districts see of their transfers to files, for systems that read files and not SQL.
///
/// A district's files hold its rows of `api.inbox` and `api.district_transfers`, which decide what each side sees: nothing else is read of a
/// transfer but when the former district was asked. One snapshot for all districts; files are put in place once all of them are written.
public struct OutcomeExport: Sendable {
  /// What was written of a district: lines of each file.
  public struct District: Sendable {
    public let number: String
    public let notices: Int
    public let transfers: Int
  }

  public struct Report: Sendable {
    public let districts: [District]
    /// The moment up to which the files tell, in ISO 8601.
    public let asOf: String
  }

  /// Made where there is none.
  public let folder: String
  /// Numbers; nil: all districts.
  public var districts: [String]?
  /// Only what was posted or changed at this time or later; nil: everything.
  public var since: PostgresTimestamp?
  /// A zip file for each district, and no folder.
  public var asZip = false
  /// See `ExportedLine`.
  public var isForSpreadsheets = false
  /// Whether files that are there are overwritten.
  public var replacing = false

  public init(folder: String) { self.folder = folder }

  /// - Throws: `CommandFailure`: `.dataRefused` where a district is none, `.refused` where the session is not the state's own,
  ///   `.cannotWrite` where a file cannot be written; `PostgresError`. Nothing is in place then, unless giving names failed midway.
  public func write(_ session: PostgresSession) throws -> Report {
    let (report, written) = try session.transaction(isolation: .repeatableRead) { try writeUnfinished(session) }
    for district in written { try district.finish() }
    return report
  }

  private func writeUnfinished(_ session: PostgresSession) throws -> (Report, [DistrictFolder]) {
    let asOf = try session.run(SetExportLimits()).first ?? ""
    guard try session.run(ActsForState()).first == true else {
      throw CommandFailure(
        .refused,
        "this login is not the state's own, and sees no other district's files: log in as a member of records_transfer_owner"
      )
    }
    let numbers = try chosen(session)
    try PrivateFolder.make(URL(filePath: folder))
    try stage(numbers, session)

    var written: [DistrictFolder] = []
    let districts = try numbers.map { number in
      let folder = try DistrictFolder(of: number, in: URL(filePath: folder), asZip: asZip, replacing: replacing)
      let lines = try write(number, to: folder, session)
      written.append(folder)
      return District(number: number, notices: lines[.notices] ?? 0, transfers: lines[.transfers] ?? 0)
    }
    return (Report(districts: districts, asOf: asOf), written)
  }

  private func chosen(_ session: PostgresSession) throws -> [String] {
    let found = try session.run(ExportedDistricts(numbers: districts))
    if let missing = districts?.first(where: { !found.contains($0) }) {
      throw CommandFailure(.dataRefused, "no district has the number \(missing): give it as the state knows it")
    }
    return found
  }

  private func stage(_ numbers: [String], _ session: PostgresSession) throws {
    for sql in [SQL.Export.stageDistrict, SQL.Export.stageNotices, SQL.Export.stageTransfers] {
      try session.execute(sql)
    }
    try session.execute(AddNotices(districts: numbers, since: since))
    try session.execute(AddTransfers(districts: numbers, since: since))
  }

  private func write(_ number: String, to folder: DistrictFolder, _ session: PostgresSession) throws -> [OutcomeFile:
    Int]
  {
    try session.execute(SQL.Export.clearDistrict)
    try session.execute(ChooseDistrict(number: number))
    var lines: [OutcomeFile: Int] = [:]
    for file in OutcomeFile.allCases {
      try folder.add(file.name) { pieces in
        var line = ExportedLine(isForSpreadsheets: isForSpreadsheets)
        lines[file] = try session.copyOut(file.copySQL, batchRows: 1) { (row: UnsafeRawBufferPointer) throws in
          line.fill(row)
          try line.bytes.withUnsafeBytes { try pieces.append($0) }
        }
      }
    }
    // Last: where it is, the others are.
    try folder.add(ExportManifest.name) { pieces in
      try pieces.append(ExportManifest(files: OutcomeFile.allCases, since: since?.description).text)
    }
    try folder.write()
    return lines
  }
}
