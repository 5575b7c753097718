/// A value that can be sent: as a parameter, in an array, or in a binary COPY.
public protocol PostgresEncodable: Sendable {
  /// What the server is told; `inferred` leaves it to the server.
  static var postgresType: PostgresType { get }
  /// How `encode` writes a parameter. In arrays and in COPY the binary form is the only one.
  static var postgresFormat: PostgresFormat { get }
  var isNull: Bool { get }
  /// Writes the value, without its length. Not called if `isNull`.
  func encode(into buffer: inout PostgresBuffer)
  /// What `[Self]` is to the server.
  static var postgresArrayType: PostgresType { get }
  static func encodeArray(_ values: [Self], into buffer: inout PostgresBuffer)
}

/// A value that can be read from a column, an array's element or a record's field.
public protocol PostgresDecodable {
  /// - Throws: `.decoding` if the cell is NULL (save for an optional) or of another type.
  static func decode(_ cell: PostgresCell) throws(PostgresError) -> Self
  static func decodeArray(_ cell: PostgresCell) throws(PostgresError) -> [Self]
}

public typealias PostgresCodable = PostgresEncodable & PostgresDecodable

public enum PostgresFormat: Int32, Sendable {
  case text = 0
  case binary = 1
}

extension PostgresEncodable {
  public static var postgresFormat: PostgresFormat { .binary }
  public var isNull: Bool { false }
  public static var postgresArrayType: PostgresType { postgresType.array }

  /// One dimension, counted from 1, as `ARRAY[…]` makes it.
  public static func encodeArray(_ values: [Self], into buffer: inout PostgresBuffer) {
    let element = postgresType == .inferred ? PostgresType.text : postgresType
    let start = buffer.count
    buffer.append(Int32(values.isEmpty ? 0 : 1))
    buffer.append(Int32(0))
    buffer.append(element.rawValue)
    guard !values.isEmpty else { return }
    buffer.append(Int32(clamping: values.count))
    buffer.append(Int32(1))
    var hasNull = false
    for value in values {
      if value.isNull {
        hasNull = true
        buffer.append(Int32(-1))
      } else {
        buffer.withLength { value.encode(into: &$0) }
      }
    }
    if hasNull { buffer.overwrite(1, at: start + 4) }
  }
}

/// An enumeration (or other raw-valued type) is sent and read as its raw value.
extension PostgresEncodable where Self: RawRepresentable, RawValue: PostgresEncodable {
  public static var postgresType: PostgresType { RawValue.postgresType }
  public static var postgresFormat: PostgresFormat { RawValue.postgresFormat }
  public func encode(into buffer: inout PostgresBuffer) { rawValue.encode(into: &buffer) }
}

extension PostgresDecodable where Self: RawRepresentable, RawValue: PostgresDecodable {
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> Self {
    guard let value = Self(rawValue: try RawValue.decode(cell)) else {
      throw PostgresError(.decoding, "a value that \(Self.self) does not have")
    }
    return value
  }
}
