/// Unicode's white space in UTF-8, looked for without making strings of it.
enum WhiteSpace {
  /// The text without the white space at its ends.
  static func trimmed(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var text = text
    while let first = text.first, first <= 0x20 || first >= 0xC2 {
      let length = leading(text)
      guard length > 0 else { break }
      text = UnsafeRawBufferPointer(rebasing: text.dropFirst(length))
    }
    while let last = text.last, last <= 0x20 || last >= 0x80 {
      let length = trailing(text)
      guard length > 0 else { break }
      text = UnsafeRawBufferPointer(rebasing: text.dropLast(length))
    }
    return text
  }

  /// How many characters (Unicode scalars, as PostgreSQL counts) the valid text has.
  static func characters(_ text: UnsafeRawBufferPointer) -> Int {
    text.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  static func hasHighBytes(_ text: UnsafeRawBufferPointer) -> Bool {
    var all: UInt8 = 0
    for byte in text { all |= byte }
    return all >= 0x80
  }

  private static func leading(_ text: UnsafeRawBufferPointer) -> Int {
    isOne(text.prefix(1)) ? 1 : isOne(text.prefix(2)) ? 2 : isOne(text.prefix(3)) ? 3 : 0
  }

  private static func trailing(_ text: UnsafeRawBufferPointer) -> Int {
    isOne(text.suffix(1)) ? 1 : isOne(text.suffix(2)) ? 2 : isOne(text.suffix(3)) ? 3 : 0
  }

  /// Whether the bytes are exactly one white space character.
  private static func isOne(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
    var code: UInt32 = 0
    for byte in bytes { code = code << 8 | UInt32(byte) }
    switch bytes.count {
    case 1: return (0x09...0x0D).contains(code) || code == 0x20
    case 2: return code == 0xC285 || code == 0xC2A0
    case 3:
      return code == 0xE19A80 || (0xE28080...0xE2808A).contains(code) || code == 0xE280A8 || code == 0xE280A9
        || code == 0xE280AF || code == 0xE2819F || code == 0xE38080
    default: return false
    }
  }
}
