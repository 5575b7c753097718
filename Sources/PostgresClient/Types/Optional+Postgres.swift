/// Nil is NULL, of the wrapped type.
extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
  public static var postgresType: PostgresType { Wrapped.postgresType }
  public static var postgresFormat: PostgresFormat { Wrapped.postgresFormat }
  public var isNull: Bool { self?.isNull ?? true }

  public func encode(into buffer: inout PostgresBuffer) { self?.encode(into: &buffer) }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Wrapped? {
    guard cell.bytes != nil else { return nil }
    return try Wrapped.decode(cell)
  }
}
