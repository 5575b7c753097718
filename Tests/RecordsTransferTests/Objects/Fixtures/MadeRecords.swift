import PostgresClient
import TestSupport

@testable import RecordsTransfer

/// What kind of records a fixture has of each object.
enum RecordKind: String, CaseIterable, Sendable {
  /// As the simulator makes them.
  case typical
  /// As little as the tables allow.
  case empty
  /// Everything, often, and long.
  case largest
  /// Text that has broken other systems, in every place that takes text.
  case hostile
  /// Anything that the tables allow.
  case random
}

/// Makes rows for the tables of an object, going by its layouts and the catalog, and inserts them.
struct MadeRecords {
  let kind: RecordKind
  let personID: Int64
  private var numbers: Numbers
  private var script = ""

  /// The releasing district of the fixtures.
  static let district = 2
  var district = Self.district

  /// - Parameter seed: the same makes the same rows, whatever the person.
  init(_ kind: RecordKind, personID: Int64, seed: String) {
    self.kind = kind
    self.personID = personID
    numbers = Numbers(seed: seed)
  }

  /// Inserts records of the object for the person.
  mutating func insert(
    _ object: any TransferObject.Type, _ tables: SourceTables, _ session: PostgresSession
  ) throws {
    script = ""
    for (table, shape) in object.topLevel { try insert(table, shape, below: [:], depth: 0, tables) }
    try session.execute(script)
  }

  /// Inserts one row of a table, without the row that it belongs to.
  mutating func insertAlone(_ name: String, _ tables: SourceTables, _ session: PostgresSession) throws {
    var values: [String: String] = [:]
    for column in try tables[name].columns {
      values[column.name] = value(of: column, index: 0, isChecked: true, table: name)
    }
    script = ""
    append(values, to: name)
    try session.execute(script)
  }

  private mutating func insert(
    _ name: String, _ shape: RecordShape, below parent: [String: String], depth: Int, _ tables: SourceTables
  ) throws {
    let table = try tables[name]
    let children = shape.fields.compactMap(\.child)
    let most = min(MadeRecordRules.most[name] ?? .max, table.most(below: parent))
    for index in 0..<min(most, count(depth: depth, hasChildren: !children.isEmpty)) {
      var values = parent.filter { key, _ in table.key.contains(key) }
      let isChecked = kind == .largest || kind == .hostile || (kind == .random && Bool.random(using: &numbers))
      for column in table.columns where values[column.name] == nil {
        // What is NULL in a key is NULL in the children's.
        values[column.name] =
          value(of: column, index: index, isChecked: isChecked, table: name) ?? (column.isKey ? "NULL" : nil)
      }
      append(values, to: name)
      for child in children {
        let key = values.filter { table.key.contains($0.key) }
        try insert(child.table, child, below: key, depth: depth + 1, tables)
      }
    }
  }

  private mutating func append(_ values: [String: String], to table: String) {
    let names = values.keys.sorted()
    script += """
      INSERT INTO records.\(table) (district_id, person_id, \(names.joined(separator: ", ")))
      VALUES (\(district), \(personID), \(names.map { values[$0] ?? "NULL" }.joined(separator: ", ")));

      """
  }

  private mutating func count(depth: Int, hasChildren: Bool) -> Int {
    switch kind {
    case .empty, .typical: depth == 0 ? 1 : 0
    case .largest: depth == 0 ? (hasChildren ? 6 : 30) : depth == 1 ? 4 : 2
    case .hostile: 2
    case .random: Int.random(in: (depth == 0 ? 1 : 0)...3, using: &numbers)
    }
  }

