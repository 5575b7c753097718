/// An array of one dimension. Elements that can be NULL are read and sent as optionals.
extension Array: PostgresEncodable where Element: PostgresEncodable {
  public static var postgresType: PostgresType { Element.postgresArrayType }

  public func encode(into buffer: inout PostgresBuffer) { Element.encodeArray(self, into: &buffer) }
}

extension Array: PostgresDecodable where Element: PostgresDecodable {
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> [Element] {
    try Element.decodeArray(cell)
  }
}

extension PostgresDecodable {
  public static func decodeArray(_ cell: PostgresCell) throws(PostgresError) -> [Self] {
    var values: [Self] = []
    try cell.forEachElement { (count: Int, element: PostgresCell) throws(PostgresError) in
      if values.isEmpty { values.reserveCapacity(count) }
      values.append(try Self.decode(element))
    }
    return values
  }
}

extension PostgresCell {
  /// Calls `body` for each element of an array, with the number of all elements.
  func forEachElement(_ body: (Int, PostgresCell) throws(PostgresError) -> Void) throws(PostgresError) {
    var reader = ByteReader(try content())
    let dimensions = try reader.integer(Int32.self)
    _ = try reader.integer(Int32.self)  // whether there are NULLs: each element says it itself
    let element = PostgresType(rawValue: try reader.integer(UInt32.self))
    guard dimensions != 0 else { return }
    guard dimensions == 1 else {
      throw PostgresError(.decoding, "an array of \(dimensions) dimensions: only one is supported")
    }
    let count = Int(try reader.integer(Int32.self))
    _ = try reader.integer(Int32.self)  // the lower bound
    for _ in 0..<max(count, 0) {
      try body(count, PostgresCell(bytes: try reader.value(), type: element))
    }
  }
}
