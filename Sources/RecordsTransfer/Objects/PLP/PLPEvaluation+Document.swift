/// The evaluations for a Section 504 plan as people read them, latest first: from referral to decision.
enum PLPEvaluationDocument {
  static func write(_ evaluations: RecordList<Section504Evaluation>, to fo: inout FOWriter) {
    for evaluation in evaluations {
      fo.heading(2, "Referral of \(evaluation.day(.referralDate) ?? "")")
      fo.facts([
        ("Referred by", evaluation.string(.referredBy)),
        ("Age at referral", evaluation.string(.ageAtReferral)),
        ("Consent requested", evaluation.day(.consentRequestedDate)),
        ("Consent received", evaluation.day(.consentReceivedDate)),
        ("Evaluation begun", evaluation.day(.evaluationBeginDate)),
        ("Evaluation ended", evaluation.day(.evaluationEndDate)),
        ("Section 504 eligible", evaluation.answer(.section504Eligibility)),
        ("Decided", evaluation.day(.section504EligibilityDecisionDate)),
        ("Referral to decision", evaluation.string(.daysToDecision).map { $0 == "1" ? "1 day" : $0 + " days" }),
      ])
      fo.narrative(evaluation[.referralReason], label: "Reason for referral")
      let areas = evaluation.strings(.areas)
      if !areas.isEmpty {
        fo.heading(3, "Areas evaluated")
        fo.list(areas)
      }
      if let findings = evaluation[.findings] {
        fo.heading(3, "Findings")
        fo.narrative(findings)
      }
    }
  }
}
