import PostgresClient

/// What the state asks for of a student: indicators for all, and for some a time in a program.
enum StateReportingRecords {
  static func write(_ student: Pupil, into rows: inout SourceRows, _ draw: inout Draw) {
    writeIndicators(student, &rows, &draw)
    writeCharacteristics(student, &rows, &draw)
    if draw.chance(0.45) { writeEconomicStatus(student, &rows, &draw) }
    if draw.chance(0.03) { writeHomeless(student, &rows, &draw) }
    if draw.chance(0.012) { writeMigrant(student, &rows, &draw) }
    if draw.chance(0.012) { writeFosterCare(student, &rows, &draw) }
    if draw.chance(0.04) { writeMilitary(student, &rows, &draw) }
  }

  private static func writeIndicators(_ student: Pupil, _ rows: inout SourceRows, _ draw: inout Draw) {
    for year in student.history.suffix(3) {
      rows.add(
        .indicator, "Digital Equity", "Internet Access In Residence",
        .text(draw.pick(["Yes", "Yes", "Yes", "No - Not Affordable", "No - Not Available"])), .day(year.firstDay),
        .day(ended(year.lastDay, student)))
      rows.add(
        .indicator, "Digital Equity", "Digital Device",
        .text(draw.pick(["Chromebook", "Laptop", "Tablet", "None"])), .day(year.firstDay),
        .day(ended(year.lastDay, student)))
      if draw.chance(0.3) {
        rows.add(
          .indicator, nil, "Title I Part A", .text(draw.pick(["Schoolwide", "Targeted assistance"])),
          .day(year.firstDay),
          .day(ended(year.lastDay, student)))
      }
    }
    if draw.chance(0.1) {
      rows.add(.indicator, "Early Warning", "At Risk", .free("Attendance and course performance"), nil, nil)
    }
  }

  private static func writeCharacteristics(_ student: Pupil, _ rows: inout SourceRows, _ draw: inout Draw) {
    for name in ["Immigrant", "Single Parent", "Pregnant or Parenting", "Gifted and Talented", "Refugee"]
    where draw.chance(name == "Single Parent" ? 0.12 : 0.025) {
      let (begin, end) = span(student, years: 2, &draw)
      rows.add(.characteristic, .text(name), .free(draw.chance(0.5) ? "School counselor" : nil), .day(begin), .day(end))
    }
  }

  private static func writeEconomicStatus(_ student: Pupil, _ rows: inout SourceRows, _ draw: inout Draw) {
    for year in student.history where draw.chance(0.8) {
      let isFree = draw.chance(0.7)
      rows.add(
        .foodService, .day(SchoolYears.day(year.firstDay.year, 7, 1)),
        .day(ended(SchoolYears.day(year.firstDay.year + 1, 6, 30), student)), .flag(draw.chance(0.5)),
        .texts(isFree ? ["Free Breakfast", "Free Lunch"] : ["Reduced Price Breakfast", "Reduced Price Lunch"]),
        .flag(true))
    }
  }

  private static func writeHomeless(_ student: Pupil, _ rows: inout SourceRows, _ draw: inout Draw) {
    let (begin, end) = span(student, years: 1, &draw)
    rows.add(
      .homeless, .day(begin), .day(end),
      .text(draw.pick(["Doubled-up", "Doubled-up", "Doubled-up", "Shelters", "Hotels/Motels", "Unsheltered"])),
      .flag(student.grade >= 8 && draw.chance(0.15)), .flag(draw.chance(0.05) ? true : nil))
  }

  private static func writeMigrant(_ student: Pupil, _ rows: inout SourceRows, _ draw: inout Draw) {
    let (begin, end) = span(student, years: 3, &draw)
    let move = begin.advanced(byDays: -draw.below(60))
    rows.add(
      .migrant, .day(begin), .day(end), .day(move), .day(move.advanced(byDays: draw.below(10))),
      .day(draw.chance(0.5) ? move.advanced(byDays: -400) : nil), .day(move.advanced(byDays: 1)),
      .day(move.advanced(byDays: 3 * 365)), .flag(draw.chance(0.4)), nil)
  }

  private static func writeFosterCare(_ student: Pupil, _ rows: inout SourceRows, _ draw: inout Draw) {
    let (begin, end) = span(student, years: 2, &draw)
    rows.add(.fosterCare, .day(begin), .day(end), .free("\(draw.pick(PlaceNames.first)) County Human Services"))
  }

  private static func writeMilitary(_ student: Pupil, _ rows: inout SourceRows, _ draw: inout Draw) {
    let (begin, end) = span(student, years: 4, &draw)
    rows.add(
      .military, .text(draw.pick(["Active Duty", "National Guard Or Reserve"])),
      .text(draw.pick(["Army", "Navy", "Air Force", "Marine Corps", "Coast Guard", nil])), .day(begin), .day(end))
  }

  /// A time within the student's years at school; it may still go on.
  private static func span(
    _ student: Pupil, years: Int, _ draw: inout Draw
  ) -> (begin: PostgresDate, end: PostgresDate?) {
    let begin = draw.pick(student.history).firstDay.advanced(byDays: draw.below(200))
    let end = begin.advanced(byDays: 60 + draw.below(years * 365))
    return (min(begin, student.asOf), ended(end, student))
  }

  /// Nil for what has not ended yet.
  private static func ended(_ day: PostgresDate, _ student: Pupil) -> PostgresDate? { day <= student.asOf ? day : nil }
}

extension CopyTable {
  static let indicator = CopyTable(
    "records.student_indicator",
    "district_id person_id indicator_group indicator_name indicator begin_date end_date")
  static let characteristic = CopyTable(
    "records.student_characteristic",
    "district_id person_id student_characteristic designated_by begin_date end_date")
  static let homeless = CopyTable(
    "records.student_homeless_program_association",
    """
    district_id person_id begin_date end_date homeless_primary_nighttime_residence homeless_unaccompanied_youth
    awaiting_foster_care
    """)
  static let migrant = CopyTable(
    "records.student_migrant_education_program_association",
    """
    district_id person_id begin_date end_date last_qualifying_move qualifying_arrival_date us_initial_entry
    state_residency_date eligibility_expiration_date priority_for_services continuation_of_services_reason
    """)
  static let fosterCare = CopyTable(
    "records.student_foster_care",
    "district_id person_id foster_care_start_date foster_care_end_date placing_agency")
  static let military = CopyTable(
    "records.student_military_connection",
    "district_id person_id military_connected_student_indicator military_branch begin_date end_date")
  static let foodService = CopyTable(
    "records.student_school_food_service_program_association",
    """
    district_id person_id begin_date end_date direct_certification school_food_service_program_services
    economic_disadvantage_status
    """)
}
