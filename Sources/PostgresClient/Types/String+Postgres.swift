/// Text of any kind. As a parameter its type is left to the server, so that it can stand for a date or an enum as well.
extension String: PostgresCodable {
  public static var postgresType: PostgresType { .inferred }
  public static var postgresFormat: PostgresFormat { .text }

  public func encode(into buffer: inout PostgresBuffer) { buffer.append(utf8: self) }

  /// Of text, varchar, char, name, xml, json, jsonb, `unknown`, and of the server's own types that are text inside:
  /// enums and citext.
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> String {
    let bytes = try cell.content()
    switch cell.type {
    case .text, .varchar, .bpchar, .name, .xml, .json, .unknown, .char:
      return String(decoding: bytes, as: UTF8.self)
    case .jsonb:
      return String(decoding: bytes.dropFirst(), as: UTF8.self)
    default:
      // A composite or other binary value holds zero bytes, which text never does.
      guard cell.type.isUserDefined, !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
        throw cell.mismatch(String.self)
      }
      return text
    }
  }
}
