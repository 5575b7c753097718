/// `[UInt8]` is a `bytea`; a single `UInt8` is the one-byte type `"char"`.
extension UInt8: PostgresCodable {
  public static var postgresType: PostgresType { .char }
  public static var postgresArrayType: PostgresType { .bytea }

  public func encode(into buffer: inout PostgresBuffer) { buffer.append(self) }

  public static func encodeArray(_ values: [UInt8], into buffer: inout PostgresBuffer) {
    values.withUnsafeBytes { buffer.append($0) }
  }

  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> UInt8 {
    guard cell.type == .char else { throw cell.mismatch(UInt8.self) }
    return try cell.integer(UInt8.self)
  }

  public static func decodeArray(_ cell: PostgresCell) throws(PostgresError) -> [UInt8] {
    guard cell.type == .bytea else { throw cell.mismatch([UInt8].self) }
    return Array(try cell.content())
  }
}
