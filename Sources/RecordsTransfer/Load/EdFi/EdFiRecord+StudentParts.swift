import PostgresClient

/// What comes in several with a StudentEducationOrganizationAssociation: each as a whole.
extension EdFiRecord {
  func stageLanguages() throws(PostgresError) {
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
  func stageReach(_ prefix: String, of element: EdFiElement) throws(PostgresError) {
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

  func stageCharacteristics() throws(PostgresError) {
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
  func stageIndicators() throws(PostgresError) {
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
  func stageEnglishProficiency(_ student: String) throws(PostgresError) {
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
