import PostgresClient

extension EdFiRecord {
  func stageCourse() throws(PostgresError) {
    let codes = element.all("CourseIdentificationCode").compactMap { code in
      code.text("IdentificationCode").map { (system: code.code("CourseIdentificationSystem") ?? "", code: $0) }
    }
    try object(
      "Course", [element.child("EducationOrganizationReference")?.organization, element.text("CourseCode")],
      .fields([
        "CourseCode": element.text("CourseCode"), "CourseTitle": element.text("CourseTitle"),
        "AcademicSubject": element.codes("AcademicSubject").first,
        "CourseLevelCharacteristic": element.codes("CourseLevelCharacteristic").first,
        "SCEDCourseCode": codes.first { $0.system.contains("SCED") }?.code,
        "StateCourseCode": codes.first { $0.system == "State course code" }?.code,
      ]))
  }

  func stageCourseOffering() throws(PostgresError) {
    let course = element.child("CourseReference")
    try object(
      "CourseOffering",
      EdFiSection.offering(element),
      .fields([
        "course": Self.id([course?.organization, course?.find("CourseCode")]), "CourseCode": course?.find("CourseCode"),
        "LocalCourseTitle": element.text("LocalCourseTitle"),
      ]))
  }

  func stageClassPeriod() throws(PostgresError) {
    let times = element.all("MeetingTime").map { time in
      EdFiJSON.fields(["StartTime": time.time("StartTime"), "EndTime": time.time("EndTime")])
    }
    try object(
      "ClassPeriod", [element.key("SchoolReference", "SchoolId"), element.text("ClassPeriodName")],
      ["MeetingTime": .list(times)])
  }

  func stageSection() throws(PostgresError) {
    let section = EdFiSection(element)
    let periods = element.all("ClassPeriodReference").compactMap { $0.find("ClassPeriodName") }
    var body = section.fields.mapValues { EdFiJSON.text($0) }
    body["SectionName"] = .text(element.text("SectionName"))
    body["ClassroomIdentificationCode"] = .text(element.key("LocationReference", "ClassroomIdentificationCode"))
    body["ClassPeriodName"] = .texts(periods)
    try object("Section", section.key, .object(body))
  }

  func stageStaffSection() throws(PostgresError) {
    guard try hasDays("BeginDate", "EndDate") else { return }
    let section = EdFiSection(element.child("SectionReference"))
    let staff = element.key("StaffReference", "StaffUniqueId")
    try object(
      "StaffSectionAssociation", section.key + [staff],
      .fields([
        "section": Self.id(section.key), "StaffUniqueId": staff, "ClassroomPosition": element.code("ClassroomPosition"),
        "BeginDate": element.day("BeginDate"),
      ]))
  }

  /// StudentSectionAssociation: rows are made of it and the section.
  func stageStudentSection() throws(PostgresError) {
    let section = EdFiSection(element.child("SectionReference"))
    var body = section.fields
    body["section"] = Self.id(section.key)
    body["StudentUniqueId"] = student
    body["BeginDate"] = element.day("BeginDate")
    body["EndDate"] = element.day("EndDate")
    body["HomeroomIndicator"] = element.text("HomeroomIndicator")
    try object("StudentSectionAssociation", [student] + section.key + [element.day("BeginDate")], .fields(body))
    try whole(
      "student_section_association_class_period",
      [
        "section_identifier": section.identifier, "course_code": section.localCourse,
        "begin_date": element.day("BeginDate"),
      ])
  }
}

/// A section, as itself or a reference to it has it.
struct EdFiSection {
  let school: String?
  let year: String?
  let session: String?
  let localCourse: String?
  let identifier: String?

  init(_ element: EdFiElement?) {
    school = element?.find("SchoolId")
    year = element?.find("SchoolYear")
    session = element?.find("SessionName")
    localCourse = element?.find("LocalCourseCode")
    identifier = element?.find("SectionIdentifier")
  }

  /// Of `feed.source_object`.
  var key: [String?] { [school, year, session, localCourse, identifier] }

  var fields: [String: String?] {
    [
      "SchoolId": school, "SchoolYear": year, "SessionName": session, "LocalCourseCode": localCourse,
      "SectionIdentifier": identifier,
    ]
  }

  /// The key of a course offering, which begins that of its sections.
  static func offering(_ offering: EdFiElement) -> [String?] {
    let session = offering.child("SessionReference")
    return [
      session?.find("SchoolId") ?? offering.key("SchoolReference", "SchoolId"), session?.find("SchoolYear"),
      session?.find("SessionName"), offering.text("LocalCourseCode"),
    ]
  }
}
