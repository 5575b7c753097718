/// Ed-Fi Student, with what StudentEducationOrganizationAssociation says of him or her: one record for each student.
enum CensusStudent: Int, RecordLayout {
  case firstName, middleName, lastSurname, generationCodeSuffix, preferredFirstName, otherNames, birthDate, birthCity,
    birthStateAbbreviation, birthCountry, dateEnteredUs, sex, hispanicLatinoEthnicity, races, tribalAffiliations,
    languages, addresses, telephones, electronicMails, contacts, militaryConnection, directoryInformationBlock

  static let element = "Student"
  static let table = "student"
  // None is required: contacts are sent also where the student's own row is not there.
  static let names: [Self: String] = [
    .dateEnteredUs: "DateEnteredUS", .races: "Race", .tribalAffiliations: "TribalAffiliation",
  ]
  static let groups = [
    FieldGroup<Self>("Name", .firstName, .preferredFirstName),
    FieldGroup<Self>("BirthData", .birthDate, .dateEnteredUs),
  ]

  var type: FieldType {
    switch self {
    case .otherNames: .records(OtherName.self)
    case .birthDate, .dateEnteredUs: .day
    case .hispanicLatinoEthnicity, .directoryInformationBlock: .boolean
    case .races, .tribalAffiliations: .texts
    case .languages: .records(StudentLanguage.self)
    case .addresses: .records(StudentAddress.self)
    case .telephones: .records(StudentTelephone.self)
    case .electronicMails: .records(StudentElectronicMail.self)
    case .contacts: .records(ContactAssociation.self)
    default: .text
    }
  }
}

/// Ed-Fi OtherName: a former legal name, an alias.
enum OtherName: Int, RecordLayout {
  case otherNameType, firstName, middleName, lastSurname, generationCodeSuffix

  static let element = "OtherName"
  static let table = "student_other_name"
  static let required: Set<Self> = [.otherNameType, .firstName, .lastSurname]

  var type: FieldType { .text }
}

/// Ed-Fi Language: a language, once for each of its uses.
enum StudentLanguage: Int, RecordLayout {
  case language, languageUse

  static let element = "Language"
  static let table = "student_language"
  static let required: Set<Self> = [.language]

  var type: FieldType { .text }
}
