import PostgresClient

extension CopyTable {
  static let evaluation = CopyTable(
    "records.student_special_education_program_eligibility_association",
    """
    district_id person_id consent_to_evaluation_received_date consent_to_evaluation_date idea_part
    eligibility_evaluation_type eligibility_evaluation_date evaluation_complete_indicator evaluation_delay_reason
    evaluation_delay_days eligibility_determination_date idea_indicator eligibility_conference_date
    """)
  static let assessedArea = CopyTable(
    "records.special_education_assessed_area",
    "district_id person_id consent_to_evaluation_received_date area_number area instrument result evaluator")
}

/// The evaluations for special education: before the first program, and every three years.
enum EvaluationRecords {
  static func write(_ story: SpecialEducation, into rows: inout SourceRows, _ draw: inout Draw) {
    for evaluation in story.evaluations {
      let asOf = story.student.asOf
      let isReported = evaluation.report <= asOf
      let isDecided = evaluation.decision <= asOf
      let days = Int(evaluation.report.days - evaluation.consent.days)
      let delay = isReported && days > 60 ? days - 60 : nil
      rows.add(
        .evaluation, .day(evaluation.consent), .day(evaluation.asked), .text("IDEA Part B"),
        .text(evaluation.isInitial ? "Initial Evaluation" : "Reevaluation"),
        .day(isReported ? evaluation.report : nil), .flag(isReported),
        .text(delay == nil ? nil : draw.pick(["Child Unavailable", "Transfer", "Other"])), .int(delay),
        .day(isDecided ? evaluation.decision : nil), .flag(isDecided ? story.isEligible : nil),
        .day(isDecided ? evaluation.decision : nil))
      guard isReported else { continue }
      for (place, instrument) in story.category.instruments.enumerated() {
        let start = draw.below(SupportTexts.findings.count)
        let findings = (0..<draw.within(1...3)).map {
          SupportTexts.findings[(start + $0 * 3) % SupportTexts.findings.count]
            .filled(name: story.name, now: draw.within(4...20))
        }
        rows.add(
          .assessedArea, .day(evaluation.consent), .int(place + 1), .text(instrument.area), .text(instrument.name),
          .free(findings.joined(separator: " ")), .text(story.team.person(instrument.evaluator)))
      }
    }
  }
}
