/// Ed-Fi StudentHealth: a student's immunizations as of a day. The standard requires the day; here it is absent where vaccines
/// or doses are on file and `student_health` has no row for the student: they must not be lost for want of it.
enum StudentHealth: Int, RecordLayout {
  case asOfDate, requiredImmunizations, additionalImmunizations, nonMedicalImmunizationExemption,
    nonMedicalImmunizationExemptionDate

  static let element = "StudentHealth"
  static let table = "student_health"

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
    case .doses: .records(ImmunizationDose<RequiredDoses>.self)
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

  var type: FieldType { self == .doses ? .records(ImmunizationDose<AdditionalDoses>.self) : .text }
}

/// Ed-Fi ImmunizationDate of a required or an additional vaccine, with what the standard has no place for.
enum ImmunizationDose<Table: RecordTable>: Int, RecordLayout {
  case immunizationDate, cvxCode, doseNumber, source

  static var element: String { "Dose" }
  static var table: String { Table.name }
  static var required: Set<Self> { [.immunizationDate] }
  static var names: [Self: String] { [.cvxCode: "CVXCode"] }

  var type: FieldType {
    switch self {
    case .immunizationDate: .day
    case .doseNumber: .integer
    default: .text
    }
  }
}

enum RequiredDoses: RecordTable {
  static let name = "student_health_required_immunization_date"
}

enum AdditionalDoses: RecordTable {
  static let name = "student_health_additional_immunization_date"
}
