import PostgresClient

/// Writes a record as a row of its staging table, in one piece or, where it cannot be read, as the reason why: line, problem's
/// column, problem, and the columns.
struct StagingRow {
  /// For each column the field that holds it; nil where the file does not have it.
  let fields: [Int?]
  /// How many fields each record has.
  let count: Int
  let columns: [LoadFile.Column]
  /// Written before the line, where the staging table has it.
  var file: Int32?

  func write(_ record: CSVRecord, to writer: inout CopyWriter) throws(PostgresError) {
    try writer.beginRow(fields: columns.count + (file == nil ? 3 : 4))
    if let file { writer.append(file) }
    writer.append(Int64(record.line))
    if let (column, problem) = problem(of: record) {
      if let column { writer.append(column) } else { writer.appendNull() }
      writer.append(problem.reason)
      for _ in columns { writer.appendNull() }
      return
    }
    writer.appendNull()
    writer.appendNull()
    for field in fields {
      guard let field else {
        writer.appendNull()
        continue
      }
      record.withField(field) { text in
        if let text { writer.append(bytes: text) } else { writer.appendNull() }
      }
    }
  }

  /// Why a record cannot be read, and in which column.
  func problem(of record: CSVRecord) -> (column: String?, problem: CSVProblem)? {
    if let problem = record.problem { return (nil, problem) }
    guard record.count == count else { return (nil, .fieldCount(record.count, expected: count)) }
    for (column, field) in zip(columns, fields) {
      if let field, let problem = record.problem(ofField: field, longest: column.longest) {
        return (column.name, problem)
      }
    }
    return nil
  }
}
