import PostgresClient

/// Rows made of records and what they refer to, see `Feed.resolve`: in this load or one before, in whatever order files came.
struct EdFiResolving {
  let staging: FeedStaging

  private var session: PostgresSession { staging.session }

  /// What is made where a load has records or objects of certain kinds.
  private struct Step {
    let kinds: Set<String>
    /// Tables of schema records that rows are made for.
    var tables: [String] = []
    let statements: [String]
    /// Counts, by document and kind, what waits for a record that no file has told of, and says for which.
    var waiting: (sql: String, reason: String)?
  }

  func run() throws {
    try run(SQL.Edfi.dropRefused)
    try run(SQL.Edfi.findStaged)
    try run(SQL.Edfi.findSchools)
    try run(SQL.Edfi.analyze)
    let kinds = Set(
      try run(SQL.Edfi.findKinds).map { (row: inout RowReader) throws(PostgresError) in
        try row.next(as: String.self)
      })
    try run(SQL.Edfi.refuseStrangers)
    try run(SQL.Edfi.fillEnrollmentYears)
    if !kinds.isDisjoint(with: Self.sectionKinds) { try findSections() }
    for step in Self.steps where !kinds.isDisjoint(with: step.kinds) { try take(step) }
    if staging.targets.contains("student_school_association") {
      try run(SQL.Edfi.completeHistory)
    }
    if staging.targets.contains("student") { staging.given["student"] = Self.studentColumns }
  }

  private func take(_ step: Step) throws {
    for table in step.tables { try staging.prepare(table) }
    for sql in step.statements { try run(sql) }
    guard let waiting = step.waiting else { return }
    let counts = try run(waiting.sql).map { (row: inout RowReader) throws(PostgresError) in
      (file: try row.next(as: Int32.self), kind: try row.next(as: String.self), count: try row.next(as: Int64.self))
    }
    for (file, kind, count) in counts { staging.unused(file, kind, waiting.reason, count: Int(count)) }
  }

  /// Runs a statement, with the district where it asks for one.
  @discardableResult
  private func run(_ sql: String) throws(PostgresError) -> PostgresRows {
    sql.contains("$1::integer") ? try session.query(sql, staging.districtID) : try session.query(sql)
  }

  private func findSections() throws {
    try run(SQL.Edfi.findSections)
    try run(SQL.Edfi.analyzeSections)
    try run(SQL.Edfi.findTouchedSections)
  }

  /// Of what sections are made, and what is made of sections.
  private static let sectionKinds: Set<String> = [
    "Section", "CourseOffering", "Course", "Session", "ClassPeriod", "StaffSectionAssociation", "Staff",
    "StudentSectionAssociation", "Grade", "LearningStandardGrade", "AttendanceEvent",
  ]

  /// The others a feed of this standard has nothing for: what is stored in them stays.
  private static let studentColumns = [
    "first_name", "middle_name", "last_surname", "generation_code_suffix", "preferred_first_name", "birth_date",
    "birth_city", "birth_state_abbreviation", "birth_country", "date_entered_us", "sex", "hispanic_latino_ethnicity",
    "races", "tribal_affiliations",
  ]

  private static let steps: [Step] = [
    Step(
      kinds: ["Student", "StudentEducationOrganizationAssociation"], tables: ["student"],
      statements: [SQL.Edfi.stageStudents]),
    Step(
      kinds: ["StudentContactAssociation", "Contact"],
      tables: ["student_contact_association", "contact_address", "contact_telephone", "contact_electronic_mail"],
      statements: [
        SQL.Edfi.findContacts, SQL.Edfi.stageContacts, SQL.Edfi.stageContactAddresses, SQL.Edfi.stageContactTelephones,
        SQL.Edfi.stageContactMails,
      ],
      waiting: (
        SQL.Edfi.countWaitingContacts,
        "names a contact of whom no file has told yet: it is kept, and used once one does"
      )),
    Step(
      kinds: sectionKinds.subtracting(["Grade", "LearningStandardGrade", "AttendanceEvent"]),
      tables: ["student_section_association", "student_section_association_class_period"],
      statements: [SQL.Edfi.findStudentSections, SQL.Edfi.stageStudentSections, SQL.Edfi.stageStudentPeriods]),
    Step(kinds: ["CourseTranscript"], tables: ["course_transcript"], statements: [SQL.Edfi.stageTranscripts]),
    Step(
      kinds: sectionKinds.subtracting(["LearningStandardGrade", "AttendanceEvent"]), tables: ["report_card_grade"],
      statements: [SQL.Edfi.stageGrades]),
    Step(
      kinds: ["LearningStandardGrade"], tables: ["report_card_learning_standard_grade"],
      statements: [SQL.Edfi.stageStandardGrades]),
    Step(kinds: ["ReportCard"], tables: ["report_card"], statements: [SQL.Edfi.stageReportCards]),
    Step(
      kinds: ["AttendanceEvent"], tables: ["student_attendance_event"],
      statements: [SQL.Edfi.refuseAttendance, SQL.Edfi.stageAttendance]),
    Step(
      kinds: ["StudentAssessment", "Assessment"], tables: ["student_assessment"],
      statements: [SQL.Edfi.stageAssessments]),
    Step(
      kinds: ["StudentObjectiveAssessment"], tables: ["student_objective_assessment"],
      statements: [SQL.Edfi.stageObjectives]),
    Step(
      kinds: ["DisciplineIncident"], tables: ["discipline_incident"],
      statements: [SQL.Edfi.findIncidents, SQL.Edfi.stageIncidents],
      waiting: (
        SQL.Edfi.countWaitingIncidents,
        "names an incident of which no file has told yet: it is kept, and used once one does"
      )),
    Step(
      kinds: ["SpecialEducationProgramService"], tables: ["student_special_education_program_association_service"],
      statements: [SQL.Edfi.stageServices]),
    Step(
      kinds: ["LanguageInstruction", "StudentEducationOrganizationAssociation"],
      tables: ["student_language_instruction_program_association"],
      statements: [SQL.Edfi.findEnglishLearners, SQL.Edfi.stageLanguageInstruction],
      waiting: (
        SQL.Edfi.countWaitingLearners,
        "is of a student of whose English no file has told yet (LimitedEnglishProficiency): it is kept, and used once one does"
      )),
  ]
}
