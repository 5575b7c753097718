import PostgresClient

/// Reading tests and plans of those who needed help to read in some of the years from kindergarten to grade 5.
enum LiteracyRecords {
  static func write(_ student: Pupil, into rows: inout SourceRows, _ draw: inout Draw) {
    guard draw.chance(0.16) else { return }
    let first = draw.below(4)
    let last = min(5, first + draw.below(3))
    let years = student.history.filter { (first...last).contains($0.grade) }
    guard !years.isEmpty else { return }
    // In points below what is expected at the beginning; most of it is made up for.
    var gap = 15 + draw.below(70)
    for year in years {
      LiteracyYear(student: student, year: year).write(gap: &gap, into: &rows, &draw)
    }
    if draw.chance(0.3) { LiteracyFiles.write(student, years, into: &rows, &draw) }
  }
}

/// The tests and the plan of one school year, as far as it has gone.
struct LiteracyYear {
  let student: Pupil
  let year: Pupil.Year

  private struct Window {
    let period: String
    /// Days after the first day of school.
    let day: Int
  }

  private static let windows = [
    Window(period: "BOY", day: 14), Window(period: "MOY", day: 140), Window(period: "EOY", day: 262),
  ]
  private static let skills = [
    ["Letter Naming Fluency", "Phonemic Segmentation Fluency"], ["Nonsense Word Fluency", "Oral Reading Fluency"],
    ["Oral Reading Fluency", "Maze Comprehension"],
  ]

  private func day(_ offset: Int) -> PostgresDate { year.firstDay.advanced(byDays: offset) }

  func write(gap: inout Int, into rows: inout SourceRows, _ draw: inout Draw) {
    let windows = Self.windows.filter { day($0.day) <= student.asOf }
    guard !windows.isEmpty else { return }
    let initial = gap
    for window in windows {
      if window.period != "BOY" { gap = max(-10, gap - draw.below(26)) }
      write(window, gap: gap, into: &rows, &draw)
    }
    let isOver = windows.count == Self.windows.count
    rows.add(
      .literacy, .text(year.text), .text(draw.pick(["Screening", "Screening", "Diagnostic", nil])), .flag(true),
      .flag(isOver), .flag(isOver ? gap <= initial / 3 : nil))
    if day(28) <= student.asOf { writePlan(isMet: isOver ? gap <= initial / 3 : nil, gap: initial, into: &rows, &draw) }
  }

  private func write(_ window: Window, gap: Int, into rows: inout SourceRows, _ draw: inout Draw) {
    let expected = 300 + year.grade * 20 + window.day / 10
    test(window, "Composite", score: expected - gap, benchmark: expected, gap: gap, into: &rows, &draw)
    for skill in Self.skills[min(2, year.grade / 2)] {
      let benchmark = 20 + year.grade * 18 + window.day / 8
      test(
        window, skill, score: max(0, benchmark - gap / 2 + draw.within(-4...4)), benchmark: benchmark, gap: gap,
        into: &rows, &draw)
    }
  }

  private func test(
    _ window: Window, _ skill: String, score: Int, benchmark: Int, gap: Int, into rows: inout SourceRows,
    _ draw: inout Draw
  ) {
    let level = gap <= 0 ? "At Benchmark" : gap < 30 ? "Below Benchmark" : "Well Below Benchmark"
    rows.add(
      .literacyAssessment, .text(year.text), "Early Reading Screener", .text(skill), .text(window.period),
      .day(day(window.day + year.grade)), .text(year.gradeLevel), .quantity(thousandths: score * 1_000, decimals: 0),
      .quantity(thousandths: benchmark * 1_000, decimals: 0),
      .int(skill == "Composite" ? max(1, min(70, 45 - gap / 2)) : nil), .text(level),
      .text(draw.chance(0.8) ? Teachers.name(at: year.school, year.grade, in: student.world) : nil))
  }

  private func writePlan(isMet: Bool?, gap: Int, into rows: inout SourceRows, _ draw: inout Draw) {
    let start = day(28)
    let tier = gap > 55 ? "Tier 3" : "Tier 2"
    let intervention = draw.pick(Self.interventions)
    rows.add(
      .literacyPlan, .text(year.text), .day(start), .day(isMet == nil ? nil : day(270)), .text(tier),
      .text(intervention), .text(Teachers.name(at: year.school, 90, in: student.world)),
      .int(tier == "Tier 3" ? 150 : 90),
      .free("Read grade-level text with 95 percent accuracy by the end of the year, measured every other week."),
      .day(draw.chance(0.9) ? start.advanced(byDays: 5 + draw.below(10)) : nil),
      .free(
        isMet.map {
          $0
            ? "Goal met. The plan ends; progress is looked at again in the fall."
            : "Growth was made, but the goal is not met. A new plan is recommended for the next school year."
        }))
    let aim = 20 + year.grade * 18
    for check in 1...8 {
      let date = start.advanced(byDays: check * 28)
      guard date <= student.asOf, date < day(270) else { break }
      let target = aim + check * 3
      rows.add(
        .literacyProgress, .text(year.text), .day(start), .text(intervention), .day(date),
        .text(Self.skills[min(2, year.grade / 2)][0]),
        .quantity(thousandths: max(0, target - gap / 3 + check + draw.within(-5...5)) * 1_000, decimals: 0),
        .quantity(thousandths: target * 1_000, decimals: 0), .free(draw.chance(0.5) ? draw.pick(Self.notes) : nil))
    }
  }

  private static let interventions = [
    "Systematic phonics, small group", "Repeated reading with feedback", "Structured literacy, one to one",
    "Vocabulary and comprehension group",
  ]
  private static let notes = [
    "Blends three sounds without help.", "Was absent for two sessions; the unit was repeated.",
    "Reads with more expression. Self-corrects about half of the errors.",
    "Confuses b and d in the middle of words. Letter tiles help.",
    "Steady. The group moves on to vowel teams next week.",
  ]
}
