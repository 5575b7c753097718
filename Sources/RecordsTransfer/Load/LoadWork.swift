import PostgresClient

/// What is done with staged files: checked, merged into the state's tables, counted.
struct LoadWork {
  let session: PostgresSession
  let staged: [LoadFile: Staging.Staged]
  /// Lines that added or changed something, by file.
  var added: [LoadFile: Int] = [:]
  var changed: [LoadFile: Int] = [:]

  init(session: PostgresSession, staged: [LoadFile: Staging.Staged]) {
    self.session = session
    self.staged = staged
  }

  /// Whether a line has been refused so far.
  var isRefused: Bool {
    get throws(PostgresError) { try !session.run(CountRefusals()).isEmpty }
  }

  /// Finds every line that has to be refused. A line that names a refused one is not refused for that.
  func check() throws(PostgresError) {
    for sql in [
      SQL.Load.checkDistricts, SQL.Load.checkRepeatedDistricts,
      SQL.Load.checkSchools, SQL.Load.checkRepeatedSchools,
      SQL.Load.findPersons, SQL.Load.checkPersons, SQL.Load.checkRepeatedPersons,
      SQL.Load.checkEnrollments, SQL.Load.checkEnrolledPersons,
      SQL.Load.findSchools, SQL.Load.checkEnrolledSchools,
      SQL.Load.checkUsers, SQL.Load.checkRepeatedUsers,
      SQL.Load.findRightHolders, SQL.Load.checkRights, SQL.Load.checkRepeatedRights, SQL.Load.checkRightSchools,
      SQL.Load.checkRequests,
    ] { try session.execute(sql) }
  }

  /// Brings what is staged into the state's tables. Only to be called where nothing is refused.
  mutating func merge() throws(PostgresError) {
    try session.execute(SQL.Load.dropRepeated)
    try mergeDistrictsAndSchools()
    try mergePersons()
    try mergeEnrollments()
    if try isRefused { return }
    try mergeUsersAndRights()
  }

  func report(_ outcome: LoadReport.Outcome) throws(PostgresError) -> LoadReport {
    let refused = try session.run(CountRefusals())
    let isLoaded = outcome != .refused
    var report = LoadReport()
    report.outcome = outcome
    report.refusalCount = refused.reduce(0) { $0 + Int($1.reasons) }
    report.refusals = try session.run(FirstRefusals(limit: Int32(CSVLoader.shownRefusals)))
    for file in LoadFile.allCases {
      guard let staged = staged[file] else { continue }
      var counts = LoadReport.File(name: file.name, read: staged.lines)
      counts.refused = refused.first { $0.file == file.name }.map { Int($0.lines) } ?? 0
      if isLoaded {
        counts.added = added[file] ?? 0
        counts.changed = changed[file] ?? 0
        counts.unchanged = counts.read - counts.added - counts.changed - counts.refused
      }
      report.files.append(counts)
    }
    return report
  }

  private mutating func mergeDistrictsAndSchools() throws(PostgresError) {
    changed[.districts] = try session.query(SQL.Load.updateDistricts, has("state_district_id", .districts)).affected
    added[.districts] = try session.execute(SQL.Load.addDistricts)
    changed[.schools] = try session.execute(SQL.Load.updateSchools)
    added[.schools] = try session.execute(SQL.Load.addSchools)
  }

  private mutating func mergePersons() throws(PostgresError) {
    let hasSSN = has("ssn", .persons)
    _ = try session.query(SQL.Load.updateOwnRecords, hasSSN)
    if has("student_number", .persons) { try session.execute(SQL.Load.updateStudentNumbers) }
    _ = try session.query(SQL.Load.updatePersons, hasSSN)
    changed[.persons] = Int(try session.query(SQL.Load.countChangedPersons).value(as: Int64.self))
    added[.persons] = try session.execute(SQL.Load.addPersons)
  }

  private mutating func mergeEnrollments() throws(PostgresError) {
    for sql in [
      SQL.Load.addCalendars, SQL.Load.findCalendars, SQL.Load.analyzeNames,
      SQL.Load.resolveEnrollments, SQL.Load.dropRepeatedEnrollments, SQL.Load.analyzeEnrollments,
      SQL.Load.findOwnRecords, SQL.Load.checkOwnRecords,
    ] { try session.execute(sql) }
    if try isRefused { return }
    for sql in [
      SQL.Load.addOwnRecords, SQL.Load.matchEnrollments, SQL.Load.matchStored, SQL.Load.checkStored,
    ] { try session.execute(sql) }
    if try isRefused { return }
    changed[.enrollments] = try session.execute(SQL.Load.updateEnrollments)
    added[.enrollments] = try session.execute(SQL.Load.addEnrollments)
  }

  private mutating func mergeUsersAndRights() throws(PostgresError) {
    changed[.users] = try session.execute(SQL.Load.updateUsers)
    added[.users] = try session.execute(SQL.Load.addUsers)
    changed[.rights] = try session.execute(SQL.Load.updateToolRights)
    added[.rights] = try session.execute(SQL.Load.addToolRights) + session.execute(SQL.Load.addCalendarRights)
  }

  private func has(_ column: String, _ file: LoadFile) -> Bool { staged[file]?.has(column, in: file) ?? false }
}
