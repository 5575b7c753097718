import PostgresClient

/// Interim tests, state tests and college entrance tests of a student, with scores, levels and strands.
enum AssessmentRecords {
  static func write(_ student: Pupil, into rows: inout SourceRows, _ draw: inout Draw) {
    var sitting = Sitting(student: student, base: 15 + draw.below(75), accommodations: accommodations(&draw))
    for year in student.detailedHistory {
      for test in AssessmentCatalog.tests(grade: year.grade) {
        // What is older is kept for the tests that the state asks for only.
        if test.category == AssessmentCatalog.interim, year.grade + 2 < student.grade { continue }
        sitting.take(test, in: year, into: &rows, &draw)
      }
    }
  }

  private static func accommodations(_ draw: inout Draw) -> [String] {
    guard draw.chance(0.12) else { return [] }
    let all = ["Extended time", "Separate setting", "Text-to-speech", "Large print", "Word-to-word dictionary"]
    return Array(all.dropFirst(draw.below(3)).prefix(1 + draw.below(2)))
  }
}

/// One student's administrations, one after another.
private struct Sitting {
  let student: Pupil
  /// How well the student does, as a percentile.
  let base: Int
  let accommodations: [String]
  private var count = 0

  init(student: Pupil, base: Int, accommodations: [String]) {
    self.student = student
    self.base = base
    self.accommodations = accommodations
  }

  mutating func take(
    _ test: AssessmentCatalog.Test, in year: Pupil.Year, into rows: inout SourceRows, _ draw: inout Draw
  ) {
    let day = year.firstDay.advanced(byDays: test.day + draw.below(10))
    guard day <= student.asOf else { return }
    count += 1
    let identifier = "\(test.identifier)-\(year.text)-\(count)"
    let isAbsent = draw.chance(0.02)
    rows.add(
      .studentAssessment, .text(test.identifier), .text(identifier), .text(test.title), .text(test.namespace),
      .text(test.category), .text(test.subject), .day(day), .text(student.district.written(grade: year.grade)),
      .text(year.text), .text(test.period), .text(isAbsent ? nil : "Primary Administration"),
      .text(isAbsent ? draw.pick(["Absent", "Medical waiver", "Parent refusal"]) : nil),
      .texts(isAbsent ? [] : accommodations))
    if !isAbsent { score(test, identifier, year.grade, &rows, &draw) }
  }

  private func score(
    _ test: AssessmentCatalog.Test, _ identifier: String, _ grade: Int, _ rows: inout SourceRows, _ draw: inout Draw
  ) {
    let percentile = max(1, min(99, base + draw.within(-12...12)))
    let scale = test.scale.lowerBound + (test.scale.upperBound - test.scale.lowerBound) * percentile / 100
    rows.add(
      .studentAssessmentScore, .text(test.identifier), .text(identifier), "Scale score", .text("\(scale)"), "Integer")
    rows.add(
      .studentAssessmentScore, .text(test.identifier), .text(identifier), "Percentile rank", .text("\(percentile)"),
      "Percentile")
    if let level = test.levels.last(where: { percentile >= $0.least }) {
      rows.add(
        .studentAssessmentLevel, .text(test.identifier), .text(identifier), .text(level.name), "Scale score", nil)
    }
    for (place, title) in test.strands.enumerated() {
      let code = "\(test.identifier)-\(place + 1)"
      let raw = max(0, min(20, percentile / 5 + draw.within(-3...3)))
      rows.add(.studentObjective, .text(test.identifier), .text(identifier), .text(code), .text(title))
      rows.add(
        .studentObjectiveScore, .text(test.identifier), .text(identifier), .text(code), "Raw score", .text("\(raw)"),
        "Integer")
    }
  }
}

extension CopyTable {
  static let studentAssessment = CopyTable(
    "records.student_assessment",
    """
    district_id person_id assessment_identifier student_assessment_identifier assessment_title namespace
    assessment_category academic_subject administration_date when_assessed_grade_level school_year assessment_period
    retest_indicator reason_not_tested accommodation
    """)
  static let studentAssessmentScore = CopyTable(
    "records.student_assessment_score_result",
    """
    district_id person_id assessment_identifier student_assessment_identifier assessment_reporting_method result
    result_datatype_type
    """)
  static let studentAssessmentLevel = CopyTable(
    "records.student_assessment_performance_level",
    """
    district_id person_id assessment_identifier student_assessment_identifier performance_level
    assessment_reporting_method performance_level_indicator_name
    """)
  static let studentObjective = CopyTable(
    "records.student_objective_assessment",
    """
    district_id person_id assessment_identifier student_assessment_identifier identification_code objective_title
    """)
  static let studentObjectiveScore = CopyTable(
    "records.student_objective_assessment_score_result",
    """
    district_id person_id assessment_identifier student_assessment_identifier identification_code
    assessment_reporting_method result result_datatype_type
    """)
}
