import PostgresClient

/// Its affected rows are the releases that ended in error.
struct RecheckReleases: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Matching.recheckReleases
  let transferIDs: [Int64]

  func bind(_ parameters: inout PostgresParameters) { parameters.append(transferIDs) }
}

struct LoadHeaders: PostgresStatement {
  static let sql = SQL.Responses.loadHeaders
  let transferIDs: [Int64]

  func bind(_ parameters: inout PostgresParameters) { parameters.append(transferIDs) }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> DocumentHeader {
    var header = DocumentHeader(
      transferID: try row.next(), transferGUID: try row.next(), state: try row.next(),
      releasingDistrictNumber: try row.next(), releasingDistrictName: try row.next(),
      studentLastName: try row.next(), studentFirstName: try row.next(), studentMiddleName: try row.next(),
      birthdate: try row.next(), stateID: try row.next(), producedAt: try row.next())
    header.attachedBytes = try row.next()
    return header
  }
}

struct DisabledObjects: PostgresStatement {
  static let sql = SQL.Responses.disabledObjects
  static func decode(_ row: inout RowReader) throws(PostgresError) -> String { try row.next() }
}

struct RecordDisclosures: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Responses.recordDisclosures
  let transferIDs: [Int64]

  func bind(_ parameters: inout PostgresParameters) { parameters.append(transferIDs) }
}

struct SettleResponses: PostgresStatement {
  static let sql = SQL.Responses.settleResponses
  let transferIDs: [Int64]

  func bind(_ parameters: inout PostgresParameters) { parameters.append(transferIDs) }
  static func decode(
    _ row: inout RowReader
  ) throws(PostgresError) -> (released: Int, rejected: Int, ignored: Int) {
    (try row.next(), try row.next(), try row.next())
  }
}
