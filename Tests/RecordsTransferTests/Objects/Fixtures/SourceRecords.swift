import PostgresClient

@testable import RecordsTransfer

/// The rows of an object's tables, put together into records without any of the program's statements: each record as one
/// text in which its fields and its children, in no order, can be compared.
struct SourceRecords {
  private struct Row {
    var person: Int64
    var values: [String: [String]]
    var key: [String: String]
  }

  private let shapes: [(table: String, shape: RecordShape)]
  private let isMadeUp: Bool
  private let parent: RecordShape
  private var rows: [String: [Int64: [Row]]] = [:]

  init(_ object: any TransferObject.Type, _ tables: SourceTables, _ session: PostgresSession) throws {
    shapes = object.topLevel
    isMadeUp = object.table.isEmpty
    parent = object.shape
    for (table, shape) in shapes { try read(table, shape, tables, session) }
  }

  /// A person's top-level records, sorted.
  func records(of person: Int64) -> [String] {
    let lists = shapes.map { table, shape in (shape, records(table, shape, person, below: [:])) }
    guard isMadeUp else { return lists.flatMap { $0.1 }.sorted() }
    // One record that holds them all.
    let children = lists.flatMap { shape, records in records.map { "\(shape.element)\($0)" } }
    return children.isEmpty ? [] : ["{\(children.sorted().joined())}"]
  }

  private func records(_ table: String, _ shape: RecordShape, _ person: Int64, below key: [String: String]) -> [String]
  {
    (rows[table]?[person] ?? []).filter { row in key.allSatisfy { row.key[$0.key] == $0.value } }.map { row in
      var parts = row.values.flatMap { element, texts in texts.map { "\(element)=\($0)\u{1E}" } }
      for child in shape.fields.compactMap(\.child) {
        parts += records(child.table, child, person, below: row.key).map { "\(child.element)\($0)" }
      }
      return "{\(parts.sorted().joined())}"
    }.sorted()
  }

  private mutating func read(
    _ table: String, _ shape: RecordShape, _ tables: SourceTables, _ session: PostgresSession
  ) throws {
    guard rows[table] == nil else { return }
    let source = try tables[table]
    let fields = shape.fields.filter { $0.child == nil && !$0.isDerived }
    let values = fields.map { field in
      switch field.column {
      case "size" where shape.table.isEmpty: "ARRAY[octet_length(content)::text]"
      case "sha256" where shape.table.isEmpty: "ARRAY[encode(sha256(content), 'hex')]"
      default: Self.text(field, source)
      }
    }
    let key = source.key
    let all = values + key.map { "\($0)::text" }
    let read = try session.query(
      "SELECT person_id\(all.map { ", " + $0 }.joined()) FROM records.\(table) WHERE district_id = \(MadeRecords.district)"
    )
    var own: [Int64: [Row]] = [:]
    try read.forEach { (reader) throws(PostgresError) in
      var row = Row(person: try reader.next(), values: [:], key: [:])
      for field in fields {
        let texts: [String?] = try reader.next()
        row.values[field.element] = texts.compactMap(\.self).filter { !$0.isEmpty }.map(Self.asXML)
      }
      for column in key { row.key[column] = try reader.next(as: String?.self) ?? "\u{0}" }
      own[row.person, default: []].append(row)
    }
    rows[table] = own
    for child in shape.fields.compactMap(\.child) { try self.read(child.table, child, tables, session) }
  }

  private static func text(_ field: RecordShape.Field, _ table: SourceTable) -> String {
    let column = table.columns.first { $0.name == field.column }
    if column?.isArray == true { return "\(field.column)::text[]" }
    return column?.type == "bytea" ? "ARRAY[encode(\(field.column), 'hex')]" : "ARRAY[\(field.column)::text]"
  }

  /// XML 1.0 has no way to hold some characters.
  static func asXML(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x9, 0xA, 0xD: scalar
          case ..<0x20, 0xFFFE, 0xFFFF: "\u{FFFD}"
          default: scalar
          }
        }))
  }
}

extension TransferObject {
  static var shape: RecordShape { RecordShape.of(Layout.self) }
}