  /// An SQL literal; nil for NULL or the column's default.
  private mutating func value(
    of column: SourceTable.Column, index: Int, isChecked: Bool, table: String
  ) -> String? {
    if let fixed = MadeRecordRules.fixed["\(table).\(column.name)"] { return Self.literal(fixed) }
    // The NULLs of a key are not distinct: only one row of a list can have one.
    if !column.isRequired && !(column.isKey && index > 0) {
      if column.isChecked && !isChecked { return nil }
      if kind == .empty || (kind == .random && !column.isChecked && Int.random(in: 0..<3, using: &numbers) == 0) {
        return nil
      }
    }
    if column.isArray {
      let least = column.needsElement ? 1 : 0
      let count = kind == .empty ? least : kind == .random ? Int.random(in: least...3, using: &numbers) : 3
      return "ARRAY[" + (0..<count).map { Self.literal(text(column, $0, table)) }.joined(separator: ", ") + "]::text[]"
    }
    if let value = column.allowed.isEmpty
      ? nil : column.allowed[(column.isKey ? index : Int.random(in: 0..<100, using: &numbers)) % column.allowed.count]
    {
      return Self.literal(value)
    }
    switch column.type {
    case "date": return Self.literal(day(column.isKey ? index : Int.random(in: 0..<9_000, using: &numbers)))
    case "time":
      return "time '07:00' + interval '1 minute' * \(column.isKey ? index : Int.random(in: 0..<900, using: &numbers))"
    case "bool": return Bool.random(using: &numbers) ? "true" : "false"
    case "int4", "int2":
      return "\(column.isKey || column.isBounded ? index + 1 : Int.random(in: 1...90, using: &numbers))"
    case "numeric":
      return column.isBounded
        ? "1" : "\(Int.random(in: 0...4, using: &numbers)).\(Int.random(in: 10...99, using: &numbers))"
    case "bytea":
      return "decode('\(String(repeating: "0af3", count: 1 + Int.random(in: 0..<60, using: &numbers)))', 'hex')"
    default: break
    }
    if column.domain == "school_year" {
      let year = 2_000 + (column.isKey ? index : Int.random(in: 0..<25, using: &numbers))
      return Self.literal("\(year)-\(year + 1)")
    }
    return Self.literal(text(column, index, table))
  }

  private mutating func text(_ column: SourceTable.Column, _ index: Int, _ table: String) -> String {
    // Short words of their own, so that a reader finds each one.
    let word =
      "\(column.name.split(separator: "_").map { $0.prefix(4) }.joined())\(index)v\(Int.random(in: 100..<1_000, using: &numbers))"
    switch kind {
    case .empty, .typical: return word
    case .largest where column.domain == "narrative":
      // The first is longer than a page.
      return word
        + String(repeating: " and so it went on, word after word, for a long while,", count: index == 0 ? 90 : 3)
    case .largest: return word + (index % 7 == 3 ? " which is rather long for a code" : "")
    case .hostile: return "\(hostileText) \(index)"
    case .random:
      let characters = (0..<Int.random(in: 1...24, using: &numbers)).map { _ in
        HostileAlphabet.characters.randomElement(using: &numbers) ?? "x"
      }
      return "\(characters.map(String.init).joined())\(index)"
    }
  }

  private func day(_ days: Int) -> String {
    let (year, rest) = (2_000 + days / 336, days % 336)
    return String(year) + "-" + Self.two(rest / 28 + 1) + "-" + Self.two(rest % 28 + 1)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static func literal(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
}

/// Characters that mean something to XML, to FO or to a font, and those that XML cannot hold.
enum HostileAlphabet {
  static let characters: [Character] =
    Array(
      "abcXYZ019 \t\n\r<>&'\"]é\u{301}阮ẻ日שم🎓\u{200B}\u{A0}\u{85}\u{7F}-–\\%{}")
    + [
      "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1F}", "\u{FFFE}", "\u{FFFF}", "\u{FFFD}", "\u{FEFF}", "\r\n", "]]>",
      "&amp;", "<!--",
    ].flatMap { Array($0) }
}

/// Text that has broken other systems: markup, controls, noncharacters, white space, right to left, East Asian, emoji,
/// combining marks, and a word longer than any column.
let hostileText =
  "D'Angelo-Nuñez 阮 <&>\"\u{1}\u{B}\u{FFFE}\u{FFFF}\r\n\t ]]> &amp; <!-- --> e\u{301} Ελλη Привет 한국어 日本語 עברית العربية 🎓 "
  + String(repeating: "Donaudampfschiff", count: 5)
