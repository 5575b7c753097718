import PostgresClient

extension EdFiRecord {
  /// Student: who somebody is.
  func stageStudent() throws(PostgresError) {
    guard let id = element.text("StudentUniqueId") else { return try refuse("StudentUniqueId", "is empty") }
    let name = element.child("Name") ?? element
    let birth = element.child("BirthData") ?? element
    var identity: [String: String?] = [
      "last_name": name.text("LastSurname"), "first_name": name.text("FirstName"),
      "middle_name": name.text("MiddleName"),
      "suffix": name.text("GenerationCodeSuffix"), "birthdate": birth.day("BirthDate"),
    ]
    if reader.options.stateID == .studentUniqueId { identity["state_id"] = id }
    addIdentification(to: &identity)
    try staging.person(file, line: line, id: id, identity)
    try reader.wait(
      "Student", self, id,
      .fields([
        "first_name": name.text("FirstName"), "middle_name": name.text("MiddleName"),
        "last_surname": name.text("LastSurname"), "generation_code_suffix": name.text("GenerationCodeSuffix"),
        "preferred_first_name": name.text("PreferredFirstName"), "birth_date": birth.day("BirthDate"),
        "birth_city": birth.text("BirthCity"), "birth_state_abbreviation": birth.code("BirthStateAbbreviation"),
        "birth_country": birth.code("BirthCountry"), "date_entered_us": birth.day("DateEnteredUS"),
      ]))
    try staging.removesOthers("student_other_name", file, line: line, person: id)
    for other in element.all("OtherName") {
      try reader.row(
        "student_other_name", self, id,
        [
          "other_name_type": other.code("OtherNameType"), "first_name": other.text("FirstName"),
          "middle_name": other.text("MiddleName"), "last_surname": other.text("LastSurname"),
          "generation_code_suffix": other.text("GenerationCodeSuffix"),
        ])
    }
  }

  /// StudentEducationOrganizationAssociation: what an organization of the district knows of a student.
  func stageStudentAtOrganization() throws(PostgresError) {
    guard let student else { return try refuse("StudentReference", "is empty") }
    var identity: [String: String?] = [:]
    addIdentification(to: &identity)
    if !identity.isEmpty { try staging.person(file, line: line, id: student, identity) }
    try waits(
      "StudentEducationOrganizationAssociation",
      [
        "sex": element.code("Sex"), "hispanic_latino_ethnicity": element.text("HispanicLatinoEthnicity"),
        "races": element.list("Race"), "tribal_affiliations": element.list("TribalAffiliation"),
      ])
    try stageLanguages()
    try stageReach("student_", of: self.element)
    try stageCharacteristics()
    try stageIndicators()
    try stageEnglishProficiency(student)
  }

  /// As exact matching compares them, whatever standard a district's system writes.
  private static let genders: [String: String?] = ["Female": "F", "Male": "M", "Non-binary": "X", "Not Selected": nil]

  /// Sex and the numbers of a student, where the record has them.
  private func addIdentification(to identity: inout [String: String?]) {
    if let sex = element.code("Sex") { identity.updateValue(Self.genders[sex] ?? sex, forKey: "gender") }
    for code in element.all("StudentIdentificationCode") {
      guard let number = code.text("IdentificationCode"), let system = code.code("StudentIdentificationSystem") else {
        continue
      }
      if case .identificationCode(let wanted) = reader.options.stateID, wanted == system {
        identity["state_id"] = number
      }
      switch system {
      case "SSN": identity["ssn"] = number
      case "District", "Local", "School", "LEA":
        // A district's number counts for more than a school's.
        if system != "School" || identity["student_number"] == nil { identity["student_number"] = number }
      default: break
      }
    }
  }
}

extension EdFiElement {
  /// The number of an education organization, whatever kind of one a reference names.
  var organization: String? {
    find("EducationOrganizationId") ?? find("SchoolId") ?? find("LocalEducationAgencyId")
  }
}
