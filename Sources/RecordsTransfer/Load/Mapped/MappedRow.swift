import PostgresClient

/// Writes the records of a file to the staging table of its target.
struct MappedRow {
  /// Characters that a value may have here; the database says how many its columns take.
  private static let longest = 100_000

  private let map: FieldMap
  private let target: MappedTarget
  private let values: [MappedValue]
  /// Of columns that have the same value in every record.
  private let constants: [String: String?]

  /// - Throws: `.configuration` where a constant cannot be a value of its column.
  init(_ map: FieldMap, _ target: MappedTarget) throws(CommandFailure) {
    self.map = map
    self.target = target
    // Constants are written as the database has them, whatever the file's forms are.
    var plain = map
    plain.dates = [.iso]
    plain.hasDecimalComma = false
    var values: [MappedValue] = []
    var constants: [String: String?] = [:]
    for column in map.columns {
      let form = target.column(column.target).form
      guard case .constant(let text) = column.source else {
        values.append(MappedValue(map: map, column: column, form: form))
        continue
      }
      do throws(MappedValue.Refusal) {
        constants[column.target] = try MappedValue(map: plain, column: column, form: form).staged(text)
      } catch {
        throw CommandFailure(.configuration, "\(map.path):\(column.line): \(column.target): the value \(error.reason)")
      }
    }
    self.values = values
    self.constants = constants
  }

  func stage(_ record: CSVRecord, _ header: MappedHeader, _ file: Int32, _ staging: FeedStaging) throws(PostgresError) {
    let line = record.line
    var problem = record.problem
    if problem == nil, record.count != header.count { problem = .fieldCount(record.count, expected: header.count) }
    if let problem { return try staging.refuse(file, line: line, problem.reason) }

    var isRefused = false
    func refuse(_ source: String, _ reason: String, _ value: String?) throws(PostgresError) {
      isRefused = true
      try staging.refuse(file, line: line, column: source, reason, value: value)
    }
    /// A field's text; nil where it is empty or refused.
    func text(_ source: String) throws(PostgresError) -> String? {
      let field = header.field(of: source)
      if let problem = record.problem(ofField: field, longest: Self.longest) {
        try refuse(source, map.reason(of: problem), nil)
        return nil
      }
      return record.withField(field) { $0.map { String(decoding: $0, as: UTF8.self) } }
    }

    var student: String?
    if let source = map.student {
      student = try text(source)
      if student == nil, !isRefused { try refuse(source, "is empty", nil) }
    }
    var staged = constants
    for value in values {
      guard case .column(let source) = value.column.source else { continue }
      guard let found = try text(source) else {
        staged[value.column.target] = .some(nil)
        continue
      }
      do throws(MappedValue.Refusal) {
        staged[value.column.target] = .some(try value.staged(found))
      } catch {
        try refuse(source, error.reason, found)
      }
    }
    if !isRefused { try write(staged, student, file, line, staging) }
  }

  private func write(
    _ values: [String: String?], _ student: String?, _ file: Int32, _ line: Int, _ staging: FeedStaging
  ) throws(PostgresError) {
    func value(_ name: String) -> String? { values[name] ?? nil }
    func rest(_ names: String...) -> [String: String?] { values.filter { !names.contains($0.key) } }
    switch target.kind {
    case .students: try staging.person(file, line: line, id: student ?? "", values)
    case .schools: try staging.school(file, line: line, number: value("school_number"), name: value("school_name"))
    case .users: try staging.user(file, line: line, name: value("user_name"), rest("user_name"))
    case .enrollments:
      // Without an identifier of its own an enrollment is known by what does not change when it is ended.
      let made = [value("school_number"), value("start_date"), value("service_type") ?? "P"]
      let id = value("source_id") ?? made.map { $0 ?? "" }.joined(separator: "|")
      try staging.enrollment(file, line: line, person: student, id: id, rest("source_id"))
    case .records: try staging.row(target.name, file, line: line, person: student, values)
    }
  }
}
