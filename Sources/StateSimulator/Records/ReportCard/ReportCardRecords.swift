import PostgresClient

/// Report cards of the last two school years: one for each quarter that has ended.
enum ReportCardRecords {
  static func write(_ student: Pupil, into rows: inout SourceRows, _ draw: inout Draw) {
    // How well the student does, in points of a hundred.
    let ability = 70 + draw.below(26)
    for year in student.history.suffix(2) {
      let quarters = GradingPeriod.quarters(of: year).filter { $0.end <= student.asOf }
      for quarter in quarters {
        write(quarter, year, student, into: &rows, &draw)
        if year.grade <= 5 {
          let card = ElementaryCard(student: student, year: year, quarter: quarter, ability: ability)
          card.write(into: &rows, &draw)
        } else {
          let card = SecondaryCard(student: student, year: year, quarter: quarter, ability: ability)
          card.write(into: &rows, &draw)
        }
      }
    }
  }

  private static func write(
    _ quarter: GradingPeriod, _ year: Pupil.Year, _ student: Pupil, into rows: inout SourceRows, _ draw: inout Draw
  ) {
    let days = 41 + draw.below(6)
    // In halves of a day.
    let absent = draw.chance(0.35) ? 0 : draw.chance(0.05) ? 12 + draw.below(20) : draw.below(9)
    rows.add(
      .reportCard, .text(year.text), .text(year.school.number), .text(year.school.name), .text(quarter.name),
      .day(quarter.begin), .day(quarter.end), .int(quarter.number), .text(year.gradeLevel),
      .text(year.grade <= 8 ? Teachers.name(at: year.school, year.grade, in: student.world) : nil),
      .quantity(thousandths: days * 1_000 - absent * 500, decimals: 1),
      .quantity(thousandths: absent * 500, decimals: 1),
      .quantity(thousandths: draw.chance(0.6) ? 0 : draw.below(7) * 1_000, decimals: 1),
      .free(draw.chance(0.7) ? draw.pick(comments) : nil))
  }

  private static let comments = [
    "A pleasure to have in class.",
    "Has settled in well and has made friends quickly. Please keep reading together at home for twenty minutes a day.",
    "Works hard and asks good questions. The next step is to check work before handing it in.",
    "Missing assignments have lowered several marks. Please see the parent portal for the list; late work is taken until the end of the next grading period.",
    "Strong growth since the last grading period.",
    "Would benefit from after-school tutoring, which is offered on Tuesdays and Thursdays.",
    "Attendance has an effect on progress. Please call the office if there is anything that the school can do.",
    "Shows leadership in group work and is helpful to others.",
  ]
}
