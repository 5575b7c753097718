import PostgresClient

/// Incidents in which a student had a part, and what the school did about them. Most students have none.
enum BehaviorRecords {
  static func write(_ student: Pupil, into rows: inout SourceRows, _ draw: inout Draw) {
    guard draw.chance(student.grade < 6 ? 0.12 : 0.3) else { return }
    var account = Account(student: student)
    let count = draw.chance(0.06) ? draw.within(9...22) : 1 + draw.below(student.grade < 6 ? 2 : 5)
    // Years of middle and high school more often than the first ones.
    let years = Array(student.detailedHistory.suffix(7))
    let days = (0..<count).map { _ in
      let year = draw.pick(years)
      return (year: year, day: year.firstDay.advanced(byDays: draw.below(280)))
    }
    for (year, day) in days.sorted(by: { $0.day < $1.day }) where day <= min(student.asOf, year.lastDay) {
      account.addIncident(in: year, on: day, into: &rows, &draw)
    }
    // The action about an incident that another student's school keeps, or that was lost in a change of systems.
    if draw.chance(0.04) { account.act(on: ["\(9000 + draw.below(900))"], grave: false, into: &rows, &draw) }
  }
}

private struct Account {
  let student: Pupil
  private var incidents = 0
  private var actions = 0
  private var lastDay: PostgresDate?
  /// An incident that has not been answered yet: a later action can cover it as well.
  private var open: String?

  init(student: Pupil) { self.student = student }

  mutating func addIncident(in year: Pupil.Year, on day: PostgresDate, into rows: inout SourceRows, _ draw: inout Draw)
  {
    incidents += 1
    let identifier = "\(year.firstDay.year % 100)\(1000 + 1000 * draw.below(9) + incidents)"
    let kind = draw.pick(BehaviorCatalog.incidents.filter { year.grade >= $0.fromGrade })
    let part = draw.chance(0.82) ? "Perpetrator" : draw.pick(["Victim", "Witness", "Reporter"])
    rows.add(
      .disciplineIncident, .text(identifier), .text(year.school.number), .text(year.school.name), .day(day),
      draw.chance(0.9) ? .time(hour: draw.within(8...15), minute: 5 * draw.below(12)) : .null,
      .text(draw.pick(kind.places)), .free(kind.description), .texts(kind.behaviors), .text(part),
      .texts(kind.weapons), .flag(kind.isGrave ? true : draw.chance(0.8) ? false : nil))
    guard part == "Perpetrator" else { return }
    lastDay = day
    if open == nil, !kind.isGrave, draw.chance(0.15) {
      open = identifier
    } else {
      act(on: [open, identifier].compactMap(\.self), grave: kind.isGrave, into: &rows, &draw)
      open = nil
    }
  }

  mutating func act(on incidents: [String], grave: Bool, into rows: inout SourceRows, _ draw: inout Draw) {
    guard let year = student.history.last else { return }
    actions += 1
    let decided = (lastDay ?? year.firstDay).advanced(byDays: draw.below(4))
    let measure = draw.pick(grave ? BehaviorCatalog.grave : BehaviorCatalog.ordinary)
    let length = measure.days.map { 1000 * (1 + draw.below($0)) }
    let isCut = length != nil && draw.chance(0.08)
    let start = length == nil ? nil : decided.advanced(byDays: 1)
    rows.add(
      .disciplineAction, .text("\(decided.year % 100)-A\(actions)\(draw.within(10...99))"), .texts(measure.disciplines),
      .day(decided), .quantity(thousandths: length, decimals: 1),
      .quantity(thousandths: length.map { isCut ? max(500, $0 - 500) : $0 }, decimals: 1),
      .text(isCut ? "Term Modified By Mutual Agreement" : nil), .day(start),
      .day(start.flatMap { start in length.map { start.advanced(byDays: $0 / 1000 * 7 / 5) } }),
      .flag(grave ? draw.chance(0.1) : nil), .flag(measure.isExpulsion ? draw.chance(0.8) : nil), .texts(incidents))
  }
}

extension CopyTable {
  static let disciplineIncident = CopyTable(
    "records.discipline_incident",
    """
    district_id person_id incident_identifier school_number school_name incident_date incident_time incident_location
    incident_description behavior discipline_incident_participation_code weapon reported_to_law_enforcement
    """)
  static let disciplineAction = CopyTable(
    "records.discipline_action",
    """
    district_id person_id discipline_action_identifier discipline discipline_date discipline_action_length
    actual_discipline_action_length discipline_action_length_difference_reason disciplinary_action_start_date
    disciplinary_action_end_date related_to_disability_manifestation received_education_services_during_expulsion
    incident_identifier
    """)
}
