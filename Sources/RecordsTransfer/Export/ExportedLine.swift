/// A line of PostgreSQL's CSV as it goes into an export: ended by CR LF, as RFC 4180 has it, and harmless to a spreadsheet if asked for.
struct ExportedLine {
  /// Whether values that a spreadsheet would take for a formula get an apostrophe before them. Names and comments are other people's
  /// words: `=HYPERLINK(…)` would be run by who opens the file. Programs want the value as it is.
  let isForSpreadsheets: Bool

  private(set) var bytes: [UInt8] = []

  init(isForSpreadsheets: Bool) { self.isForSpreadsheets = isForSpreadsheets }

  /// - Parameter row: one record, ended by a line feed.
  mutating func fill(_ row: UnsafeRawBufferPointer) {
    bytes.removeAll(keepingCapacity: true)
    let row = row.last == UInt8(ascii: "\n") ? UnsafeRawBufferPointer(rebasing: row.dropLast()) : row
    if isForSpreadsheets { appendHarmless(row) } else { bytes.append(contentsOf: row) }
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func appendHarmless(_ row: UnsafeRawBufferPointer) {
    var isQuoted = false
    var isAtStart = true
    for (index, byte) in row.enumerated() {
      if isAtStart, byte != UInt8(ascii: "\"") || isQuoted {
        if Self.beginsFormula(row[index...]) { bytes.append(UInt8(ascii: "'")) }
        isAtStart = false
      }
      bytes.append(byte)
      // A doubled quotation mark ends and begins the quoted part: the same as if it were none.
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ","), !isQuoted { isAtStart = true }
    }
  }

  private static func beginsFormula(_ field: Slice<UnsafeRawBufferPointer>) -> Bool {
    formulas.contains { field.starts(with: $0) }
  }

  /// What begins a formula, or hides what does; the wide ones where a spreadsheet is Japanese or Chinese.
  private static let formulas: [[UInt8]] = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"].map {
    Array($0.utf8)
  }
}
