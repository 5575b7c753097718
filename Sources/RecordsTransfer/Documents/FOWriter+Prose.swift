extension FOWriter {
  /// A row of one cell over all columns with prose of any length: it begins on the page of the row before it, and goes on over
  /// as many pages as it takes. Nothing where `text` is nil or empty.
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
    write(text)
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

  /// A box that nobody overlooks, in words as well as in color.
  public mutating func alert(_ title: String, _ lines: [String]) {
    buffer.append(
      ##"\##n<fo:block start-indent="6pt" end-indent="6pt" space-before="4pt" space-after="8pt" padding="4pt" border="1.5pt solid #a00018" background-color="#fdecee"><fo:block role="H2" font-size="11pt" font-weight="bold" color="#a00018">"##
    )
    write(title)
    buffer.append("</fo:block>")
    for line in lines {
      buffer.append("<fo:block role=\"P\" font-size=\"9.5pt\" font-weight=\"bold\">")
      write(line)
      buffer.append("</fo:block>")
    }
    buffer.append("</fo:block>")
  }
}
