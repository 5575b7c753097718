/// Rows to be shown to a person as a table, or to a program as JSON.
struct Listing: Sendable, Equatable {
  struct Column: Sendable, Equatable {
    /// The key in JSON; the heading too, with spaces for underscores, unless another is given.
    let key: String
    let heading: String

    init(_ key: String, heading: String? = nil) {
      self.key = key
      self.heading = heading ?? key.replacing("_", with: " ")
    }
  }

  enum Cell: Sendable, Equatable {
    case text(String)
    case integer(Int)
    /// Shown as given in a table, and as a number in JSON.
    case decimal(Double, shown: String)
    case flag(Bool)
    case null
  }

  let columns: [Column]
  private(set) var rows: [[Cell]] = []

  init(_ columns: [Column], rows: [[Cell]] = []) {
    self.columns = columns
    for row in rows { append(row) }
  }

  mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row has as many cells as the listing has columns")
    rows.append(row)
  }
}

extension Listing.Column: ExpressibleByStringLiteral {
  init(stringLiteral key: String) { self.init(key) }
}

extension Listing.Cell {
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  init(_ number: (some BinaryInteger)?) { self = number.map { .integer(Int(clamping: $0)) } ?? .null }
}

extension Listing.Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral number: Int) { self = .integer(number) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
}
