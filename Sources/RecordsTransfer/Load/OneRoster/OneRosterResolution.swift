import PostgresClient

/// Makes students, users, enrollments and source records of what was read, once the objects that they refer to are stored.
struct OneRosterResolution {
  private let session: PostgresSession
  private let staging: FeedStaging
  private let stateID: OneRosterFeed.StateID
  /// The files that are there, without the ending.
  private let files: Set<String>

  private var replaces: Bool { staging.options.replaces }

  init(feed: OneRosterFeed, staging: FeedStaging) throws(PostgresError) {
    session = staging.session
    self.staging = staging
    stateID = feed.stateID
    files = Set(try session.run(OneRosterFiles()))
  }

  func run() throws(PostgresError) {
    // Nothing was read where the manifest was refused.
    guard !files.isEmpty else { return }
    try OneRosterDimensions(session: session, districtID: staging.districtID).make(isOld: false)
    try run(SQL.OneRoster.checkEnrolled, SQL.OneRoster.checkUserReferences, SQL.OneRoster.checkOtherReferences)
    try session.execute(SQL.OneRoster.dropRefused)
    try stagePeople()
    try stageSections()
    try stageSchoolEnrollments()
    try stageGrades()
    try countUnused()
  }

  // People -----------------------------------------------------------------------------------------------------------

  private func stagePeople() throws(PostgresError) {
    try session.execute(SQL.OneRoster.stageSchools)
    try session.execute(SQL.OneRoster.stageStaff)
    try stagePersons()
    try run(SQL.OneRoster.stageDemographicPersons)
    try prepare("student", .users, .demographics)
    staging.given["student"] = [
      "first_name", "middle_name", "last_surname", "birth_date", "birth_city", "birth_state_abbreviation",
      "birth_country", "sex", "hispanic_latino_ethnicity", "races",
    ]
    try run(SQL.OneRoster.stageStudents)
    for table in ["student_telephone", "student_electronic_mail"] { try prepare(table, .users) }
    try run(SQL.OneRoster.stageStudentContacts)
    try stageContacts()
  }

  private func stagePersons() throws(PostgresError) {
    var speaks = ["first_name", "last_name", "middle_name", "student_number"]
    if stateID != .none { speaks.append("state_id") }
    let (place, type): (String, String?) =
      switch stateID {
      case .identifier: ("identifier", nil)
      case .metadata: ("metadata", nil)
      case .none: ("none", nil)
      // A pattern in which every character stands for itself.
      case .userID(let type):
        ("userID", type.map { $0.isLetter || $0.isNumber ? "\($0)" : "[\($0)]" }.joined())
      }
    _ = try session.query(SQL.OneRoster.stagePersons, place, type, speaks)
  }

  private func stageContacts() throws(PostgresError) {
    for table in ["student_contact_association", "contact_telephone", "contact_electronic_mail"] {
      try prepare(table, .users)
    }
    staging.given["student_contact_association"] = ["first_name", "middle_name", "last_surname", "relation"]
    staging.given["contact_telephone"] = []
    staging.given["contact_electronic_mail"] = []
    staging.given["student_telephone"] = []
    staging.given["student_electronic_mail"] = []
    for sql in [SQL.OneRoster.stageLinks, SQL.OneRoster.stageKnownContacts] { try session.execute(sql) }
    try run(SQL.OneRoster.findContacts)
    try session.execute(SQL.OneRoster.analyzeContacts)
    _ = try session.query(SQL.OneRoster.findLinks, staging.districtID, !replaces)
    try run(SQL.OneRoster.stageContacts)
  }

  // Enrollments ------------------------------------------------------------------------------------------------------

  private func stageSections() throws(PostgresError) {
    for table in ["student_section_association", "student_section_association_class_period"] {
      try prepare(table, isTyped: true, .enrollments)
    }
    staging.given["student_section_association"] = [
      "section_name", "course_title", "end_date", "term", "classroom_identification_code", "teacher_name",
      "school_number", "school_year", "source_id",
    ]
    staging.given["student_section_association_class_period"] = []
    try session.execute(SQL.OneRoster.stageSections)
    try run(SQL.OneRoster.removeSections)
    if !replaces { try restage(SQL.OneRoster.restageSections, "enrollments") }
    try run(SQL.OneRoster.stagePeriods)
  }

