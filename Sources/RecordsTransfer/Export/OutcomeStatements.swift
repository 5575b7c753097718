import PostgresClient

struct ActsForState: PostgresStatement {
  static let sql = SQL.Export.actsForState
  func bind(_ parameters: inout PostgresParameters) {}
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Bool { try row.next() }
}

/// Gives the moment of the transaction.
struct SetExportLimits: PostgresStatement {
  static let sql = SQL.Export.setLimits
  func bind(_ parameters: inout PostgresParameters) {}
  static func decode(_ row: inout RowReader) throws(PostgresError) -> String { try row.next() }
}

struct ExportedDistricts: PostgresStatement {
  static let sql = SQL.Export.districts
  /// Nil: all.
  let numbers: [String]?

  func bind(_ parameters: inout PostgresParameters) { parameters.append(numbers) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> String { try row.next() }
}

struct AddNotices: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Export.addNotices
  let districts: [String]
  let since: PostgresTimestamp?

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(districts)
    parameters.append(since)
  }
}

struct AddTransfers: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Export.addTransfers
  let districts: [String]
  let since: PostgresTimestamp?

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(districts)
    parameters.append(since)
  }
}

struct ChooseDistrict: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Export.chooseDistrict
  let number: String

  func bind(_ parameters: inout PostgresParameters) { parameters.append(number) }
}
