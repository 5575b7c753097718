/// The evaluations for special education as people read them, latest first: dates and decision, then each area assessed.
enum EvaluationDocument {
  static func write(_ evaluations: RecordList<EligibilityEvaluation>, to fo: inout FOWriter) {
    for evaluation in evaluations {
      fo.heading(2, evaluation.title)
      fo.facts([
        ("Eligible", evaluation.answer(.ideaIndicator)),
        ("Decided", evaluation.day(.eligibilityDeterminationDate)),
        ("Conference", evaluation.day(.eligibilityConferenceDate)),
        ("Law", evaluation.string(.ideaPart)),
        ("Consent requested", evaluation.day(.consentToEvaluationDate)),
        ("Consent received", evaluation.day(.consentToEvaluationReceivedDate)),
        ("Age at consent", evaluation.string(.ageAtConsent)),
        ("Complete", evaluation.answer(.evaluationCompleteIndicator)),
        ("Report", evaluation.day(.eligibilityEvaluationDate)),
        ("Consent to report", evaluation.string(.daysToEvaluation).map { $0 == "1" ? "1 day" : $0 + " days" }),
        ("Days late", evaluation.string(.evaluationDelayDays)),
        ("Reason of delay", evaluation.string(.evaluationDelayReason)),
      ])
      for area in evaluation.list(.assessedAreas, AssessedArea.self) {
        fo.heading(3, area.title)
        if let result = area[.result] {
          fo.narrative(result, label: area.method)
        } else {
          fo.paragraph(area.method)
        }
      }
    }
  }
}

extension Record<EligibilityEvaluation> {
  /// `Reevaluation, 03/01/2024`.
  fileprivate var title: String {
    [string(.eligibilityEvaluationType) ?? "Evaluation", day(.consentToEvaluationReceivedDate)]
      .compactMap(\.self).joined(separator: ", consent of ")
  }
}

extension Record<AssessedArea> {
  /// `2. Academic achievement`.
  fileprivate var title: String { "\(string(.areaNumber) ?? "?"). \(string(.area) ?? "Area assessed")" }

  /// With what, and by whom.
  fileprivate var method: String? {
    let method = [string(.instrument), string(.evaluator)].compactMap(\.self).joined(separator: " · ")
    return method.isEmpty ? nil : method
  }
}
