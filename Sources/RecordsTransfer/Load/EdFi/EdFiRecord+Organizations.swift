import PostgresClient

extension EdFiRecord {
  private var school: String? { element.key("SchoolReference", "SchoolId") }

  /// School: its SchoolId is its number.
  func stageSchool() throws(PostgresError) {
    try staging.school(file, line: line, number: element.text("SchoolId"), name: element.text("NameOfInstitution"))
  }

  /// LocalEducationAgency: that its number is none of a school.
  func stageAgency() throws(PostgresError) {
    try object(
      "LocalEducationAgency", [element.text("LocalEducationAgencyId")],
      .fields(["NameOfInstitution": element.text("NameOfInstitution")]))
  }

  /// Session: gives attendance and sections their term.
  func stageSession() throws(PostgresError) {
    guard try hasDays("BeginDate", "EndDate") else { return }
    let year = element.text("SchoolYear") ?? element.find("SchoolYear")
    guard let term = element.code("Term") else { return try refuse("Term", "is empty") }
    try object(
      "Session", [school, year, element.text("SessionName")],
      .fields([
        "SchoolId": school, "SchoolYear": year, "SessionName": element.text("SessionName"), "Term": term,
        "BeginDate": element.day("BeginDate"), "EndDate": element.day("EndDate"),
      ]))
  }

  /// GradingPeriod: gives report cards their days.
  func stageGradingPeriod() throws(PostgresError) {
    guard try hasDays("BeginDate", "EndDate") else { return }
    try object(
      "GradingPeriod", EdFiGradingPeriod(element).key,
      .fields([
        "BeginDate": element.day("BeginDate"), "EndDate": element.day("EndDate"),
        "PeriodSequence": element.text("PeriodSequence"),
      ]))
  }

  /// Calendar: a school year of a school.
  func stageCalendar() throws(PostgresError) {
    try staging.calendar(file, line: line, school: school, year: element.text("SchoolYear"))
  }

  /// Staff: a user of the district's, and maybe a teacher.
  func stageStaff() throws(PostgresError) {
    let name = element.child("Name") ?? element
    let full = [name.text("FirstName"), name.text("LastSurname")].compactMap { $0 }.joined(separator: " ")
    try object("Staff", [element.text("StaffUniqueId")], .fields(["Name": full.isEmpty ? nil : full]))
    try staging.user(
      file, line: line, name: element.text("LoginId") ?? element.text("StaffUniqueId"),
      [
        "full_name": full.isEmpty ? nil : full, "phone": element.child("Telephone")?.text("TelephoneNumber"),
        "email": element.child("ElectronicMail")?.text("ElectronicMailAddress"),
      ])
  }

  /// StudentSchoolAssociation: an enrollment, and a line of the enrollment history.
  func stageSchoolAssociation() throws(PostgresError) {
    let entry = element.day("EntryDate")
    let year = element.text("SchoolYear") ?? element.key("CalendarReference", "SchoolYear")
    let isPrimary = element.text("PrimarySchool").map { ["true", "1"].contains($0) }
    let service = isPrimary.map { $0 ? "P" : "S" }
    try staging.enrollment(
      file, line: line, person: student, id: Self.id([school, entry]),
      [
        "school_number": school, "school_year": year, "grade": element.code("EntryGradeLevel"), "service_type": service,
        "start_date": entry, "start_status": element.code("EntryType"), "end_date": element.day("ExitWithdrawDate"),
        "end_status": element.code("ExitWithdrawType"),
      ])
    try whole("student_school_association", ["school_number": school, "entry_date": entry])
    try row(
      "student_school_association",
      [
        "school_number": school, "school_name": nil, "calendar_code": element.key("CalendarReference", "CalendarCode"),
        "school_year": year, "entry_date": entry, "entry_grade_level": element.code("EntryGradeLevel"),
        "entry_type": element.code("EntryType"), "primary_school": element.text("PrimarySchool"),
        "service_type": service,
        "repeat_grade_indicator": element.text("RepeatGradeIndicator"),
        "class_of_school_year": element.text("ClassOfSchoolYear"),
        "exit_withdraw_date": element.day("ExitWithdrawDate"),
        "exit_withdraw_type": element.code("ExitWithdrawType"), "residency_status": element.code("ResidencyStatus"),
        "full_time_equivalency": element.number("FullTimeEquivalency"),
      ])
  }
}

/// A grading period, as itself or a reference to it has it.
struct EdFiGradingPeriod {
  let school: String?
  let year: String?
  /// Its own name or, before version 5, that of its kind: First Six Weeks.
  let name: String?
  private let mark: String?
  private let code: String?

  init(_ element: EdFiElement) {
    let identity = element.child("GradingPeriodIdentity") ?? element
    school = element.find("SchoolId")
    year = element.find("SchoolYear")
    code = identity.code("GradingPeriod")
    mark = identity.text("GradingPeriodName") ?? identity.text("PeriodSequence")
    name = identity.text("GradingPeriodName") ?? code
  }

  /// Of `feed.source_object`.
  var key: [String?] { [school, year, code, mark ?? ""] }
}
