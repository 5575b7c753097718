/// Ed-Fi StudentSpecialEducationProgramEligibilityAssociation: an evaluation for special education, latest first (table
/// records.student_special_education_program_eligibility_association).
enum EligibilityEvaluation: Int, RecordLayout {
  case consentToEvaluationReceivedDate, consentToEvaluationDate, ageAtConsent, ideaPart, eligibilityEvaluationType,
    eligibilityEvaluationDate, daysToEvaluation, evaluationCompleteIndicator, evaluationDelayReason,
    evaluationDelayDays, eligibilityDeterminationDate, ideaIndicator, eligibilityConferenceDate, assessedAreas

  static let element = "StudentSpecialEducationProgramEligibilityAssociation"
  static let table = "student_special_education_program_eligibility_association"
  static let required: Set<Self> = [.consentToEvaluationReceivedDate, .ideaPart]
  static let names: [Self: String] = [.ideaPart: "IDEAPart", .ideaIndicator: "IDEAIndicator"]
  /// `daysToEvaluation` counts calendar days from the consent to the report.
  static let derived: Set<Self> = [.ageAtConsent, .daysToEvaluation]

  var type: FieldType {
    switch self {
    case .consentToEvaluationReceivedDate, .consentToEvaluationDate, .eligibilityEvaluationDate,
      .eligibilityDeterminationDate, .eligibilityConferenceDate:
      .day
    case .ageAtConsent, .daysToEvaluation, .evaluationDelayDays: .integer
    case .ideaPart: .oneOf(["IDEA Part B", "IDEA Part C"])
    case .evaluationCompleteIndicator, .ideaIndicator: .boolean
    case .assessedAreas: .records(AssessedArea.self)
    default: .text
    }
  }
}

/// CEDS Evaluation Area: what was assessed, with what, and what was found.
enum AssessedArea: Int, RecordLayout {
  case areaNumber, area, instrument, result, evaluator

  static let element = "AssessedArea"
  static let table = "special_education_assessed_area"
  static let required: Set<Self> = [.areaNumber]

  var type: FieldType { self == .areaNumber ? .integer : .text }
}
