/// A report card of grades 6 to 12: a letter and a number for each course, at the end of a semester also for exam and semester.
struct SecondaryCard {
  let student: Pupil
  let year: Pupil.Year
  let quarter: GradingPeriod
  /// In points of a hundred.
  let ability: Int

  private struct Course {
    let code: String
    let title: String
    let subject: String
    var isWeighted = false
  }

  func write(into rows: inout SourceRows, _ draw: inout Draw) {
    var points: [(earned: Int, weighted: Int)] = []
    for (place, course) in courses.enumerated() {
      let mark = max(42, min(100, ability + draw.within(-14...8)))
      write(course, place, "Grading Period", mark, into: &rows, &draw)
      if quarter.endsSemester, year.grade >= 9 {
        let exam = max(35, min(100, mark + draw.within(-12...8)))
        write(course, place, "Exam", exam, into: &rows, &draw)
        write(course, place, "Semester", (mark * 4 + exam) / 5, into: &rows, &draw)
      }
      let earned = Self.scale(mark).points
      points.append((earned, earned + (course.isWeighted && earned > 0 ? 1_000 : 0)))
    }
    average("Unweighted", of: points.map(\.earned), isCumulative: false, most: 4_000, into: &rows)
    guard year.grade >= 9 else { return }
    average("Weighted", of: points.map(\.weighted), isCumulative: false, most: 5_000, into: &rows)
    average(
      "Unweighted", of: points.map { max(0, $0.earned - draw.below(300)) }, isCumulative: true, most: 4_000, into: &rows
    )
  }

  private var courses: [Course] {
    guard year.grade >= 9 else {
      return CourseCatalog.middleSchool.map {
        Course(code: "\($0.prefix(3).uppercased())\(year.grade)00", title: "\($0) \(year.grade)", subject: $0)
      }
    }
    return CourseCatalog.subjects.map { subject in
      let course = subject.courses[year.grade - 9]
      return Course(
        code: "\(subject.prefix)\(year.grade)0\(quarter.number <= 2 ? 1 : 2)", title: course.title,
        subject: subject.name, isWeighted: course.level != nil)
    }
  }

  private func write(
    _ course: Course, _ place: Int, _ type: String, _ mark: Int, into rows: inout SourceRows, _ draw: inout Draw
  ) {
    let isOfPeriod = type == "Grading Period"
    rows.add(
      .reportCardGrade, .text(year.text), .text(year.school.number), .text(quarter.name), .text(course.code),
      .text(course.title), .text(course.subject), .text("\(course.code)-\(year.grade % 3 + 1)"),
      .text(Teachers.name(at: year.school, 20 + place, in: student.world)), .text(type),
      .text(Self.scale(mark).letter), .quantity(thousandths: mark * 1_000, decimals: 0),
      .text(isOfPeriod ? Self.conversion(mark) : nil),
      .free(isOfPeriod && draw.chance(0.12) ? Self.statement(course.subject) : nil),
      .free(isOfPeriod && draw.chance(0.45) ? draw.pick(mark < 70 ? Self.concerns : Self.comments) : nil))
  }

  private func average(
    _ type: String, of points: [Int], isCumulative: Bool, most: Int, into rows: inout SourceRows
  ) {
    guard !points.isEmpty else { return }
    rows.add(
      .reportCardAverage, .text(year.text), .text(year.school.number), .text(quarter.name), .text(type),
      .flag(isCumulative), .quantity(thousandths: points.reduce(0, +) / points.count, decimals: 3),
      .quantity(thousandths: most, decimals: 1))
  }

  private static func scale(_ mark: Int) -> (letter: String, points: Int) {
    let steps: [(least: Int, letter: String, points: Int)] = [
      (93, "A", 4_000), (90, "A-", 3_700), (87, "B+", 3_300), (83, "B", 3_000), (80, "B-", 2_700), (77, "C+", 2_300),
      (73, "C", 2_000), (70, "C-", 1_700), (67, "D+", 1_300), (60, "D", 1_000),
    ]
    return steps.first { mark >= $0.least }.map { ($0.letter, $0.points) } ?? ("F", 0)
  }

  private static func conversion(_ mark: Int) -> String {
    mark >= 90 ? "Advanced" : mark >= 75 ? "Proficient" : mark >= 60 ? "Basic" : "Below Basic"
  }

  private static let comments = [
    "Participates well in class discussions", "Excellent work on the project", "Shows steady improvement",
    "Comes to class prepared", "Tests well; homework is sometimes late", "Creative and thorough",
  ]
  private static let concerns = [
    "Missing assignments", "Low test scores; please schedule a conference", "Absences affect the grade",
    "Does not yet complete work in class",
  ]
  private static func statement(_ subject: String) -> String {
    switch subject {
    case "English Language Arts":
      "Reads grade-level text with understanding. Evidence is quoted, but not yet explained: the next unit returns to it."
    case "Mathematics":
      """
      Solves linear equations and draws their graphs. Systems of two equations are not secure; a second attempt at the unit \
      test is open until the end of the month.
      """
    case "Science": "Plans and carries out an experiment with care. Conclusions go beyond what the data show."
    case "World Languages": "Speaks with confidence about everyday topics. The past tense needs practice."
    case "Social Studies": "Weighs sources against each other. Essays need a thesis that can be argued."
    default: "Takes part in everything and has met the goals of the grading period."
    }
  }
}
