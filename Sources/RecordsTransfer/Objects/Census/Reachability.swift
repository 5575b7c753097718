/// How a student or a contact is reached. The layouts are alike, each with a table of its own.
protocol PostalAddress: RecordLayout {
  static var addressType: Self { get }
  static var streetNumberName: Self { get }
  static var apartmentRoomSuiteNumber: Self { get }
  static var city: Self { get }
  static var stateAbbreviation: Self { get }
  static var postalCode: Self { get }
  static var doNotPublishIndicator: Self { get }
}

extension PostalAddress {
  static var element: String { "Address" }
  static var required: Set<Self> { [addressType, streetNumberName, city, stateAbbreviation, postalCode] }

  var type: FieldType { self == .doNotPublishIndicator ? .boolean : .text }
}

/// Ed-Fi Address of a student.
enum StudentAddress: Int, PostalAddress {
  case addressType, streetNumberName, apartmentRoomSuiteNumber, city, stateAbbreviation, postalCode,
    doNotPublishIndicator

  static let table = "student_address"
}

/// Ed-Fi Address of a contact.
enum ContactAddress: Int, PostalAddress {
  case addressType, streetNumberName, apartmentRoomSuiteNumber, city, stateAbbreviation, postalCode,
    doNotPublishIndicator

  static let table = "contact_address"
}

protocol TelephoneEntry: RecordLayout {
  static var telephoneNumber: Self { get }
  static var telephoneNumberType: Self { get }
  static var orderOfPriority: Self { get }
}

extension TelephoneEntry {
  static var element: String { "Telephone" }
  static var required: Set<Self> { [telephoneNumber, telephoneNumberType] }

  var type: FieldType { self == .orderOfPriority ? .integer : .text }
}

/// Ed-Fi Telephone of a student.
enum StudentTelephone: Int, TelephoneEntry {
  case telephoneNumber, telephoneNumberType, orderOfPriority

  static let table = "student_telephone"
}

/// Ed-Fi Telephone of a contact.
enum ContactTelephone: Int, TelephoneEntry {
  case telephoneNumber, telephoneNumberType, orderOfPriority

  static let table = "contact_telephone"
}

protocol MailAddress: RecordLayout {
  static var electronicMailAddress: Self { get }
  static var electronicMailType: Self { get }
}

extension MailAddress {
  static var element: String { "ElectronicMail" }
  static var required: Set<Self> { [electronicMailAddress] }

  var type: FieldType { .text }
}

/// Ed-Fi ElectronicMail of a student.
enum StudentElectronicMail: Int, MailAddress {
  case electronicMailAddress, electronicMailType

  static let table = "student_electronic_mail"
}

/// Ed-Fi ElectronicMail of a contact.
enum ContactElectronicMail: Int, MailAddress {
  case electronicMailAddress, electronicMailType

  static let table = "contact_electronic_mail"
}
