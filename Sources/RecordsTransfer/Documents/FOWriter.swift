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
}
