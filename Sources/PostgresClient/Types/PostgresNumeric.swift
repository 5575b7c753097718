/// A `numeric` in exactly the digits in which the server holds it: `3.50` stays `3.50`.
///
/// Equality is that of the text, so `3.5` and `3.50` differ here as their display does.
public struct PostgresNumeric: Hashable, Sendable {
  public let text: String

  init(verified text: String) { self.text = text }

  public init(_ value: Int) { text = String(value) }

  /// The nearest floating-point number.
  public var double: Double { Double(text) ?? .nan }
}

extension PostgresNumeric: LosslessStringConvertible {
  public var description: String { text }

  /// - Parameter description: `-12.50`, `NaN`, `Infinity` or `-Infinity`; no exponent.
  public init?(_ description: String) {
    guard !NumericDigits.special.keys.contains(description) else {
      text = description
      return
    }
    let unsigned = description.hasPrefix("-") || description.hasPrefix("+") ? description.dropFirst() : description[...]
    let parts = unsigned.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, parts.count == 1 || !parts[1].isEmpty,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    text = description.hasPrefix("+") ? String(unsigned) : description
  }
}

extension PostgresNumeric: PostgresCodable {
  public static var postgresType: PostgresType { .numeric }

  public func encode(into buffer: inout PostgresBuffer) { NumericDigits(text: text).encode(into: &buffer) }

  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> PostgresNumeric {
    guard cell.type == .numeric else { throw cell.mismatch(PostgresNumeric.self) }
    return PostgresNumeric(verified: try NumericDigits(bytes: try cell.content()).text)
  }
}
