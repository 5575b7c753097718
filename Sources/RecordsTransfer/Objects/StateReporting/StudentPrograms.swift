/// Ed-Fi StudentHomelessProgramAssociation.
enum HomelessProgram: Int, RecordLayout {
  case beginDate, endDate, homelessPrimaryNighttimeResidence, homelessUnaccompaniedYouth, awaitingFosterCare

  static let element = "StudentHomelessProgramAssociation"
  static let table = "student_homeless_program_association"
  static let required: Set<Self> = [.beginDate]

  var type: FieldType {
    switch self {
    case .beginDate, .endDate: .day
    case .homelessUnaccompaniedYouth, .awaitingFosterCare: .boolean
    default: .text
    }
  }
}

/// Ed-Fi StudentMigrantEducationProgramAssociation.
enum MigrantProgram: Int, RecordLayout {
  case beginDate, endDate, lastQualifyingMove, qualifyingArrivalDate, usInitialEntry, stateResidencyDate,
    eligibilityExpirationDate, priorityForServices, continuationOfServicesReason

  static let element = "StudentMigrantEducationProgramAssociation"
  static let table = "student_migrant_education_program_association"
  static let required: Set<Self> = [.beginDate]
  static let names: [Self: String] = [.usInitialEntry: "USInitialEntry"]

  var type: FieldType {
    switch self {
    case .priorityForServices: .boolean
    case .continuationOfServicesReason: .text
    default: .day
    }
  }
}

/// CEDS Foster Care.
enum FosterCare: Int, RecordLayout {
  case fosterCareStartDate, fosterCareEndDate, placingAgency

  static let element = "StudentFosterCare"
  static let table = "student_foster_care"
  static let required: Set<Self> = [.fosterCareStartDate]

  var type: FieldType {
    switch self {
    case .fosterCareStartDate, .fosterCareEndDate: .day
    case .placingAgency: .text
    }
  }
}

/// CEDS Military Connected Student.
enum MilitaryConnection: Int, RecordLayout {
  case militaryConnectedStudentIndicator, militaryBranch, beginDate, endDate

  static let element = "StudentMilitaryConnection"
  static let table = "student_military_connection"
  static let required: Set<Self> = [.militaryConnectedStudentIndicator, .beginDate]

  var type: FieldType {
    switch self {
    case .beginDate, .endDate: .day
    default: .text
    }
  }
}

/// Ed-Fi StudentSchoolFoodServiceProgramAssociation: the economic status.
enum FoodServiceProgram: Int, RecordLayout {
  case beginDate, endDate, directCertification, schoolFoodServiceProgramServices, economicDisadvantageStatus

  static let element = "StudentSchoolFoodServiceProgramAssociation"
  static let table = "student_school_food_service_program_association"
  static let required: Set<Self> = [.beginDate]
  static let names: [Self: String] = [.schoolFoodServiceProgramServices: "SchoolFoodServiceProgramService"]

  var type: FieldType {
    switch self {
    case .beginDate, .endDate: .day
    case .schoolFoodServiceProgramServices: .texts
    case .directCertification, .economicDisadvantageStatus: .boolean
    }
  }
}
