/// Which tests a student takes in a grade: interim tests to grade 8, the state's in grades 3 to 8 and 11, college entrance
/// tests from grade 10 on.
enum AssessmentCatalog {
  struct Test {
    let identifier: String
    let title: String
    /// Ed-Fi AssessmentCategory.
    let category: String
    let subject: String?
    var namespace = "uri://state.example/Assessment"
    /// BOY, MOY, EOY, or a season.
    let period: String
    /// Days after the first day of school.
    let day: Int
    let scale: ClosedRange<Int>
    /// By the percentile from which on a level is reached, lowest first.
    var levels: [(least: Int, name: String)] = []
    /// Parts that are scored for themselves.
    var strands: [String] = []
  }

  static let interim = "Benchmark test"

  static func tests(grade: Int) -> [Test] {
    interimTests(grade) + stateTests(grade) + collegeTests(grade)
  }

  private static func interimTests(_ grade: Int) -> [Test] {
    guard grade <= 8 else { return [] }
    return [("BOY", 14), ("MOY", 135), ("EOY", 262)].flatMap { period, day in
      [("Reading", "RD"), ("Mathematics", "MA")].map { subject, code in
        Test(
          identifier: "INT-\(code)", title: "Interim Growth Test: \(subject)", category: interim, subject: subject,
          namespace: "uri://interim.example/Assessment", period: period, day: day,
          scale: 135 + grade * 8...190 + grade * 8,
          levels: [
            (0, "Below benchmark"), (25, "Approaching benchmark"), (45, "At benchmark"), (75, "Above benchmark"),
          ])
      }
    }
  }

  private static func stateTests(_ grade: Int) -> [Test] {
    guard (3...8).contains(grade) || grade == 11 else { return [] }
    let category =
      grade == 11 ? "State high school subject assessment" : "State summative assessment 3-8 general"
    let subjects = strands.filter { $0.subject != "Science" || [5, 8, 11].contains(grade) }
    return subjects.enumerated().map { place, tested in
      Test(
        identifier: "ST-\(tested.code)-\(grade)", title: "State Summative Test: \(tested.subject), Grade \(grade)",
        category: category, subject: tested.subject, period: "Spring", day: 232 + 3 * place,
        scale: 2200 + grade * 30...2620 + grade * 30,
        levels: [(0, "Not Met"), (28, "Nearly Met"), (48, "Met"), (76, "Exceeded")], strands: tested.strands)
    }
  }

  private static let strands = [
    (
      subject: "English Language Arts", code: "ELA",
      strands: ["Reading", "Writing", "Listening", "Research and inquiry"]
    ),
    (
      subject: "Mathematics", code: "MAT",
      strands: ["Concepts and procedures", "Problem solving and modeling", "Communicating reasoning"]
    ),
    (subject: "Science", code: "SCI", strands: ["Physical sciences", "Life sciences", "Earth and space sciences"]),
  ]

  private static func collegeTests(_ grade: Int) -> [Test] {
    switch grade {
    case 10: college("PSAT", "Fall", 50, 160...760, ["Evidence-Based Reading and Writing", "Mathematics"])
    case 11:
      college("ACT", "Spring", 195, 1...36, ["English", "Mathematics", "Reading", "Science"])
        + college("SAT", "Spring", 225, 200...800, ["Evidence-Based Reading and Writing", "Mathematics"])
    case 12: college("SAT", "Fall", 44, 200...800, ["Evidence-Based Reading and Writing", "Mathematics"])
    default: []
    }
  }

  private static func college(
    _ name: String, _ period: String, _ day: Int, _ scale: ClosedRange<Int>, _ sections: [String]
  ) -> [Test] {
    sections.enumerated().map { place, section in
      Test(
        identifier: "\(name)-\(place + 1)", title: "\(name): \(section)", category: "College entrance exam",
        subject: nil, namespace: "uri://college.example/Assessment", period: period, day: day, scale: scale,
        levels: [(0, "Below college readiness"), (55, "Met college readiness")])
    }
  }
}
