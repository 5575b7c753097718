import Foundation
import PostgresClient

/// Reads documents into the staging tables, record by record.
final class EdFiReader {
  let staging: FeedStaging
  let options: EdFiOptions
  private let references: EdFiReferences
  /// Records that wait for what they refer to, see `EdFiRecord.waits`.
  private var waiting = FeedBuffer("edfi_record", ["file", "line", "kind", "person", "body"])
  /// The columns that rows have values for, by table: those of others are left as they are.
  private var columns: [String: Set<String>] = [:]
  /// The kinds of each file, by the numbers that their rows have.
  private var kinds: Set<Int32> = []
  /// Whether the record in hand was refused while it was read.
  private var isRefused = false

  init(_ staging: FeedStaging, _ options: EdFiOptions) throws(PostgresError) {
    self.staging = staging
    self.options = options
    for sql in [SQL.Edfi.makeRecords, SQL.Edfi.makeKinds] { try staging.session.execute(sql) }
    references = try EdFiReferences(staging.session)
  }

  /// A document that is none is refused as a whole, on the line up to which it could be read.
  func read(_ path: String) throws {
    let file = staging.file(URL(fileURLWithPath: path).lastPathComponent)
    do {
      try EdFiDocument(path: path, encoding: options.encoding).forEach(advance: staging.advance(by:)) { line, element in
        try take(EdFiRecord(reader: self, file: file, line: line, element: element))
      }
      try references.resolve(file) { line, element in
        try use(EdFiRecord(reader: self, file: file, line: line, element: element))
      }
    } catch let refusal as XMLElementStream.Refusal {
      staging.read(file, "document")
      try staging.refuseFile(file, line: refusal.line, refusal.reason)
    }
  }

  /// All documents are read.
  func finish() throws(PostgresError) {
    try waiting.send(staging.session)
    for (table, columns) in columns { staging.given[table] = columns.sorted() }
  }

  private func take(_ record: EdFiRecord) throws {
    let element = record.element
    staging.read(record.file, element.name)
    guard EdFiKinds.used[element.name] != nil else {
      return staging.unused(record.file, element.name, EdFiKinds.reason(element.name))
    }
    if kinds.insert(staging.number(of: record.file)).inserted {
      _ = try staging.session.query(SQL.Edfi.addKind, staging.number(of: record.file), record.file, element.name)
    }
    if try references.keep(element, of: record, number: staging.number(of: record.file)) { try use(record) }
  }

  private func use(_ record: EdFiRecord) throws {
    // Counted already: only whose rows these are is said again.
    staging.read(record.file, record.element.name, count: 0)
    isRefused = false
    try EdFiKinds.used[record.element.name]?(record)
    // Of a refused record not everything was looked at.
    if !isRefused { try tellUnread(of: record) }
  }

  /// Tells by name what the record says and nobody asked for; refuses the record where that could be of a child's health.
  private func tellUnread(of record: EdFiRecord) throws(PostgresError) {
    var fields: Set<String> = []
    record.element.unread { path in
      if !EdFiFields.isKnown(path, of: record.element.name) { fields.insert(path) }
    }
    guard !fields.isEmpty else { return }
    let indispensable = fields.filter { EdFiFields.isIndispensable($0, of: record.element.name) }
    for field in indispensable.sorted().prefix(10) {
      try record.refuse(
        FeedReport.shown(field: field), "is not known here, and nothing that may be of a child's health is left out")
    }
    if indispensable.isEmpty { staging.unused(record.file, record.element.name, fields: fields) }
  }

  func row(_ table: String, _ record: EdFiRecord, _ person: String?, _ values: [String: String?]) throws(PostgresError)
  {
    columns[table, default: []].formUnion(values.keys)
    try staging.row(table, record.file, line: record.line, person: person, values)
  }

  func wait(_ kind: String, _ record: EdFiRecord, _ person: String?, _ body: EdFiJSON) throws(PostgresError) {
    let values = [
      "file": "\(staging.number(of: record.file))", "line": "\(record.line)", "kind": kind, "person": person,
      "body": body.written,
    ]
    try waiting.append(values, [:], staging.session)
  }

  func refuse(_ record: EdFiRecord, _ column: String?, _ reason: String, _ value: String?) throws(PostgresError) {
    isRefused = true
    try staging.refuse(record.file, line: record.line, column: column, reason, value: value)
  }

  func speaks(_ table: String, _ names: some Sequence<String>) { columns[table, default: []].formUnion(names) }
}
