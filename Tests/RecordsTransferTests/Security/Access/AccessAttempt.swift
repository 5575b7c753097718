import PostgresClient

/// One thing that somebody can try to do, and the SQL that does it without touching a row: what is refused is refused before any row is
/// looked at, so that no right can hide behind an empty table.
struct AccessAttempt: Sendable, PostgresStatement {
  /// As `access.txt` has it: table, view, sequence, function, schema, database, language.
  let kind: String
  /// With its schema, without quotation marks.
  let object: String
  /// As `access.txt` has it.
  let letter: Character
  /// Empty where it is about the whole.
  let column: String
  let attempt: String
  /// Whether it makes something, which is undone.
  let makes: Bool
  /// The SQLSTATE of a success: where what was asked for is not there. Empty: none.
  let success: String

  static let sql = ""
  typealias Row = AccessAttempt
  func bind(_: inout PostgresParameters) {}
  static func decode(_ row: inout RowReader) throws(PostgresError) -> AccessAttempt {
    AccessAttempt(
      kind: try row.next(), object: try row.next(), letter: Character(try row.next(as: String.self)),
      column: try row.next(), attempt: try row.next(), makes: try row.next(), success: try row.next())
  }

  var description: String { "\(letter) \(kind) \(object)\(column.isEmpty ? "" : ".\(column)")" }

  /// Tries.
  ///
  /// - Returns: true where it is allowed, false where it is refused with 42501, nil for anything else, which says nothing.
  func outcome(_ session: PostgresSession) throws -> Bool? {
    do {
      if makes { try session.undone { _ = try session.execute(attempt) } } else { try session.execute(attempt) }
      return true
    } catch let error as PostgresError {
      if error.sqlState == .insufficientPrivilege { return false }
      return error.sqlState?.rawValue == success ? true : nil
    }
  }
}
