/// Which bytes cannot be written as they are, and what stands for them.
extension MarkupBuffer {
  enum Replacement {
    case ampersand, lessThan, greaterThan, quotationMark, carriageReturn, unrepresentable

    var markup: StaticString {
      switch self {
      case .ampersand: "&amp;"
      case .lessThan: "&lt;"
      case .greaterThan: "&gt;"
      case .quotationMark: "&quot;"
      // Unescaped, a parser would turn it into a line feed.
      case .carriageReturn: "&#13;"
      case .unrepresentable: "\u{FFFD}"
      }
    }
  }

  /// Whether the byte is, or may begin, a character that cannot be written as it is.
  @inline(__always)
  static func needsAttention(_ byte: UInt8) -> Bool {
    if byte > 0x3E { return byte >= 0xED && (byte == 0xED || byte == 0xEF) }
    return byte < 0x20 ? byte != 0x09 && byte != 0x0A : byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E
  }

  /// The length in bytes of the character that begins here, and what to write instead of it; nil: itself.
  ///
  /// XML 1.0, production 2 (Char): every character but the controls below U+0020 (save tab, line feed and carriage
  /// return), the surrogates, U+FFFE and U+FFFF.
  static func replacement(_ text: UnsafeBufferPointer<UInt8>) -> (length: Int, Replacement?) {
    switch text[0] {
    case 0x26: (1, .ampersand)
    case 0x3C: (1, .lessThan)
    case 0x3E: (1, .greaterThan)
    case 0x22: (1, .quotationMark)
    case 0x0D: (1, .carriageReturn)
    case 0xED where text.count >= 3 && text[1] >= 0xA0: (3, .unrepresentable)
    case 0xEF where text.count >= 3 && text[1] == 0xBF && text[2] >= 0xBE: (3, .unrepresentable)
    case 0xED, 0xEF: (1, nil)
    default: (1, .unrepresentable)
    }
  }
}
