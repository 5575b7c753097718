/// Ed-Fi StudentHealth: a student's immunizations as of a day.
enum StudentHealth: Int, RecordLayout {
  case asOfDate, requiredImmunizations, additionalImmunizations, nonMedicalImmunizationExemption,
    nonMedicalImmunizationExemptionDate

  static let element = "StudentHealth"
  static let table = "student_health"
  static let required: Set<Self> = [.asOfDate]

  var type: FieldType {
    switch self {
    case .asOfDate, .nonMedicalImmunizationExemptionDate: .day
    case .requiredImmunizations: .records(RequiredImmunization.self)
    case .additionalImmunizations: .records(AdditionalImmunization.self)
    case .nonMedicalImmunizationExemption: .text
    }
  }
}

/// Ed-Fi RequiredImmunization: a vaccine that the state requires, given or exempted. Doses come in order of their dates.
enum RequiredImmunization: Int, RecordLayout {
  case immunizationType, doses, medicalExemption, medicalExemptionDate

  static let element = "RequiredImmunization"
  static let table = "student_health_required_immunization"
  static let required: Set<Self> = [.immunizationType]

  var type: FieldType {
    switch self {
    case .doses: .records(RequiredDose.self)
    case .medicalExemptionDate: .day
    default: .text
    }
  }
}

/// Ed-Fi AdditionalImmunization: a vaccine that the state does not require.
enum AdditionalImmunization: Int, RecordLayout {
  case immunizationName, doses

  static let element = "AdditionalImmunization"
  static let table = "student_health_additional_immunization"
  static let required: Set<Self> = [.immunizationName]

  var type: FieldType { self == .doses ? .records(AdditionalDose.self) : .text }
}

/// Ed-Fi ImmunizationDate, with what the standard has no place for.
enum RequiredDose: Int, RecordLayout {
  case immunizationDate, cvxCode, doseNumber, source

  static let element = "Dose"
  static let table = "student_health_required_immunization_date"
  static let required: Set<Self> = [.immunizationDate]
  static let names: [Self: String] = [.cvxCode: "CVXCode"]

  var type: FieldType {
    switch self {
    case .immunizationDate: .day
    case .doseNumber: .integer
    default: .text
    }
  }
}

/// The same of a vaccine that the state does not require.
enum AdditionalDose: Int, RecordLayout {
  case immunizationDate, cvxCode, doseNumber, source

  static let element = "Dose"
  static let table = "student_health_additional_immunization_date"
  static let required: Set<Self> = [.immunizationDate]
  static let names: [Self: String] = [.cvxCode: "CVXCode"]

  var type: FieldType {
    switch self {
    case .immunizationDate: .day
    case .doseNumber: .integer
    default: .text
    }
  }
}
