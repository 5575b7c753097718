import PostgresClient

/// The table that a CSV file is loaded into, with the columns that a map can fill.
struct MappedTarget: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case students, schools, enrollments, users
    /// A table of schema `records`.
    case records
  }

  struct Column: Sendable, Equatable {
    /// What has to be done to a value, beside what the database checks.
    enum Form: Sendable {
      case plain, day, number, list
    }

    let name: String
    var form = Form.plain
    var isRequired = false
  }

  let kind: Kind
  /// Without the schema.
  let name: String
  let columns: [Column]

  /// - Throws: `.usage` where there is no such table, or it holds files, which a CSV file cannot.
  init(_ name: String, _ session: PostgresSession) throws {
    if let kind = Kind(rawValue: name), kind != .records {
      self.kind = kind
      self.name = name
      columns = kind.columns
      return
    }
    let table = name.hasPrefix("records.") ? String(name.dropFirst("records.".count)) : name
    let columns = try session.run(DescribeTarget(table: table))
    guard !columns.isEmpty else {
      throw CommandFailure(
        .usage,
        "there is no table “\(LoadHeader.shown(name))” to load a CSV file into: name students, schools, enrollments, users or a table of "
          + "schema records without files, such as course_transcript")
    }
    kind = .records
    self.name = table
    self.columns = columns
  }

  /// Whether a row is of a student.
  var isOfStudents: Bool { kind != .schools && kind != .users }

  /// Refuses a map that is not one for this table.
  ///
  /// - Throws: `.configuration`.
  func check(_ map: FieldMap) throws(CommandFailure) {
    func wrong(_ line: Int, _ message: String) -> CommandFailure {
      CommandFailure(.configuration, "\(map.path):\(line): \(message)")
    }
    switch (isOfStudents, map.student) {
    case (true, nil):
      throw wrong(1, "the map lacks “student”: the column with the student's identifier in the district's system")
    case (false, _?): throw wrong(map.studentLine, "student: \(name) are not of students: leave it out")
    default: break
    }
    for column in map.columns where !columns.contains(where: { $0.name == column.target }) {
      let known = columns.map(\.name).joined(separator: ", ")
      throw wrong(column.line, "“\(column.target)” is no column of \(name), which has \(known)")
    }
    let missing = columns.filter { column in column.isRequired && !map.columns.contains { $0.target == column.name } }
    guard missing.isEmpty else {
      let names = missing.map(\.name).joined(separator: ", ")
      throw wrong(
        map.columnsLine, "columns: lacks \(names), without which \(name) cannot be loaded: map a column or give a value"
      )
    }
  }

  func column(_ name: String) -> Column { columns.first { $0.name == name } ?? Column(name: name) }
}

extension MappedTarget.Kind {
  /// Columns of the staging tables that every load has.
  fileprivate var columns: [MappedTarget.Column] {
    func named(_ names: String, _ form: MappedTarget.Column.Form = .plain, isRequired: Bool = false) -> [MappedTarget
      .Column]
    {
      names.split(separator: " ").map { .init(name: String($0), form: form, isRequired: isRequired) }
    }
    return switch self {
    case .students:
      named("state_id student_number last_name first_name middle_name suffix gender ssn") + named("birthdate", .day)
    case .schools: named("school_number", isRequired: true) + named("school_name")
    case .enrollments:
      named("school_number school_year", isRequired: true) + named("start_date", .day, isRequired: true)
        + named("end_date", .day) + named("grade service_type start_status end_status source_id")
    case .users: named("user_name full_name", isRequired: true) + named("phone email")
    case .records: []
    }
  }
}

/// The columns of a table of schema records; none where there is no such table, or a CSV file cannot fill it.
private struct DescribeTarget: PostgresStatement {
  static let sql = SQL.Feed.describeTarget
  let table: String

  func bind(_ parameters: inout PostgresParameters) { parameters.append(table) }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> MappedTarget.Column {
    let name: String = try row.next()
    let form: MappedTarget.Column.Form =
      switch try row.next(as: String.self) {
      case "records.day": .day
      case "records.quantity": .number
      case "records.code[]": .list
      default: .plain
      }
    return MappedTarget.Column(name: name, form: form, isRequired: try row.next())
  }
}
