extension Bool: PostgresCodable {
  public static var postgresType: PostgresType { .bool }

  public func encode(into buffer: inout PostgresBuffer) { buffer.append(UInt8(self ? 1 : 0)) }

  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Bool {
    guard cell.type == .bool else { throw cell.mismatch(Bool.self) }
    return try cell.integer(UInt8.self) != 0
  }
}
