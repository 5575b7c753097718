extension Listing {
  /// Headings, a rule, and one line for each row. Columns of numbers stand right. “(none)” where there are no rows.
  var table: String {
    let headings = columns.map(\.heading)
    let cells = rows.map { $0.map(\.shown) }
    let widths = columns.indices.map { column in
      ([headings] + cells).map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    let isNumeric = columns.indices.map { column in
      rows.contains { $0[column].isNumber } && rows.allSatisfy { $0[column].isNumber || $0[column] == .null }
    }
    func line(_ texts: [String]) -> String {
      let padded = texts.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - DisplayWidth.of(texts[column]))
        return isNumeric[column] ? padding + texts[column] : texts[column] + padding
      }
      var line = padded.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    let body = cells.isEmpty ? ["(none)"] : cells.map(line)
    return ([line(headings), rule] + body).joined(separator: "\n") + "\n"
  }
}

extension Listing.Cell {
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .decimal: true
    case .text, .flag, .null: false
    }
  }

  /// As a person reads it.
  var shown: String {
    switch self {
    // A name comes from a district: it must not steer the terminal.
    case .text(let text): String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isControl ? "\u{FFFD}" : $0 }))
    case .integer(let number): String(number)
    case .decimal(_, let shown): shown
    case .flag(let flag): flag ? "yes" : "no"
    case .null: ""
    }
  }
}

/// How many columns of a terminal a text takes, roughly: two for the characters of East Asia and for pictures, none for
/// marks that sit on another character.
enum DisplayWidth {
  static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
    0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}

extension Unicode.Scalar {
  var isControl: Bool { properties.generalCategory == .control }
}
