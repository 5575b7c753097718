import PostgresClient

/// What was applied to a database, as its ledger tells.
struct AppliedMigration: Sendable {
  let version: Int32
  let name: String
  let checksum: String
}

struct AppliedMigrations: PostgresStatement {
  static let sql = SQL.Schema.appliedMigrations

  static func decode(_ row: inout RowReader) throws(PostgresError) -> AppliedMigration {
    AppliedMigration(version: try row.next(), name: try row.next(), checksum: try row.next())
  }
}

struct AppliedProgrammable: PostgresStatement {
  static let sql = SQL.Schema.appliedProgrammable

  static func decode(_ row: inout RowReader) throws(PostgresError) -> (path: String, checksum: String) {
    (path: try row.next(), checksum: try row.next())
  }
}

/// SHA-256 by the server, which has it, where Swift's standard library does not.
struct Checksums: PostgresStatement {
  static let sql = SQL.Schema.checksums
  let texts: [String]

  func bind(_ parameters: inout PostgresParameters) { parameters.append(texts) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> String { try row.next() }
}

struct RecordMigration: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Schema.recordMigration
  let version: Int32
  let name: String
  let checksum: String
  let binaryVersion: String

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(version)
    parameters.append(name)
    parameters.append(checksum)
    parameters.append(binaryVersion)
  }
}

struct RecordProgrammable: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Schema.recordProgrammable
  let paths: [String]
  let checksums: [String]

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(paths)
    parameters.append(checksums)
  }
}
