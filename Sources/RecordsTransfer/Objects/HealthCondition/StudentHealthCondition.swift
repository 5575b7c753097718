/// What a school must know of a student's health: the statement makes it up to hold allergies, conditions and medications.
enum StudentHealthCondition: Int, RecordLayout {
  case allergies, conditions, medications

  static let element = "StudentHealthCondition"
  static let table = ""

  var type: FieldType {
    switch self {
    case .allergies: .records(HealthAllergy.self)
    case .conditions: .records(HealthCondition.self)
    case .medications: .records(HealthMedication.self)
    }
  }
}

/// CEDS Allergy.
enum HealthAllergy: Int, RecordLayout {
  case allergyType, allergySeverity, reactionDescription

  static let element = "Allergy"
  static let table = "health_allergy"
  static let required: Set<Self> = [.allergyType]

  var type: FieldType { .text }
}

/// A health condition; neither Ed-Fi nor CEDS has an entity for it.
enum HealthCondition: Int, RecordLayout {
  case conditionCode, codeSystem, conditionDescription, startDate, endDate, status, alertLevel, instructions, physician

  static let element = "Condition"
  static let table = "health_condition"
  static let required: Set<Self> = [.conditionDescription]

  var type: FieldType {
    switch self {
    case .startDate, .endDate: .day
    default: .text
    }
  }
}

/// A medication; neither Ed-Fi nor CEDS has an entity for it.
enum HealthMedication: Int, RecordLayout {
  case medicationName, dosage, frequency, administrationMethod, startDate, endDate, instructions

  static let element = "Medication"
  static let table = "health_medication"
  static let required: Set<Self> = [.medicationName]

  var type: FieldType {
    switch self {
    case .startDate, .endDate: .day
    default: .text
    }
  }
}
