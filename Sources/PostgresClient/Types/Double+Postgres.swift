extension Double: PostgresCodable {
  public static var postgresType: PostgresType { .float8 }

  public func encode(into buffer: inout PostgresBuffer) { buffer.append(bitPattern) }

  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Double {
    switch cell.type {
    case .float8: return Double(bitPattern: try cell.integer(UInt64.self))
    case .float4: return Double(Float(bitPattern: try cell.integer(UInt32.self)))
    default: throw cell.mismatch(Double.self)
    }
  }
}
