/// Literacy as people read it: for each school year how the student stood, the reading tests, and the plans with their progress.
enum LiteracyDocument {
  static func write(_ years: RecordList<StudentLiteracy>, to fo: inout FOWriter) {
    for year in years {
      fo.heading(2, "School year \(year.string(.schoolYear) ?? "")")
      fo.facts([
        ("Assessment type", year.string(.literacyAssessmentAdministeredType)),
        ("Goal met", year.answer(.literacyGoalMetStatus)),
        ("Pre-test taken", year.answer(.literacyPreTestStatus)),
        ("Post-test taken", year.answer(.literacyPostTestStatus)),
      ])
      let assessments = year.list(.assessments, LiteracyAssessment.self)
      if !assessments.isEmpty {
        fo.heading(3, "Reading assessments")
        write(assessments, to: &fo)
      }
      for plan in year.list(.plans, LiteracyPlan.self) { write(plan, to: &fo) }
    }
  }

  private static let assessmentColumns = [
    FOWriter.Column("When", width: 17), FOWriter.Column("Date", width: 11), FOWriter.Column("Grade level", width: 13),
    FOWriter.Column("Score", width: 9, .end), FOWriter.Column("Benchmark", width: 11, .end),
    FOWriter.Column("Difference", width: 11, .end), FOWriter.Column("Gain", width: 8, .end),
    FOWriter.Column("Percentile", width: 11, .end), FOWriter.Column("Level", width: 21),
  ]

  private static func write(_ assessments: RecordList<LiteracyAssessment>, to fo: inout FOWriter) {
    fo.table(assessmentColumns) { fo in
      var subject: [String?] = []
      for assessment in assessments {
        if assessment.subject != subject {
          subject = assessment.subject
          fo.groupRow(subject.compactMap(\.self).joined(separator: " · "))
        }
        fo.row { fo in
          fo.cell(assessment.period)
          fo.cell(assessment.day(.administrationDate))
          fo.cell(assessment.string(.whenAssessedGradeLevel).map(GradeText.text))
          fo.cell(assessment[.score])
          fo.cell(assessment[.benchmark])
          fo.cell(assessment.string(.distanceFromBenchmark).map(Self.signed))
          fo.cell(assessment.string(.gain).map(Self.signed))
          fo.cell(assessment[.percentile])
          fo.cell(assessment[.performanceLevel], note: assessment.string(.examiner).map { "by " + $0 })
        }
      }
    }
  }

  private static let progressColumns = [
    FOWriter.Column("Date", width: 12), FOWriter.Column("Skill", width: 24), FOWriter.Column("Score", width: 9, .end),
    FOWriter.Column("Target", width: 9, .end), FOWriter.Column("Observation", width: 46),
  ]

  private static func write(_ plan: Record<LiteracyPlan>, to fo: inout FOWriter) {
    fo.heading(3, "Reading plan from \(plan.day(.planStartDate) ?? "")")
    fo.facts([
      ("Intervention", plan.string(.intervention)),
      ("Tier", plan.string(.tier)),
      ("Provider", plan.string(.provider)),
      ("Minutes a week", plan.string(.minutesPerWeek)),
      ("Ended", plan.day(.planEndDate) ?? "Not ended"),
      ("Parents notified", plan.day(.parentNoticeDate)),
    ])
    fo.narrative(plan[.goal], label: "Goal")
    fo.narrative(plan[.outcome], label: "Outcome")
    let progress = plan.list(.progress, LiteracyProgress.self)
    guard !progress.isEmpty else { return }
    fo.table(progressColumns) { fo in
      for note in progress {
        fo.row { fo in
          fo.cell(note.day(.progressDate))
          fo.cell(note[.skillArea])
          fo.cell(note[.score])
          fo.cell(note[.targetScore])
          fo.cell(note.brief(.comment) ?? note.lengthy(.comment).map { _ in "See below" })
        }
      }
    }
    for note in progress { fo.narrative(note.lengthy(.comment), label: note.day(.progressDate)) }
  }

  /// A difference with its sign: `+12`, `−3.5` with a minus that is as wide as the plus.
  private static func signed(_ number: String) -> String {
    if number.hasPrefix("-") { return "\u{2212}" + number.dropFirst() }
    return number.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") } ? number : "+" + number
  }
}

extension Record<LiteracyAssessment> {
  /// The test, and the skill that the score is of.
  fileprivate var subject: [String?] { [string(.assessmentTitle), string(.skillArea)] }

  /// The code's words.
  fileprivate var period: String? {
    switch string(.assessmentPeriod) {
    case "BOY": "Beginning of year"
    case "MOY": "Middle of year"
    case "EOY": "End of year"
    case let code: code
    }
  }
}
