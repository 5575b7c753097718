extension FOWriter {
  /// A row of one cell over all columns with prose of any length: it begins on the page of the row before it, and goes on over
  /// as many pages as it takes; its line breaks are kept. Nothing where `text` is nil or empty.
  ///
  /// - Parameter isContinued: another `textRow` follows, so that no line is drawn below.
  public mutating func textRow(_ text: String?, label: String, isContinued: Bool = false) {
    guard let text, !text.isEmpty else { return }
    buffer.append("\n<fo:table-row keep-with-previous.within-page=\"always\"")
    if !isContinued { buffer.append(" border-bottom=\"0.4pt solid #c8d0d8\"") }
    buffer.append("><fo:table-cell padding=\"0pt 3pt 3pt 12pt\" number-columns-spanned=\"")
    write("\(columns.count)")
    buffer.append("\"><fo:block font-size=\"7.5pt\"><fo:inline color=\"#555555\">")
    write(label)
    buffer.append(": </fo:inline>")
    // The first line beside the label, each further one on a line of its own.
    var lines = text.split { ["\n", "\r", "\r\n"].contains($0) }.filter { !$0.allSatisfy { $0 == " " } }[...]
    if let first = lines.popFirst() { write(String(first)) }
    for line in lines {
      buffer.append("<fo:block>")
      write(String(line))
      buffer.append("</fo:block>")
    }
    buffer.append("</fo:block></fo:table-cell></fo:table-row>")
  }

  /// A row of one cell over all columns that heads several groups, and stays on the page of the first.
  public mutating func sectionRow(_ text: String) {
    buffer.append(
      "\n<fo:table-row keep-with-next.within-page=\"always\"><fo:table-cell role=\"TH\" padding=\"8pt 3pt 2pt 0pt\" number-columns-spanned=\""
    )
    write("\(columns.count)")
    buffer.append("\"><fo:block font-size=\"11pt\" font-weight=\"bold\" color=\"#1f3a5f\">")
    write(text)
    buffer.append("</fo:block></fo:table-cell></fo:table-row>")
  }
}
