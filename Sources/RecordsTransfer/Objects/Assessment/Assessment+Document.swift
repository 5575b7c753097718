/// The assessments as people read them: by school year, latest first, and within it by assessment.
enum AssessmentDocument {
  static func write(_ assessments: RecordList<StudentAssessment>, to fo: inout FOWriter) {
    fo.paragraph(assessments.count == 1 ? "1 test" : "\(assessments.count) tests")
    fo.table(columns) { fo in
      var year: String?
      var name: [String] = []
      for test in assessments {
        let itsYear = test.string(.schoolYear).map { "School year \($0)" } ?? "School year not given"
        if itsYear != year {
          fo.sectionRow(itsYear)
          year = itsYear
          name = []
        }
        let itsName = self.name(test)
        if itsName != name { fo.groupRow(itsName[0], note: itsName.dropFirst().joined(separator: " · ")) }
        name = itsName
        write(test, to: &fo)
      }
    }
  }

  private static let columns = [
    FOWriter.Column("Date", width: 11), FOWriter.Column("Grade", width: 11), FOWriter.Column("Period", width: 11),
    FOWriter.Column("Scores", width: 27), FOWriter.Column("Level", width: 19),
    FOWriter.Column("Administration", width: 21),
  ]

  /// The title, and what else says which assessment it is; never empty.
  private static func name(_ test: Record<StudentAssessment>) -> [String] {
    let parts = [
      test.string(.assessmentTitle), test.string(.academicSubject), test.string(.assessmentCategory),
      test.string(.assessmentIdentifier), test.string(.namespace),
    ].compactMap(\.self)
    return parts.isEmpty ? ["Assessment"] : parts
  }

  private static func write(_ test: Record<StudentAssessment>, to fo: inout FOWriter) {
    let scores = scores(test)
    let levels = levels(test)
    let parts = parts(test)
    let isLong = scores.utf8.count + levels.utf8.count > 400
    fo.row(splits: isLong, isContinued: !parts.isEmpty) { fo in
      fo.cell(test.day(.administrationDate))
      fo.cell(test.string(.whenAssessedGradeLevel).map(GradeText.text))
      fo.cell(test[.assessmentPeriod])
      fo.cell(
        scores.isEmpty && test[.reasonNotTested] != nil ? "Not tested" : scores, note: test.string(.reasonNotTested))
      fo.cell(levels)
      fo.cell(test[.studentAssessmentIdentifier], note: circumstances(test))
    }
    fo.textRow(parts, label: "Parts")
  }

  private static func circumstances(_ test: Record<StudentAssessment>) -> String {
    let accommodations = test.strings(.accommodation)
    return [
      test.string(.retestIndicator),
      accommodations.isEmpty ? nil : "Accommodations: " + accommodations.joined(separator: ", "),
    ].compactMap(\.self).joined(separator: " · ")
  }

  private static func scores(_ test: Record<StudentAssessment>) -> String {
    test.list(.scoreResults, ScoreResult.self).map {
      score($0[.assessmentReportingMethod], $0[.result], $0[.resultDatatypeType])
    }
    .joined(separator: "; ")
  }

  /// `Scale score 2534`, `Percent correct 71 %`.
  private static func score(_ method: Text?, _ result: Text?, _ datatype: Text?) -> String {
    let value = result?.string ?? ""
    let isPercentage = datatype.map { $0 == "Percentage" } ?? false
    return [method?.string ?? "", isPercentage && !value.hasSuffix("%") ? value + " %" : value]
      .joined(separator: " ")
  }

  /// `Proficient`; where there are several, each with what it speaks of: `Reading: Proficient (Scale score)`.
  private static func levels(_ test: Record<StudentAssessment>) -> String {
    let methods = Set(test.list(.scoreResults, ScoreResult.self).compactMap { $0.string(.assessmentReportingMethod) })
    let levels = test.list(.performanceLevels, PerformanceLevel.self)
    return levels.map { level in
      let method = level.string(.assessmentReportingMethod).flatMap {
        levels.count == 1 && methods.contains($0) ? nil : " (\($0))"
      }
      return (level.string(.performanceLevelIndicatorName).map { $0 + ": " } ?? "")
        + (level.string(.performanceLevel) ?? "") + (method ?? "")
    }
    .joined(separator: "; ")
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
