import PostgresClient

extension CopyTable {
  static let iepMeeting = CopyTable(
    "records.iep_meeting", "district_id person_id meeting_date meeting_number purpose notes next_meeting_date")
  static let iepParticipant = CopyTable(
    "records.iep_meeting_participant", "district_id person_id meeting_date meeting_number name role attended")
}

/// The meetings of the team: one before each program, and now and then one during it.
enum IEPMeetings {
  static func write(_ story: SpecialEducation, _ year: Int, into rows: inout SourceRows, _ draw: inout Draw) {
    let begin = story.begin(year)
    meeting(
      story, year, on: begin.advanced(byDays: -draw.within(3...9)).orMonday,
      purpose: year == story.first && !story.category.isEarly
        ? "Initial IEP" : story.isReevaluated(in: year) ? "Reevaluation and annual review" : "Annual review",
      next: begin.advanced(byDays: 355).orMonday, into: &rows, &draw)
    let during = begin.advanced(byDays: draw.within(50...200)).orMonday
    if draw.chance(0.15), during < story.student.asOf {
      let purpose = draw.pick(["Amendment", "Progress review", "Parent request", "Manifestation determination"])
      meeting(story, year, on: during, purpose: purpose, next: nil, into: &rows, &draw)
    }
  }

  private static func meeting(
    _ story: SpecialEducation, _ year: Int, on day: PostgresDate, purpose: String, next: PostgresDate?,
    into rows: inout SourceRows, _ draw: inout Draw
  ) {
    guard day <= story.student.asOf else { return }
    let start = draw.below(SupportTexts.meetingNotes.count)
    let notes = (0..<draw.within(3...8)).map {
      SupportTexts.meetingNotes[(start + $0) % SupportTexts.meetingNotes.count]
    }
    rows.add(
      .iepMeeting, .day(day), .int(1), .text(purpose), .free(draw.chance(0.95) ? notes.joined(separator: "\n") : nil),
      .day(next))
    var roles = ["Special education teacher", "General education teacher", "District representative"]
    if purpose != "Annual review" { roles.append("School psychologist") }
    for service in story.category.services where !roles.contains(service.provider) { roles.append(service.provider) }
    var people = story.team.parents.map { (name: $0, role: "Parent") }
    if story.student.history[year].grade >= 8 { people.append((name: story.name, role: "Student")) }
    people += roles.map { (name: story.team.name($0), role: $0) }
    var known: Set<String> = []
    for person in people where known.insert("\(person.name)|\(person.role)").inserted {
      rows.add(
        .iepParticipant, .day(day), .int(1), .text(person.name), .text(person.role),
        .flag(draw.chance(0.03) ? nil : draw.chance(0.92)))
    }
  }
}