  private func stageSchoolEnrollments() throws(PostgresError) {
    for sql in [
      SQL.OneRoster.stageTouched, SQL.OneRoster.stageSchoolEnrollments, SQL.OneRoster.findTouched,
      SQL.OneRoster.analyzeTouched,
    ] { try session.execute(sql) }
    try run(SQL.OneRoster.findRoleEnrollments, SQL.OneRoster.findGoneRoles)
    let usesStored = !(replaces && files.contains(OneRosterFile.enrollments.rawValue))
    _ = try session.query(SQL.OneRoster.findClassEnrollments, staging.districtID, usesStored)
    try session.execute(SQL.OneRoster.analyzeSchoolEnrollments)
    try run(
      SQL.OneRoster.findOrgEnrollments, SQL.OneRoster.findGoneEnrollments, SQL.OneRoster.stageEnrollmentsInSchools)
    try session.execute(SQL.OneRoster.analyzeSchoolEnrollments)
    try prepare("student_school_association", .users, .roles, .enrollments)
    staging.given["student_school_association"] = ["school_name", "exit_withdraw_date"]
    try run(SQL.OneRoster.stageAssociations)
  }

  // Grades -----------------------------------------------------------------------------------------------------------

  private func stageGrades() throws(PostgresError) {
    for table in ["report_card_grade", "report_card"] { try prepare(table, isTyped: true, .results) }
    staging.given["report_card_grade"] = [
      "teacher", "letter_grade_earned", "numeric_grade_earned", "comment", "source_id",
    ]
    staging.given["report_card"] = ["school_name", "begin_date", "end_date"]
    try session.execute(SQL.OneRoster.stageGrades)
    try run(SQL.OneRoster.removeGrades)
    if !replaces { try restage(SQL.OneRoster.restageGrades, "results") }
    try session.execute(SQL.OneRoster.stageReportCards)
    try session.execute(SQL.OneRoster.stageEmptiedReportCards)
    try run(SQL.OneRoster.findEmptiedReportCards)
  }

  /// Removes report cards that have no grade any more. Which these are is known only once grades are merged: one that was to go
  /// stays where its record is refused.
  func finish() throws -> [String: Int] {
    guard !files.isEmpty else { return [:] }
    return ["records.report_card": try session.query(SQL.OneRoster.removeReportCards, staging.districtID).affected]
  }

  /// Stages rows of earlier loads of which something has changed that they are made of: as records of a file of their own, so that
  /// where one cannot follow, only that one stays as it is.
  private func restage(_ sql: String, _ records: String) throws(PostgresError) {
    _ = try session.query(sql, staging.districtID, staging.file("\(records) of earlier loads"))
  }

  private func countUnused() throws(PostgresError) {
    for unused in try session.run(OneRosterUnused(districtID: staging.districtID)) {
      staging.unused(unused.file, unused.name, unused.reason, count: Int(unused.count))
    }
  }

  /// Makes a staging table. Where the files are all there is, and none of those that speak of the table is there, its rows stay:
  /// it is not merged then.
  private func prepare(_ table: String, isTyped: Bool = false, _ speaking: OneRosterFile...) throws(PostgresError) {
    if !replaces || speaking.contains(where: { files.contains($0.rawValue) }) {
      try staging.prepare(table, isTyped: isTyped)
    } else {
      _ = try session.query(SQL.Feed.stageTarget, table, isTyped)
    }
  }

  private func run(_ statements: String...) throws(PostgresError) {
    for sql in statements { _ = try session.query(sql, staging.districtID) }
  }
}

/// The files that this load has.
struct OneRosterFiles: PostgresStatement {
  static let sql = SQL.OneRoster.files

  static func decode(_ row: inout RowReader) throws(PostgresError) -> String { try row.next() }
}

/// Records that were read and are not used: how many of a file for one reason.
struct OneRosterUnused: PostgresStatement {
  static let sql = SQL.OneRoster.countUnused
  let districtID: Int32

  func bind(_ parameters: inout PostgresParameters) { parameters.append(districtID) }

  static func decode(
    _ row: inout RowReader
  ) throws(PostgresError) -> (file: Int32, name: String, reason: String, count: Int64) {
    (file: try row.next(), name: try row.next(), reason: try row.next(), count: try row.next())
  }
}
