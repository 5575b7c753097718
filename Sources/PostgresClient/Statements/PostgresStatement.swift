/// One prepared statement as one small type: its SQL, what is bound, and the row that comes back.
///
///     struct EnrollmentCount: PostgresStatement {
///       static let sql = "SELECT count(*) FROM state.enrollment WHERE district_id = $1"
///       var districtID: Int32
///
///       func bind(_ parameters: inout PostgresParameters) { parameters.append(districtID) }
///       static func decode(_ row: inout RowReader) throws(PostgresError) -> Int { try row.next() }
///     }
///
/// A statement that returns no rows leaves `decode` out, and one without parameters `bind`.
public protocol PostgresStatement: Sendable {
  associatedtype Row
  /// One statement, with parameters `$1`, `$2` ….
  static var sql: String { get }
  /// How errors call it; the type's name unless said otherwise.
  static var name: String { get }
  /// Appends the parameters' values in their order.
  func bind(_ parameters: inout PostgresParameters)
  /// Reads one row from left to right.
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Row
}

extension PostgresStatement {
  public static var name: String { String(describing: Self.self) }
  public func bind(_ parameters: inout PostgresParameters) {}
}

extension PostgresStatement where Row == Void {
  public static func decode(_ row: inout RowReader) throws(PostgresError) {}
}
