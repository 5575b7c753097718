/// Writes XSL-FO documents in one pass: a page with header and footer, and within it headings, facts and tables.
///
/// Letter size, portrait. What makes the PDF readable by a screen reader is here: language and title, headings with
/// their role, table headers, and a page header that is an artifact. Layout attributes are kept short: FO is the
/// larger half of a payload.
public struct FOWriter: ~Copyable {
  var buffer = MarkupBuffer()
  /// The columns of the table being written, and the next one to get a cell.
  var columns: [Column] = []
  var nextColumn = 0

  public init() {}

  /// Characters replaced by U+FFFD since the last `take()`.
  public var replacedCharacters: Int { buffer.replacedCharacters }

  /// The document, as UTF-8 with XML declaration. The writer is empty afterwards.
  public mutating func take() -> [UInt8] { buffer.take() }

  /// A heading of level 1 (the document's title) to 3, kept with what follows it.
  public mutating func heading(_ level: Int, _ text: String) {
    switch level {
    case 1: buffer.append(#"<fo:block role="H1" font-size="16pt" font-weight="bold" space-after="4pt">"#)
    case 2:
      buffer.append(
        ##"<fo:block role="H2" font-size="11pt" font-weight="bold" color="#1f3a5f" space-before="12pt" space-after="3pt" keep-with-next.within-page="always">"##
      )
    default:
      buffer.append(
        ##"<fo:block role="H3" font-size="9pt" font-weight="bold" space-before="6pt" space-after="2pt" keep-with-next.within-page="always">"##
      )
    }
    write(text)
    buffer.append("</fo:block>")
  }

  /// A paragraph; nothing where `text` is nil or empty.
  public mutating func paragraph(_ text: String?) {
    guard let text, !text.isEmpty else { return }
    buffer.append(##"<fo:block role="P" space-before="3pt" space-after="3pt">"##)
    write(text)
    buffer.append("</fo:block>")
  }

  /// Text, escaped. Words too long for a column are given places to break, so that they do not run over their
  /// neighbours.
  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { write($0) }
  }

  mutating func write(_ text: Text) { write(text.bytes) }

  private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
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
    // Continuation bytes belong to the character before.
    let starts = word.count > Self.longestWord ? word.indices.filter { word[$0] & 0xC0 != 0x80 } : []
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

  private static let longestWord = 20
  private static let brokenWord = 10
}
