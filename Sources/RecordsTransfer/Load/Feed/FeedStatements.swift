import PostgresClient

/// Refused records, by number of the file.
struct CountFeedRefusals: PostgresStatement {
  static let sql = SQL.Feed.countRefusals

  static func decode(_ row: inout RowReader) throws(PostgresError) -> (file: Int32, records: Int64, reasons: Int64) {
    (file: try row.next(), records: try row.next(), reasons: try row.next())
  }
}

/// The first refusals, in the order of files and lines.
struct FirstFeedRefusals: PostgresStatement {
  static let sql = SQL.Feed.firstRefusals
  let limit: Int32

  func bind(_ parameters: inout PostgresParameters) { parameters.append(limit) }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> LoadReport.Refusal {
    LoadReport.Refusal(
      file: try row.next(), line: Int(try row.next(as: Int64.self)), column: try row.next(), reason: try row.next())
  }
}

/// One reason for which a record is refused, with the value.
struct FeedRefusal: Sendable {
  let file: Int32
  let line: Int64
  let column: String?
  let reason: String
  let value: String?

  /// As `return_refusals.sql` takes it.
  var fields: [String?] { ["\(file)", "\(line)", column, reason, value] }
}

/// Refusals of records of which none was known before.
struct NewFeedRefusals: PostgresStatement {
  static let sql = SQL.Feed.findNewRefusals
  /// The number of the last refusal before.
  let last: Int64

  func bind(_ parameters: inout PostgresParameters) { parameters.append(last) }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> FeedRefusal {
    FeedRefusal(
      file: try row.next(), line: try row.next(), column: try row.next(), reason: try row.next(), value: try row.next())
  }
}

/// The load's students.
struct CountIdentities: PostgresStatement {
  static let sql = SQL.Feed.countIdentities

  static func decode(_ row: inout RowReader) throws(PostgresError) -> FeedReport.Table {
    let added = Int(try row.next(as: Int64.self))
    let changed = Int(try row.next(as: Int64.self))
    let all = Int(try row.next(as: Int64.self))
    return FeedReport.Table(
      name: "state.district_person", added: added, changed: changed, unchanged: all - added - changed)
  }
}

/// Brings one staged table into schema records.
struct MergeTarget: PostgresStatement {
  static let sql = SQL.Feed.mergeTarget
  let target: String
  let districtID: Int32
  let replaces: Bool
  /// The columns of which the feed speaks; nil for all.
  let given: [String]?

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(target)
    parameters.append(districtID)
    parameters.append(replaces)
    parameters.append(given)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> FeedReport.Table {
    FeedReport.Table(
      name: "records.\(try row.next(as: String.self))", added: Int(try row.next(as: Int64.self)),
      changed: Int(try row.next(as: Int64.self)), removed: Int(try row.next(as: Int64.self)),
      unchanged: Int(try row.next(as: Int64.self)))
  }
}
