extension FOWriter {
  /// A column of a table.
  public struct Column: Sendable {
    public enum Alignment: Sendable {
      case start, center, end
    }

    public var title: String
    /// Share of the table's width.
    public var width: Double
    public var alignment: Alignment

    public init(_ title: String, width: Double, _ alignment: Alignment = .start) {
      self.title = title
      self.width = width
      self.alignment = alignment
    }
  }

  /// A table over the whole width whose header repeats on each page. `body` writes at least one row.
  public mutating func table(_ columns: [Column], _ body: (inout FOWriter) -> Void) {
    table(columns, "border-collapse=\"collapse\"", head: { $0.cell($1) }, body)
  }

  /// - Parameters:
  ///   - attributes: how the table draws its borders.
  ///   - head: writes the cell over a column, with its title.
  mutating func table(
    _ columns: [Column], _ attributes: StaticString, head: (inout FOWriter, String) -> Void,
    _ body: (inout FOWriter) -> Void
  ) {
    self.columns = columns
    buffer.append("\n<fo:table table-layout=\"fixed\" width=\"100%\" space-after=\"4pt\" ")
    buffer.append(attributes)
    buffer.append(">")
    for column in columns {
      buffer.append("<fo:table-column column-width=\"proportional-column-width(")
      write("\(column.width)")
      buffer.append(")\"/>")
    }
    buffer.append("\n<fo:table-header><fo:table-row background-color=\"#e3eaf2\" font-weight=\"bold\">")
    nextColumn = 0
    for column in columns { head(&self, column.title) }
    buffer.append("</fo:table-row></fo:table-header>\n<fo:table-body>")
    body(&self)
    buffer.append("\n</fo:table-body></fo:table>")
  }

  /// A row, kept on one page. `body` writes a cell for each column.
  ///
  /// - Parameters:
  ///   - splits: the row can break over pages: for one that can be as long as a page.
  ///   - isContinued: a `textRow` follows, so that no line is drawn below.
  public mutating func row(splits: Bool = false, isContinued: Bool = false, _ body: (inout FOWriter) -> Void) {
    buffer.append("\n<fo:table-row")
    if !splits { buffer.append(" keep-together.within-page=\"always\"") }
    if !isContinued { buffer.append(" border-bottom=\"0.4pt solid #c8d0d8\"") }
    buffer.append(">")
    nextColumn = 0
    body(&self)
    buffer.append("</fo:table-row>")
  }

  /// The next cell of a row; empty where `text` is nil. `note` follows on a line of its own, in smaller type.
  public mutating func cell(_ text: String?, note: String? = nil) {
    beginCell()
    if let text { write(text) }
    endCell(note)
  }

  /// The next cell of a row, from a record's text.
  public mutating func cell(_ text: Text?, note: String? = nil) {
    beginCell()
    if let text { write(text) }
    endCell(note)
  }

  private mutating func beginCell() {
    switch columns[nextColumn].alignment {
    case .start: buffer.append("<fo:table-cell padding=\"2pt 3pt\"><fo:block>")
    case .center: buffer.append("<fo:table-cell padding=\"2pt 3pt\"><fo:block text-align=\"center\">")
    case .end: buffer.append("<fo:table-cell padding=\"2pt 3pt\"><fo:block text-align=\"end\">")
    }
    nextColumn += 1
  }

  private mutating func endCell(_ note: String?) {
    if let note, !note.isEmpty {
      buffer.append("<fo:block font-size=\"6.5pt\" color=\"#555555\">")
      write(note)
      buffer.append("</fo:block>")
    }
    buffer.append("</fo:block></fo:table-cell>")
  }

  /// A row of one cell over all columns that heads the rows after it, and stays on their page.
  public mutating func groupRow(_ text: String, note: String? = nil) {
    buffer.append(
      "\n<fo:table-row keep-with-next.within-page=\"always\" background-color=\"#f3f5f8\"><fo:table-cell role=\"TH\" padding=\"2pt 3pt\" number-columns-spanned=\""
    )
    write("\(columns.count)")
    buffer.append("\"><fo:block font-weight=\"bold\">")
    write(text)
    if let note, !note.isEmpty {
      buffer.append("<fo:inline font-weight=\"normal\"> · ")
      write(note)
      buffer.append("</fo:inline>")
    }
    buffer.append("</fo:block></fo:table-cell></fo:table-row>")
  }

  /// A row of one cell over all columns that closes the rows before it, and stays on their page; nothing where `text` is empty.
  public mutating func summaryRow(_ text: String) {
    guard !text.isEmpty else { return }
    buffer.append(
      "\n<fo:table-row keep-with-previous.within-page=\"always\" border-bottom=\"0.8pt solid #1f3a5f\"><fo:table-cell padding=\"2pt 3pt 4pt\" number-columns-spanned=\""
    )
    write("\(columns.count)")
    buffer.append("\"><fo:block text-align=\"end\" font-style=\"normal\" color=\"#1f3a5f\">")
    write(text)
    buffer.append("</fo:block></fo:table-cell></fo:table-row>")
  }

  /// Labels with their values, two pairs to a line; a pair without a value is left out.
  public mutating func facts(_ facts: [(label: String, value: String?)]) {
    let known = facts.compactMap { fact in
      fact.value.flatMap { $0.isEmpty ? nil : (label: fact.label, value: $0) }
    }
    guard !known.isEmpty else { return }
    buffer.append("\n<fo:table table-layout=\"fixed\" width=\"100%\" space-before=\"2pt\" space-after=\"6pt\">")
    for _ in 0..<2 {
      // A header column: its cells are read as the headers of what stands beside them.
      buffer.append(
        "<fo:table-column fox:header=\"true\" column-width=\"proportional-column-width(1.3)\"/><fo:table-column column-width=\"proportional-column-width(2.7)\"/>"
      )
    }
    buffer.append("<fo:table-body>")
    for index in stride(from: 0, to: known.count, by: 2) {
      buffer.append("\n<fo:table-row keep-together.within-page=\"always\">")
      let isAlone = index + 1 == known.count
      fact(known[index], isAlone: isAlone)
      if !isAlone { fact(known[index + 1], isAlone: false) }
      buffer.append("</fo:table-row>")
    }
    buffer.append("\n</fo:table-body></fo:table>")
  }

  /// - Parameter isAlone: whether it has the line to itself. All rows have cells for as many columns, and none is empty.
  private mutating func fact(_ fact: (label: String, value: String), isAlone: Bool) {
    buffer.append("<fo:table-cell padding=\"1pt 3pt\"><fo:block color=\"#555555\">")
    write(fact.label)
    buffer.append("</fo:block></fo:table-cell><fo:table-cell padding=\"1pt 3pt\"")
    if isAlone { buffer.append(" number-columns-spanned=\"3\"") }
    buffer.append("><fo:block font-weight=\"bold\">")
    write(fact.value)
    buffer.append("</fo:block></fo:table-cell>")
  }
}
