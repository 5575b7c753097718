/// CEDS Section 504 evaluation, latest first: from referral to decision (table records.section504_evaluation).
enum Section504Evaluation: Int, RecordLayout {
  case referralDate, ageAtReferral, referredBy, referralReason, consentRequestedDate, consentReceivedDate,
    evaluationBeginDate, evaluationEndDate, areas, findings, section504Eligibility, section504EligibilityDecisionDate,
    daysToDecision

  static let element = "Section504Evaluation"
  static let table = "section504_evaluation"
  static let required: Set<Self> = [.referralDate]
  static let names: [Self: String] = [.areas: "Area"]
  /// `daysToDecision` counts calendar days from the referral.
  static let derived: Set<Self> = [.ageAtReferral, .daysToDecision]

  var type: FieldType {
    switch self {
    case .referralDate, .consentRequestedDate, .consentReceivedDate, .evaluationBeginDate, .evaluationEndDate,
      .section504EligibilityDecisionDate:
      .day
    case .ageAtReferral, .daysToDecision: .integer
    case .areas: .texts
    case .section504Eligibility: .boolean
    default: .text
    }
  }
}
