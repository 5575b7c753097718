// A column of a narrower integer type can be read as a wider one; never the reverse.

extension Int16: PostgresCodable {
  public static var postgresType: PostgresType { .int2 }

  public func encode(into buffer: inout PostgresBuffer) { buffer.append(self) }

  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Int16 {
    guard cell.type == .int2 else { throw cell.mismatch(Int16.self) }
    return try cell.integer(Int16.self)
  }
}

extension Int32: PostgresCodable {
  public static var postgresType: PostgresType { .int4 }

  public func encode(into buffer: inout PostgresBuffer) { buffer.append(self) }

  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Int32 {
    switch cell.type {
    case .int4: return try cell.integer(Int32.self)
    case .int2: return Int32(try cell.integer(Int16.self))
    default: throw cell.mismatch(Int32.self)
    }
  }
}

extension Int64: PostgresCodable {
  public static var postgresType: PostgresType { .int8 }

  public func encode(into buffer: inout PostgresBuffer) { buffer.append(self) }

  /// Also of `oid` and `xid8`, which have no sign: an `xid8` beyond 2⁶³ cannot occur in the life of a cluster.
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Int64 {
    switch cell.type {
    case .int8: return try cell.integer(Int64.self)
    case .int4: return Int64(try cell.integer(Int32.self))
    case .int2: return Int64(try cell.integer(Int16.self))
    case .oid: return Int64(try cell.integer(UInt32.self))
    case .xid8: return Int64(clamping: try cell.integer(UInt64.self))
    default: throw cell.mismatch(Int64.self)
    }
  }
}

/// A `bigint`, as `Int64`.
extension Int: PostgresCodable {
  public static var postgresType: PostgresType { .int8 }

  public func encode(into buffer: inout PostgresBuffer) { buffer.append(Int64(self)) }

  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Int {
    Int(try Int64.decode(cell))
  }
}
