/// How documents show what is common to many objects.
extension Record {
  /// `Yes` or `No`; nil where the boolean is absent.
  func answer(_ field: Layout) -> String? { self[field].map { _ in flag(field) ? "Yes" : "No" } }

  /// Two days, `05/09/2013 – 06/10/2014`; one alone with what it is, nil where both are absent.
  func days(_ begin: Layout, _ end: Layout) -> String? {
    switch (day(begin), day(end)) {
    case (let begin?, let end?): "\(begin) – \(end)"
    case (let begin?, nil): "from \(begin)"
    case (nil, let end?): "to \(end)"
    case (nil, nil): nil
    }
  }

  /// Free text that fits in a table's cell: one line, and short. A row is kept on one page: other text stands in paragraphs below
  /// the table (`lengthy`).
  func brief(_ field: Layout) -> String? { self[field].flatMap { $0.fitsInCell ? $0.string : nil } }

  /// Free text that is too long for a table's cell, or of several lines, for `narrative`.
  func lengthy(_ field: Layout) -> Text? { self[field].flatMap { $0.fitsInCell ? nil : $0 } }
}

extension Text {
  /// In bytes of UTF-8.
  private static let longestInCell = 240

  fileprivate var fitsInCell: Bool {
    count <= Self.longestInCell && !bytes.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  }
}
