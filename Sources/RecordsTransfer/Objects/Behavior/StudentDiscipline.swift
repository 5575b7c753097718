/// A student's behavior records: the statement makes it up to hold incidents and actions.
enum StudentDiscipline: Int, RecordLayout {
  case incidents, actions

  static let element = "StudentDiscipline"
  static let table = ""

  var type: FieldType {
    switch self {
    case .incidents: .records(DisciplineIncident.self)
    case .actions: .records(DisciplineAction.self)
    }
  }
}

/// Ed-Fi DisciplineIncident, with what StudentDisciplineIncidentBehaviorAssociation says of the student's part in it.
enum DisciplineIncident: Int, RecordLayout {
  case incidentIdentifier, schoolNumber, schoolName, incidentDate, incidentTime, incidentLocation, incidentDescription,
    behavior, disciplineIncidentParticipationCode, weapon, reportedToLawEnforcement

  static let element = "DisciplineIncident"
  static let table = "discipline_incident"
  static let required: Set<Self> = [.incidentIdentifier, .incidentDate, .behavior]
  static let names: [Self: String] = [.schoolNumber: "SchoolId", .schoolName: "NameOfInstitution"]
  static let groups = [FieldGroup<Self>("School", .schoolNumber, .schoolName)]

  var type: FieldType {
    switch self {
    case .incidentDate: .day
    case .incidentTime: .time
    case .behavior, .weapon: .texts
    case .reportedToLawEnforcement: .boolean
    default: .text
    }
  }
}

/// Ed-Fi DisciplineAction: what a school did about incidents, which it names; they need not be on file.
enum DisciplineAction: Int, RecordLayout {
  case disciplineActionIdentifier, discipline, disciplineDate, disciplineActionLength, actualDisciplineActionLength,
    disciplineActionLengthDifferenceReason, disciplinaryActionStartDate, disciplinaryActionEndDate,
    relatedToDisabilityManifestation, receivedEducationServicesDuringExpulsion, incidentIdentifier

  static let element = "DisciplineAction"
  static let table = "discipline_action"
  static let required: Set<Self> = [.disciplineActionIdentifier, .discipline, .disciplineDate]

  var type: FieldType {
    switch self {
    case .disciplineDate, .disciplinaryActionStartDate, .disciplinaryActionEndDate: .day
    case .disciplineActionLength, .actualDisciplineActionLength: .quantity
    case .relatedToDisabilityManifestation, .receivedEducationServicesDuringExpulsion: .boolean
    case .discipline, .incidentIdentifier: .texts
    default: .text
    }
  }
}
