extension FOWriter {
  /// A table of very many short rows, whose header repeats on each page: what `table` says of each row and cell is said once.
  /// Group rows stand in it as in any other. `body` writes at least one row.
  public mutating func denseTable(_ columns: [Column], _ body: (inout FOWriter) -> Void) {
    table(
      columns, "border-collapse=\"separate\" border-separation=\"1pt 6pt\"", head: { $0.denseCell($1) }, body)
  }

  /// A row of a dense table. `body` writes a `denseCell` for each column.
  public mutating func denseRow(_ body: (inout FOWriter) -> Void) {
    buffer.append("\n<fo:table-row>")
    nextColumn = 0
    body(&self)
    buffer.append("</fo:table-row>")
  }

  /// The next cell of a dense row; empty where `text` is nil.
  public mutating func denseCell(_ text: String?) {
    switch columns[nextColumn].alignment {
    case .start: buffer.append("<fo:table-cell><fo:block>")
    case .center: buffer.append("<fo:table-cell><fo:block text-align=\"center\">")
    case .end: buffer.append("<fo:table-cell><fo:block text-align=\"end\">")
    }
    nextColumn += 1
    if let text { write(text) }
    buffer.append("</fo:block></fo:table-cell>")
  }
}
