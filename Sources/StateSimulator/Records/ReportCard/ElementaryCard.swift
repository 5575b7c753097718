/// A report card of kindergarten to grade 5: levels for each subject and its learning standards.
struct ElementaryCard {
  let student: Pupil
  let year: Pupil.Year
  let quarter: GradingPeriod
  /// In points of a hundred.
  let ability: Int

  func write(into rows: inout SourceRows, _ draw: inout Draw) {
    for (place, subject) in ElementarySubject.all.enumerated() {
      let code = "\(subject.prefix)\(year.grade == 0 ? "K" : "\(year.grade)")"
      let title = "\(subject.name) \(year.grade == 0 ? "K" : "\(year.grade)")"
      if subject.isMarked { write(subject, code, title, place, into: &rows, &draw) }
      for (number, standard) in subject.standards.enumerated() {
        // Later standards are taught later in the year.
        guard number % 4 < quarter.number else { continue }
        let level = level(&draw)
        rows.add(
          .learningStandardGrade, .text(year.text), .text(year.school.number), .text(quarter.name),
          .text(subject.academicSubject), .text(subject.isMarked ? code : nil), .text(subject.isMarked ? title : nil),
          .text("\(subject.prefix).\(year.grade).\(number + 1)"), .free(standard), .text("\(level)"), nil,
          .text(Self.words[level - 1]), .free(level == 1 && draw.chance(0.5) ? Self.statement(subject) : nil))
      }
    }
  }

  private func write(
    _ subject: ElementarySubject, _ code: String, _ title: String, _ place: Int, into rows: inout SourceRows,
    _ draw: inout Draw
  ) {
    let level = level(&draw)
    let teacher = Teachers.name(at: year.school, subject.hasOwnTeacher ? 50 + place : year.grade, in: student.world)
    rows.add(
      .reportCardGrade, .text(year.text), .text(year.school.number), .text(quarter.name), .text(code), .text(title),
      .text(subject.academicSubject), .text("\(code)-1"), .text(teacher), "Grading Period", .text("\(level)"), nil,
      .text(Self.words[level - 1]), .free(draw.chance(0.2) ? Self.statement(subject) : nil),
      .free(draw.chance(0.25) ? draw.pick(Self.comments) : nil))
  }

  /// 1 to 4.
  private func level(_ draw: inout Draw) -> Int {
    max(1, min(4, (ability + quarter.number * 2 + draw.within(-18...14) - 45) / 13))
  }

  private static let words = ["Beginning", "Developing", "Meets the standard", "Exceeds the standard"]
  private static let comments = [
    "Loves to share ideas", "Listens well", "Is learning to work without help", "Careful and neat",
    "Needs reminders to finish work",
  ]
  private static func statement(_ subject: ElementarySubject) -> String {
    switch subject.prefix {
    case "RD":
      """
      Reads short words by sounding them out. Longer words are guessed from the first letter; small group practice three \
      times a week has begun.
      """
    case "WR": "Writes complete sentences with capital letters and periods. Ideas are there; details are the next step."
    case "MA": "Counts, adds and subtracts with objects and drawings. Number facts are not yet known by heart."
    case "LH": "Is learning to do this without reminders."
    default: "Understands what was taught with some help, and takes part gladly."
    }
  }
}

struct ElementarySubject {
  let name: String
  let prefix: String
  /// Ed-Fi AcademicSubject.
  let academicSubject: String
  var isMarked = true
  /// Art, music and sports are taught by others than the class teacher.
  var hasOwnTeacher = false
  let standards: [String]

  static let all = [
    ElementarySubject(
      name: "Reading", prefix: "RD", academicSubject: "English Language Arts",
      standards: [
        "Reads grade-level text accurately and fluently", "Asks and answers questions about a text",
        "Retells stories with their key details", "Compares two texts on one topic",
      ]),
    ElementarySubject(
      name: "Writing", prefix: "WR", academicSubject: "English Language Arts",
      standards: [
        "Writes opinions and gives reasons", "Writes to inform, with facts and an ending",
        "Uses capital letters, punctuation and spelling of the grade",
      ]),
    ElementarySubject(
      name: "Mathematics", prefix: "MA", academicSubject: "Mathematics",
      standards: [
        "Uses place value to work with numbers", "Adds and subtracts, and explains how", "Measures and shows data",
        "Reasons with shapes and their parts",
      ]),
    ElementarySubject(
      name: "Science", prefix: "SC", academicSubject: "Science",
      standards: ["Observes, asks, and tests", "Explains with evidence"]),
    ElementarySubject(
      name: "Social Studies", prefix: "SS", academicSubject: "Social Studies",
      standards: ["Describes communities, past and present", "Reads maps and timelines"]),
    ElementarySubject(
      name: "Art", prefix: "AR", academicSubject: "Fine and Performing Arts", hasOwnTeacher: true, standards: []),
    ElementarySubject(
      name: "Music", prefix: "MU", academicSubject: "Fine and Performing Arts", hasOwnTeacher: true, standards: []),
    ElementarySubject(
      name: "Physical Education", prefix: "PE", academicSubject: "Physical, Health, and Safety Education",
      hasOwnTeacher: true, standards: []),
    ElementarySubject(
      name: "Learning habits", prefix: "LH", academicSubject: "Learning habits", isMarked: false,
      standards: [
        "Follows directions", "Works and plays well with others", "Finishes work on time", "Takes care of materials",
      ]),
  ]
}
