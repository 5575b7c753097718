import PostgresClient

extension EdFiRecord {
  func stageSchoolAttendance() throws(PostgresError) {
    let session = element.child("SessionReference")
    try stageAttendance(
      school: session?.find("SchoolId") ?? element.key("SchoolReference", "SchoolId"),
      year: session?.find("SchoolYear"),
      session: session?.find("SessionName"), duration: element.text("SchoolAttendanceDuration"), [:])
  }

  func stageSectionAttendance() throws(PostgresError) {
    let section = EdFiSection(element.child("SectionReference"))
    let period = element.all("ClassPeriodReference").first?.find("ClassPeriodName")
    try stageAttendance(
      school: section.school, year: section.year, session: section.session,
      duration: element.text("SectionAttendanceDuration"),
      // An event of a section is none of the whole day, so it has a class period: its own, the section's or, for want of one, the
      // section itself.
      ["class_period_name": period, "section": Self.id(section.key), "section_identifier": section.identifier])
  }

  private func stageAttendance(
    school: String?, year: String?, session: String?, duration: String?, _ section: [String: String?]
  ) throws(PostgresError) {
    let event = element.child("AttendanceEvent") ?? element
    guard let id = Self.id([school, year, session]) else {
      return try refuse("SessionReference", "does not name a session, whose term an event needs")
    }
    let values: [String: String?] = [
      "school_year": year, "event_date": event.day("EventDate"),
      "attendance_event_category": event.code("AttendanceEventCategory"),
      "attendance_event_reason": event.text("AttendanceEventReason"), "class_period_name": nil,
      "arrival_time": element.time("ArrivalTime"), "departure_time": element.time("DepartureTime"),
      "school_attendance_duration": duration, "session": id,
    ]
    try waits("AttendanceEvent", values.merging(section) { $1 })
  }
}
