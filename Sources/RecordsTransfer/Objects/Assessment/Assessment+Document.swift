/// The assessments as people read them: by school year, latest first, and within it by assessment.
enum AssessmentDocument {
  static func write(_ assessments: RecordList<StudentAssessment>, to fo: inout FOWriter) {
    fo.paragraph(assessments.count == 1 ? "1 test" : "\(assessments.count) tests")
    fo.table(columns) { fo in
      var group: String?
      var kind: [String] = []
      for test in assessments {
        let year = test.string(.schoolYear).map { "School year \($0)" } ?? "School year not given"
        if year != group {
          fo.groupRow(year)
          group = year
          kind = []
        }
        let itsKind = self.kind(test)
        write(test, itsKind == kind ? [] : itsKind, to: &fo)
        kind = itsKind
      }
    }
  }

  private static let columns = [
    FOWriter.Column("Assessment", width: 30), FOWriter.Column("Date", width: 11), FOWriter.Column("Grade", width: 11),
    FOWriter.Column("Period", width: 9), FOWriter.Column("Scores", width: 21), FOWriter.Column("Level", width: 18),
  ]

  /// - Parameter kind: what the assessment is; said on the first of its rows.
  private static func write(_ test: Record<StudentAssessment>, _ kind: [String], to fo: inout FOWriter) {
    let scores = test.list(.scoreResults, ScoreResult.self).map {
      score($0[.assessmentReportingMethod], $0[.result], $0[.resultDatatypeType])
    }
    fo.row { fo in
      fo.cell(
        test.string(.assessmentTitle) ?? test.string(.assessmentIdentifier),
        note: (kind + circumstances(test)).joined(separator: " · "))
      fo.cell(test.day(.administrationDate))
      fo.cell(test.string(.whenAssessedGradeLevel).map(GradeText.text))
      fo.cell(test[.assessmentPeriod])
      fo.cell(
        scores.isEmpty && test[.reasonNotTested] != nil ? "Not tested" : scores.joined(separator: "; "),
        note: test.string(.reasonNotTested))
      fo.cell(test.list(.performanceLevels, PerformanceLevel.self).map(level).joined(separator: "; "))
    }
    fo.textRow(parts(test), label: "Parts")
  }

  private static func kind(_ test: Record<StudentAssessment>) -> [String] {
    [
      test.string(.academicSubject), test.string(.assessmentCategory),
      test[.assessmentTitle] == nil ? nil : test.string(.assessmentIdentifier), test.string(.namespace),
    ].compactMap(\.self)
  }

  private static func circumstances(_ test: Record<StudentAssessment>) -> [String] {
    let accommodations = test.strings(.accommodation)
    return [
      test.string(.studentAssessmentIdentifier).map { "No. \($0)" }, test.string(.retestIndicator),
      accommodations.isEmpty ? nil : "Accommodations: " + accommodations.joined(separator: ", "),
    ].compactMap(\.self)
  }

  /// `Scale score 2534`, `Percent correct 71 %`.
  private static func score(_ method: Text?, _ result: Text?, _ datatype: Text?) -> String {
    let value = result?.string ?? ""
    let isPercentage = datatype.map { $0 == "Percentage" } ?? false
    return [method?.string ?? "", isPercentage && !value.hasSuffix("%") ? value + " %" : value]
      .joined(separator: " ")
  }

  /// `Proficient (Scale score)`.
  private static func level(_ level: Record<PerformanceLevel>) -> String {
    (level.string(.performanceLevelIndicatorName).map { $0 + ": " } ?? "")
      + (level.string(.performanceLevel) ?? "")
      + (level.string(.assessmentReportingMethod).map { " (\($0))" } ?? "")
  }

  /// `Reading: Raw score 12 · Writing: Raw score 9`.
  private static func parts(_ test: Record<StudentAssessment>) -> String {
    test.list(.studentObjectiveAssessments, StudentObjectiveAssessment.self).map { part in
      let scores = part.list(.scoreResults, ObjectiveScoreResult.self).map {
        score($0[.assessmentReportingMethod], $0[.result], $0[.resultDatatypeType])
      }
      let name = part.string(.objectiveTitle) ?? part.string(.identificationCode) ?? ""
      return scores.isEmpty ? name : "\(name): " + scores.joined(separator: ", ")
    }
    .joined(separator: " · ")
  }
}
