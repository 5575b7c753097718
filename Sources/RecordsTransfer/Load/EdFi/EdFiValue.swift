/// Lexical forms of XML Schema as the staging tables take them. What has no such form is left as it is, to be refused there.
enum EdFiValue {
  /// The day of an `xs:date` or `xs:dateTime`; a time zone says nothing of which day the district means.
  static func day(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count > 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return text }
    let rest = bytes[10...]
    let isTime = rest.first == 0x54 && rest.count > 8
    return isTime || isZone(rest) ? String(decoding: bytes[..<10], as: UTF8.self) : text
  }

  /// The time of day of an `xs:time`, without its zone.
  static func time(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let end = bytes.firstIndex(where: { $0 == 0x5A || $0 == 0x2B || $0 == 0x2D }), isZone(bytes[end...]) else {
      return text
    }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// An `xs:decimal` with digits on both sides of its point, and without a plus.
  static func number(_ text: String) -> String {
    var rest = text[...]
    if rest.first == "+" { rest = rest.dropFirst() }
    if rest.first == "." { return "0" + rest }
    if rest.last == "." { rest = rest.dropLast() }
    return String(rest)
  }

  /// Whether the Gregorian calendar has the day of a text such as 2026-02-28.
  static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 10, parts.count == 3, parts.map(\.count) == [4, 2, 2] else { return false }
    let numbers = parts.compactMap { part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil }
    guard numbers.count == 3, numbers[0] > 0, (1...12).contains(numbers[1]), numbers[2] > 0 else { return false }
    let year = numbers[0]
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return numbers[2] <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][numbers[1] - 1]
  }

  /// `Z`, or an offset such as `-06:00`.
  private static func isZone(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.elementsEqual([0x5A]) || (bytes.count == 6 && (bytes.first == 0x2B || bytes.first == 0x2D))
  }
}
