/// Ed-Fi StudentSpecialEducationProgramAssociation: an individualized education program (table
/// records.student_special_education_program_association). The one current on the day of the release comes first.
enum SpecialEducationProgram: Int, RecordLayout {
  case ideaEligibility, specialEducationSetting, specialEducationHoursPerWeek, schoolHoursPerWeek, multiplyDisabled,
    medicallyFragile, lastEvaluationDate, iepReviewDate, iepBeginDate, iepEndDate, planStatus, ageAtBegin,
    annualReviewDueDate, reevaluationDueDate, disabilities, academicPerformance, functionalPerformance, parentConcern,
    studentStrengths, goals, services, serviceMinutesPerWeek, accommodations, inclusionMinutesPerWeek,
    transferOfRightsStatement

  static let element = "StudentSpecialEducationProgramAssociation"
  static let table = "student_special_education_program_association"
  static let required: Set<Self> = [.iepBeginDate]
  static let names: [Self: String] = [
    .iepReviewDate: "IEPReviewDate", .iepBeginDate: "IEPBeginDate", .iepEndDate: "IEPEndDate",
    .accommodations: "Accommodation",
  ]
  static let groups: [FieldGroup<Self>] = [
    FieldGroup("PresentLevels", .academicPerformance, .studentStrengths)
  ]
  /// What holds on the day of the release; both due dates are of the current program only.
  static let derived: Set<Self> = [
    .planStatus, .ageAtBegin, .annualReviewDueDate, .reevaluationDueDate, .serviceMinutesPerWeek,
  ]

  var type: FieldType {
    switch self {
    case .ideaEligibility, .multiplyDisabled, .medicallyFragile: .boolean
    case .specialEducationHoursPerWeek, .schoolHoursPerWeek: .quantity
    case .lastEvaluationDate, .iepReviewDate, .iepBeginDate, .iepEndDate, .annualReviewDueDate, .reevaluationDueDate:
      .day
    case .planStatus: .oneOf(["Current", "Upcoming", "Ended"])
    case .ageAtBegin, .inclusionMinutesPerWeek, .serviceMinutesPerWeek: .integer
    case .disabilities: .records(ProgramDisability.self)
    case .goals: .records(ProgramGoal.self)
    case .services: .records(ProgramService.self)
    case .accommodations: .texts
    default: .text
    }
  }
}

/// Ed-Fi Disability: what makes the student eligible; the primary one first.
enum ProgramDisability: Int, RecordLayout {
  case disability, orderOfDisability

  static let element = "Disability"
  static let table = "student_special_education_program_association_disability"
  static let required: Set<Self> = [.disability]

  var type: FieldType {
    switch self {
    case .disability: .text
    case .orderOfDisability: .integer
    }
  }
}

/// CEDS IEP Goal: a measurable annual goal.
enum ProgramGoal: Int, RecordLayout {
  case goalNumber, goal, baseline, measure, progress

  static let element = "IEPGoal"
  static let table = "student_special_education_program_association_goal"
  static let required: Set<Self> = [.goalNumber]

  var type: FieldType { self == .goalNumber ? .integer : .text }
}

/// Ed-Fi SpecialEducationProgramService: a service of the program.
enum ProgramService: Int, RecordLayout {
  case service, serviceBeginDate, serviceEndDate, frequency, minutes, location, provider

  static let element = "SpecialEducationProgramService"
  static let table = "student_special_education_program_association_service"
  static let required: Set<Self> = [.service]
  static let names: [Self: String] = [.service: "SpecialEducationProgramService"]

  var type: FieldType {
    switch self {
    case .serviceBeginDate, .serviceEndDate: .day
    case .minutes: .integer
    default: .text
    }
  }
}
