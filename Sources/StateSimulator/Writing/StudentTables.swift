import PostgresClient

/// The rows of a chunk of students, table by table, in an order in which what is named comes before what names it.
struct StudentTables {
  private var personIndex = BinaryRows(.personIndex)
  private var districtPerson = BinaryRows(.districtPerson)
  private var enrollment = BinaryRows(.enrollment)
  private var transfer = BinaryRows(.transfer)
  private var intent = BinaryRows(.intent)
  private var records = RecordRows()
  /// By the tables' names.
  private var sourceRows: [String: BinaryRows] = [:]
  private let state: String
  private let years: SchoolYears

  init(_ world: World) {
    state = world.options.stateCode
    years = world.years
  }

  mutating func append(_ file: StudentFile) {
    for row in file.index { personIndex.append(row) }
    for row in file.districtPersons { districtPerson.append(row) }
    for row in file.enrollments { enrollment.append(row, of: file.districtPersons[row.person]) }
    if let request = file.request { transfer.append(request, state: state) }
    if let row = file.intent { intent.append(row) }
    for row in file.records { records.append(row, years) }
    for rows in file.sourceRows {
      for (table, own) in rows.tables { sourceRows[table, default: BinaryRows(own.table)].append(own) }
    }
  }

  /// Sends all rows, one COPY a table, and forgets them.
  mutating func send(_ session: PostgresSession) throws(PostgresError) {
    try personIndex.send(session)
    try districtPerson.send(session)
    try enrollment.send(session)
    try transfer.send(session)
    try intent.send(session)
    try records.send(session)
    for table in sourceRows.keys.sorted() { try sourceRows[table]?.send(session) }
  }
}

/// The rows of the districts' source records.
private struct RecordRows {
  private var association = BinaryRows(.association)
  private var academicRecord = BinaryRows(.academicRecord)
  private var average = BinaryRows(.gradePointAverage)
  private var diploma = BinaryRows(.diploma)
  private var course = BinaryRows(.course)
  private var health = BinaryRows(.health)
  private var required = BinaryRows(.requiredImmunization)
  private var requiredDose = BinaryRows(.requiredDose)
  private var additional = BinaryRows(.additionalImmunization)
  private var additionalDose = BinaryRows(.additionalDose)

  mutating func append(_ records: StudentRecords, _ years: SchoolYears) {
    for row in records.associations { association.append(row, of: records, years) }
    for row in records.terms {
      academicRecord.append(row, of: records, years)
      average.append(average: row.unweightedAverage, "Unweighted", most: 4_000, in: row, of: records, years)
      average.append(average: row.weightedAverage, "Weighted", most: 5_000, in: row, of: records, years)
    }
    for row in records.diplomas { diploma.append(row, of: records, years) }
    for row in records.courses { course.append(row, of: records, years) }
    guard let student = records.health else { return }
    health.append(student, of: records)
    for row in student.required {
      required.append(required: row, of: records)
      requiredDose.append(doses: row, of: records)
    }
    for row in student.additional {
      additional.append(additional: row, of: records)
      additionalDose.append(doses: row, of: records)
    }
  }

  mutating func send(_ session: PostgresSession) throws(PostgresError) {
    try association.send(session)
    try academicRecord.send(session)
    try average.send(session)
    try diploma.send(session)
    try course.send(session)
    try health.send(session)
    try required.send(session)
    try requiredDose.send(session)
    try additional.send(session)
    try additionalDose.send(session)
  }
}

extension BinaryRows {
  mutating func send(_ session: PostgresSession) throws(PostgresError) {
    guard count > 0 else { return }
    let rows = bytes
    try session.copyIn(table.sql) { (writer) throws(PostgresError) in try writer.write(rows) }
    removeAll()
  }
}
