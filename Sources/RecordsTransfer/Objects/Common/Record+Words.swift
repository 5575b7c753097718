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

  /// Free text that is short enough for a table's cell. A row is kept on one page: longer text stands in paragraphs below
  /// the table (`lengthy`).
  func brief(_ field: Layout) -> String? { self[field].flatMap { $0.count <= longestInCell ? $0.string : nil } }

  /// Free text that is too long for a table's cell.
  func lengthy(_ field: Layout) -> String? { self[field].flatMap { $0.count > longestInCell ? $0.string : nil } }
}

/// In bytes of UTF-8.
private let longestInCell = 240
