import PostgresClient

/// A student's way through special education: evaluated again every three years, with a program for each year.
struct SpecialEducation {
  let student: Pupil
  let category: DisabilityCategory
  /// Disabilities besides the category's, less important ones after.
  let others: [String]
  /// False for a student who was evaluated and needs no program.
  let isEligible: Bool
  let team: SupportTeam
  /// The first school year of `student.history` with a program.
  let first: Int
  /// Days from the first day of school to the day on which each year's program begins.
  let offset: Int
  /// Share of the week outside of regular class, in percent.
  let apart: Int
  private(set) var evaluations: [Evaluation]

  struct Evaluation {
    let isInitial: Bool
    let asked: PostgresDate
    let consent: PostgresDate
    let report: PostgresDate
    let decision: PostgresDate
  }

  init(_ student: Pupil, isEligible: Bool, _ draw: inout Draw) {
    self.student = student
    self.isEligible = isEligible
    category = DisabilityCategory.any(&draw)
    if category.name == "Multiple Disabilities" {
      others = ["Intellectual Disability", "Orthopedic Impairment"]
    } else {
      let other = draw.chance(0.25) ? DisabilityCategory.any(&draw).name : category.name
      others = other == category.name ? [] : [other]
    }
    team = SupportTeam(student, &draw)
    first = category.isEarly ? 0 : min(draw.within(0...4), student.history.count - 1)
    offset = draw.within(85...200)
    apart = draw.within(category.apart)
    evaluations = []
    for year in first..<student.history.count where year == first || isEligible && isReevaluated(in: year) {
      let begin = student.history[year].firstDay.advanced(byDays: offset).orMonday
      let isInitial = year == first
      let earlier = isInitial && category.isEarly ? draw.within(380...700) : 0
      let decision = begin.advanced(byDays: -draw.within(10...16) - earlier).orMonday
      let report = decision.advanced(byDays: -draw.within(5...14)).orMonday
      let consent = report.advanced(byDays: -draw.within(28...66)).orMonday
      guard consent <= student.asOf else { break }
      evaluations.append(
        Evaluation(
          isInitial: isInitial, asked: consent.advanced(byDays: -draw.within(3...14)).orMonday, consent: consent,
          report: report, decision: decision))
    }
  }

  /// Three years after the first evaluation, which was a year or two before kindergarten where it was early, and so on.
  func isReevaluated(in year: Int) -> Bool {
    let years = year - first + (category.isEarly ? 2 : 0)
    return years > 0 && years % 3 == 0
  }

  var name: String { student.identity.name.first }

  /// The school years of whose programs the district still has the records, oldest first.
  var years: ArraySlice<Int> {
    guard isEligible else { return [] }
    let begun = (first..<student.history.count).filter { begin($0) <= student.asOf.advanced(byDays: 40) }
    return begun.suffix(student.detail == .brief ? 1 : 4)
  }

  func begin(_ year: Int) -> PostgresDate { student.history[year].firstDay.advanced(byDays: offset).orMonday }

  /// The latest evaluation that was known when the year's program was written.
  func lastEvaluation(_ year: Int) -> PostgresDate? {
    evaluations.last { $0.decision <= begin(year) }?.report
  }

  /// Hours per week, in hundredths, and how many of them outside of regular class.
  func hours(_ year: Int) -> (school: Int, special: Int) {
    let school = student.history[year].grade <= 5 ? 32_50 : 33_75
    return (school, school * apart / 100)
  }

  /// Ed-Fi SpecialEducationSetting.
  var setting: String {
    switch apart {
    case ...20: "Inside regular class 80% or more of the day"
    case ...60: "Inside reg class between 40-79% of the day"
    case ...88: "Inside regular class less than 40% of the day"
    default: "Separate School"
    }
  }
}

extension PostgresDate {
  /// This day, or the Monday after it where it falls on a weekend.
  var orMonday: PostgresDate {
    // 2000-01-01, from which days count, was a Saturday.
    switch (days % 7 + 7) % 7 {
    case 0: advanced(byDays: 2)
    case 1: advanced(byDays: 1)
    default: self
    }
  }
}
