/// Ed-Fi StudentSection504ProgramAssociation: a personal learning plan under Section 504 (table
/// records.student_section504_program_association). The one current on the day of the release comes first.
enum Section504Plan: Int, RecordLayout {
  case section504Eligibility, section504Disability, section504MeetingDate, section504EligibilityDecisionDate,
    accommodationPlan, beginDate, endDate, planStatus, ageAtBegin, servicePlanReevaluationDate, reevaluationOverdue,
    servicePlanSignedBy, servicePlanSignatureDate, accommodations

  static let element = "StudentSection504ProgramAssociation"
  static let table = "student_section504_program_association"
  static let required: Set<Self> = [.section504Eligibility, .beginDate]
  /// What holds on the day of the release; `reevaluationOverdue` is of the current plan only.
  static let derived: Set<Self> = [.planStatus, .ageAtBegin, .reevaluationOverdue]

  var type: FieldType {
    switch self {
    case .section504Eligibility, .accommodationPlan, .reevaluationOverdue: .boolean
    case .section504MeetingDate, .section504EligibilityDecisionDate, .beginDate, .endDate, .servicePlanReevaluationDate,
      .servicePlanSignatureDate:
      .day
    case .planStatus: .oneOf(["Current", "Upcoming", "Ended"])
    case .ageAtBegin: .integer
    case .accommodations: .records(PlanAccommodation.self)
    default: .text
    }
  }
}

/// CEDS Section 504 accommodation: what the plan gives the student.
enum PlanAccommodation: Int, RecordLayout {
  case accommodationNumber, accommodationType, description, applicability

  static let element = "Accommodation"
  static let table = "student_section504_program_association_accommodation"
  static let required: Set<Self> = [.accommodationNumber]

  var type: FieldType { self == .accommodationNumber ? .integer : .text }
}
