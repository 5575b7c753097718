/// The census as people read it. Two documents: whom the school calls and where the student lives; and all else.
enum CensusDocument {
  static func writeContactSummary(_ student: Record<CensusStudent>, to fo: inout FOWriter) {
    warnings(student, to: &fo)
    fo.heading(2, "Student")
    fo.facts(
      [
        ("Name", student.fullName),
        ("Goes by", student.string(.preferredFirstName)),
        ("Sex", student.string(.sex)),
      ] + languages(student))
    Reachability.write(student, to: &fo)
    let contacts = student.contacts
    guard !contacts.isEmpty else { return }
    fo.heading(2, contacts.count == 1 ? "1 contact" : "\(contacts.count) contacts, in the order in which to call")
    for contact in contacts { write(contact, to: &fo) }
  }

  static func writeExtendedSummary(_ student: Record<CensusStudent>, to fo: inout FOWriter) {
    warnings(student, to: &fo)
    names(student, to: &fo)
    fo.heading(2, "Birth")
    fo.facts([
      ("Birthdate", student.day(.birthDate)),
      ("City", student.string(.birthCity)),
      ("State", student.string(.birthStateAbbreviation)),
      ("Country", student.string(.birthCountry)),
      ("Entered the U.S.", student.day(.dateEnteredUs)),
    ])
    fo.heading(2, "Demographics")
    fo.facts(
      [
        ("Sex", student.string(.sex)),
        ("Hispanic or Latino", student.answer(.hispanicLatinoEthnicity)),
        ("Race", student.strings(.races).joined(separator: ", ")),
        ("Tribal affiliation", student.strings(.tribalAffiliations).joined(separator: ", ")),
        ("Military connection", student.string(.militaryConnection)),
        ("Directory information", student.directoryInformation),
      ] + languages(student))
    Reachability.write(student, to: &fo)
    contactTable(student.contacts, to: &fo)
  }

  /// What whoever holds the document must not overlook.
  private static func warnings(_ student: Record<CensusStudent>, to fo: inout FOWriter) {
    if student.flag(.directoryInformationBlock) {
      fo.alert(
        "DO NOT DISCLOSE directory information",
        ["The parents or the student have opted out of directory information (FERPA, 34 CFR 99.37)."])
    }
    if student.hasSecretAddress {
      fo.alert(
        "DO NOT PUBLISH addresses that are marked so",
        ["At least one address of the student or of a contact is not to be published."])
    }
    for contact in student.contacts where contact[.contactRestrictions] != nil {
      let text = contact.string(.contactRestrictions) ?? ""
      fo.alert("CONTACT RESTRICTION: \(contact.title)", text.split(whereSeparator: \.isNewline).map(String.init))
    }
  }

  private static func languages(_ student: Record<CensusStudent>) -> [(label: String, value: String?)] {
    student.list(.languages, StudentLanguage.self).map { ($0.string(.languageUse) ?? "Language", $0.string(.language)) }
  }

  private static func names(_ student: Record<CensusStudent>, to fo: inout FOWriter) {
    fo.heading(2, "Names")
    fo.facts(
      [
        ("First name", student.string(.firstName)),
        ("Middle name", student.string(.middleName)),
        ("Last name", student.string(.lastSurname)),
        ("Suffix", student.string(.generationCodeSuffix)),
        ("Goes by", student.string(.preferredFirstName)),
      ] + student.list(.otherNames, OtherName.self).map { ($0.string(.otherNameType) ?? "", $0.fullName) })
  }

  private static func write(_ contact: Record<ContactAssociation>, to fo: inout FOWriter) {
    fo.heading(3, contact.title)
    if contact[.contactRestrictions] != nil {
      fo.alert("CONTACT RESTRICTION: its text stands at the top of this document")
    }
    fo.facts(
      [
        ("Call order", contact.string(.contactPriority)),
        ("Primary contact", contact.answer(.primaryContactStatus)),
        ("Legal guardian", contact.answer(.legalGuardian)),
        ("Student lives with", contact.answer(.livesWith)),
        ("Emergency contact", contact.answer(.emergencyContactStatus)),
      ]
        + contact.list(.telephones, ContactTelephone.self).map { ($0.label, $0.string(.telephoneNumber)) }
        + contact.list(.electronicMails, ContactElectronicMail.self).map {
          ($0.label, $0.string(.electronicMailAddress))
        }
        + contact.list(.addresses, ContactAddress.self).map { ($0.label, $0.text) })
  }

  private static func contactTable(_ contacts: RecordList<ContactAssociation>, to fo: inout FOWriter) {
    guard !contacts.isEmpty else { return }
    fo.heading(2, "Contacts")
    fo.table(contactColumns) { fo in
      for contact in contacts {
        fo.row { fo in
          fo.cell(contact[.contactPriority])
          fo.cell(contact.fullName, note: contact[.contactRestrictions].map { _ in "CONTACT RESTRICTION, see above" })
          fo.cell(contact[.relation])
          fo.cell(contact[.contactUniqueId])
          for field in [ContactAssociation.primaryContactStatus, .legalGuardian, .livesWith, .emergencyContactStatus] {
            fo.cell(contact.answer(field))
          }
        }
      }
    }
  }

  private static let contactColumns = [
    FOWriter.Column("Order", width: 7, .center),
    FOWriter.Column("Contact", width: 27),
    FOWriter.Column("Relation", width: 16),
    FOWriter.Column("Contact ID", width: 13),
    FOWriter.Column("Primary contact", width: 9, .center),
    FOWriter.Column("Legal guardian", width: 9, .center),
    FOWriter.Column("Student lives with", width: 9, .center),
    FOWriter.Column("Emergency contact", width: 10, .center),
  ]
}
