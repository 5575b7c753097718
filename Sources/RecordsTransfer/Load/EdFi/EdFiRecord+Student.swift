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

  /// Sex and the numbers of a student, where the record has them.
  private func addIdentification(to identity: inout [String: String?]) {
    if let sex = element.code("Sex") { identity["gender"] = ["Female": "F", "Male": "M"][sex] ?? sex }
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

  private func stageLanguages() throws(PostgresError) {
    try whole("student_language")
    for language in element.all("Language") {
      let name = language.code ?? language.code("Language")
      let uses = language.codes("LanguageUse")
      for use in uses.isEmpty ? [nil] : uses.map(Optional.some) {
        try row("student_language", ["language": name, "language_use": use])
      }
    }
  }

  /// Addresses, telephones and electronic mail.
  private func stageReach(_ prefix: String, of element: EdFiElement) throws(PostgresError) {
    for table in ["address", "telephone", "electronic_mail"] { try whole(prefix + table) }
    for address in element.all("Address") { try row(prefix + "address", Self.address(address)) }
    for telephone in element.all("Telephone") { try row(prefix + "telephone", Self.telephone(telephone)) }
    for mail in element.all("ElectronicMail") { try row(prefix + "electronic_mail", Self.mail(mail)) }
  }

  static func address(_ address: EdFiElement) -> [String: String?] {
    [
      "address_type": address.code("AddressType"), "street_number_name": address.text("StreetNumberName"),
      "apartment_room_suite_number": address.text("ApartmentRoomSuiteNumber"), "city": address.text("City"),
      "state_abbreviation": address.code("StateAbbreviation"), "postal_code": address.text("PostalCode"),
      "do_not_publish_indicator": address.text("DoNotPublishIndicator"),
    ]
  }

  static func telephone(_ telephone: EdFiElement) -> [String: String?] {
    [
      "telephone_number": telephone.text("TelephoneNumber"),
      "telephone_number_type": telephone.code("TelephoneNumberType"),
      "order_of_priority": telephone.text("OrderOfPriority"),
    ]
  }

  static func mail(_ mail: EdFiElement) -> [String: String?] {
    [
      "electronic_mail_address": mail.text("ElectronicMailAddress"),
      "electronic_mail_type": mail.code("ElectronicMailType"),
    ]
  }

  private func stageCharacteristics() throws(PostgresError) {
    try whole("student_characteristic")
    for characteristic in element.all("StudentCharacteristic") {
      for period in Self.periods(of: characteristic) {
        try row(
          "student_characteristic",
          [
            "student_characteristic": characteristic.code("StudentCharacteristic") ?? characteristic.code,
            "designated_by": characteristic.text("DesignatedBy"), "begin_date": period?.day("BeginDate"),
            "end_date": period?.day("EndDate"),
          ])
      }
    }
  }

  /// Indicators and, as one of the group Cohort Year, the school year in which a student began a grade.
  private func stageIndicators() throws(PostgresError) {
    try whole("student_indicator")
    for indicator in element.all("StudentIndicator") {
      for period in Self.periods(of: indicator) {
        try row(
          "student_indicator",
          [
            "indicator_group": indicator.text("IndicatorGroup"), "indicator_name": indicator.text("IndicatorName"),
            "indicator": indicator.text("Indicator"), "begin_date": period?.day("BeginDate"),
            "end_date": period?.day("EndDate"),
          ])
      }
    }
    for cohort in element.all("CohortYear") {
      try row(
        "student_indicator",
        [
          "indicator_group": "Cohort Year", "indicator_name": cohort.code("CohortYearType"),
          "indicator": cohort.find("SchoolYear"),
        ])
    }
  }

  private static func periods(of element: EdFiElement) -> [EdFiElement?] {
    let periods = element.all("Period")
    if !periods.isEmpty { return periods }
    return element.child("BeginDate") == nil ? [nil] : [element]
  }

  /// What records of language instruction need and do not have.
  private func stageEnglishProficiency(_ student: String) throws(PostgresError) {
    guard let proficiency = element.code("LimitedEnglishProficiency") else { return }
    func language(_ use: String) -> String? {
      let language = element.all("Language").first { $0.codes("LanguageUse").contains(use) }
      return language?.code ?? language?.code("Language")
    }
    try object(
      "StudentEducationOrganizationAssociation",
      [student, element.child("EducationOrganizationReference")?.organization],
      .fields([
        "StudentUniqueId": student, "LimitedEnglishProficiency": proficiency, "HomeLanguage": language("Home language"),
        "NativeLanguage": language("Native language"),
      ]))
  }
}

extension EdFiElement {
  /// The number of an education organization, whatever kind of one a reference names.
  var organization: String? {
    find("EducationOrganizationId") ?? find("SchoolId") ?? find("LocalEducationAgencyId")
  }
}
