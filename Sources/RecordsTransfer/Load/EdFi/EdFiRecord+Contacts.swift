import PostgresClient

extension EdFiRecord {
  /// Contact (Parent before version 5): kept for the students' associations with it.
  func stageContact() throws(PostgresError) {
    let name = element.child("Name") ?? element
    func list(_ name: String, _ fields: (EdFiElement) -> [String: String?]) -> EdFiJSON {
      .list(element.all(name).map { .fields(fields($0)) })
    }
    let names: [String: EdFiJSON] = [
      "FirstName": .text(name.text("FirstName")), "MiddleName": .text(name.text("MiddleName")),
      "LastSurname": .text(name.text("LastSurname")), "GenerationCodeSuffix": .text(name.text("GenerationCodeSuffix")),
      "Address": list("Address", Self.address), "Telephone": list("Telephone", Self.telephone),
      "ElectronicMail": list("ElectronicMail", Self.mail),
    ]
    guard name.text("FirstName") != nil else { return try refuse("FirstName", "is empty") }
    guard name.text("LastSurname") != nil else { return try refuse("LastSurname", "is empty") }
    try object("Contact", [element.text("ContactUniqueId") ?? element.text("ParentUniqueId")], .object(names))
  }

  /// StudentContactAssociation (StudentParentAssociation before version 5): rows are made of it and the contact.
  func stageContactAssociation() throws(PostgresError) {
    let contact =
      element.key("ContactReference", "ContactUniqueId") ?? element.key("ParentReference", "ParentUniqueId")
    try object(
      "StudentContactAssociation", [student, contact],
      .fields([
        "StudentUniqueId": student, "ContactUniqueId": contact, "Relation": element.code("Relation"),
        "PrimaryContactStatus": element.text("PrimaryContactStatus"), "LivesWith": element.text("LivesWith"),
        "EmergencyContactStatus": element.text("EmergencyContactStatus"),
        "ContactPriority": element.text("ContactPriority"), "ContactRestrictions": element.text("ContactRestrictions"),
        "LegalGuardian": element.text("LegalGuardian"),
      ]))
    // What the contact had on file for the student goes, and whether there is such a student is looked at, whether the contact
    // is known or not.
    for table in ["contact_address", "contact_telephone", "contact_electronic_mail"] {
      try whole(table, ["contact_unique_id": contact])
    }
  }
}
