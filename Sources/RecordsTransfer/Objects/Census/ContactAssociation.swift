/// Ed-Fi StudentContactAssociation with its Contact: a parent, guardian or other contact.
enum ContactAssociation: Int, RecordLayout {
  case contactUniqueId, firstName, middleName, lastSurname, generationCodeSuffix, relation, primaryContactStatus,
    livesWith, emergencyContactStatus, contactPriority, contactRestrictions, legalGuardian, addresses, telephones,
    electronicMails

  static let element = "StudentContactAssociation"
  static let table = "student_contact_association"
  static let required: Set<Self> = [.contactUniqueId, .firstName, .lastSurname, .relation]
  static let groups = [FieldGroup<Self>("Name", .firstName, .generationCodeSuffix)]

  var type: FieldType {
    switch self {
    case .primaryContactStatus, .livesWith, .emergencyContactStatus, .legalGuardian: .boolean
    case .contactPriority: .integer
    case .addresses: .records(ContactAddress.self)
    case .telephones: .records(ContactTelephone.self)
    case .electronicMails: .records(ContactElectronicMail.self)
    default: .text
    }
  }
}
