import Foundation

extension FOWriter {
  /// Text, composed and escaped. Words too long for a column are given places to break, so that they do not run over their
  /// neighbours.
  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { write($0) }
  }

  mutating func write(_ text: Text) { write(text.bytes) }

  private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.contains(where: Self.beginsMark) else { return write(composed: bytes) }
    var text = Self.composed(bytes)
    text.withUTF8 { write(composed: $0) }
  }

  /// A value with letters and their marks as one character. Of two, FOP makes a right page, on which whoever reads the text itself (a
  /// screen reader, a search) finds the marks apart from their letters.
  ///
  /// Each value by itself: the markup around it is no letter, and `>` with U+0338 after it would become another character.
  private static func composed(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
  }

  private mutating func write(composed bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count > Self.longestWord else { return buffer.append(text: bytes) }
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(where: Self.endsWord) ?? bytes.count
      write(word: UnsafeBufferPointer(rebasing: bytes[start..<end]))
      let next = bytes[end...].firstIndex { !Self.endsWord($0) && $0 & 0xC0 != 0x80 } ?? bytes.count
      buffer.append(text: UnsafeBufferPointer(rebasing: bytes[end..<next]))
      start = next
    }
  }

  private mutating func write(word: UnsafeBufferPointer<UInt8>) {
    // Continuation bytes belong to the character before, and so do marks.
    let starts =
      word.count > Self.longestWord ? word.indices.filter { word[$0] & 0xC0 != 0x80 && !Self.beginsMark(word[$0]) } : []
    guard starts.count > Self.longestWord else { return buffer.append(text: word) }
    var written = 0
    for at in stride(from: Self.brokenWord, to: starts.count, by: Self.brokenWord) {
      buffer.append(text: UnsafeBufferPointer(rebasing: word[written..<starts[at]]))
      buffer.append("\u{200B}")
      written = starts[at]
    }
    buffer.append(text: UnsafeBufferPointer(rebasing: word[written...]))
  }

  /// White space and hyphens; and the first byte of a character that is not Latin, Greek or Cyrillic: other scripts break by
  /// themselves, or their letters join and must not be parted.
  private static func endsWord(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x2D || byte >= 0xD6 }

  /// How the combining marks U+0300 to U+036F begin.
  private static func beginsMark(_ byte: UInt8) -> Bool { byte == 0xCC || byte == 0xCD }

  private static let longestWord = 20
  private static let brokenWord = 10
}
