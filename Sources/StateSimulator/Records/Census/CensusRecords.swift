import PostgresClient

/// Who the student is, where he or she lives, and whom the school calls.
enum CensusRecords {
  /// Nothing for a student whose birthdate is unknown: a census has it.
  static func write(_ student: Pupil, into rows: inout SourceRows, _ draw: inout Draw) {
    guard let birthdate = student.identity.birthdate else { return }
    let language = HomeLanguage.of(student.identity.name, &draw)
    let isImmigrant = language != nil && draw.chance(0.45)
    writeStudent(student, birthdate, isImmigrant: isImmigrant, isHispanic: language == "Spanish", &rows, &draw)
    if draw.chance(0.06) { writeOtherName(student, &rows, &draw) }
    writeLanguages(language, &rows, &draw)

    let family = Family(student, &draw)
    for home in family.homes.prefix(family.homesOfStudent) { home.write("Home", into: &rows) }
    if let box = family.postBox { box.write("Mailing", into: &rows) }
    rows.add(.studentTelephone, .text(family.telephone), "Home", .int(1))
    if student.grade >= 5, draw.chance(0.5) {
      rows.add(.studentTelephone, .text(Telephone.number(&draw)), "Mobile", .int(2))
    }
    if student.grade >= 3 {
      rows.add(.studentMail, "s\(rows.personID)@students.example.org", "Organization")
    }
    for contact in family.contacts { contact.write(into: &rows) }
  }

  private static func writeStudent(
    _ student: Pupil, _ birthdate: PostgresDate, isImmigrant: Bool, isHispanic: Bool, _ rows: inout SourceRows,
    _ draw: inout Draw
  ) {
    let name = student.identity.name
    let races = Races.drawn(&draw)
    let entered = birthdate.advanced(byDays: 400 + draw.below(365 * (1 + student.grade)))
    let isBornInState = draw.chance(0.8)
    rows.add(
      .student, .text(name.first), .text(name.middle), .text(name.last), .text(name.suffix),
      .text(draw.chance(0.15) ? Races.shortened(name.first) : nil), .day(birthdate),
      .free(draw.chance(0.9) ? Household.town(&draw) : nil),
      .text(isImmigrant ? nil : isBornInState ? student.world.options.stateCode : "EL"),
      .text(isImmigrant ? draw.pick(["MX", "VN", "SO", "LA", "UA", "SY", "HN"]) : "US"),
      .day(isImmigrant ? min(entered, student.asOf) : nil),
      .text(student.identity.gender.map { ["F": "Female", "M": "Male"][$0] ?? "Not selected" }),
      .flag(draw.chance(0.05) ? nil : isHispanic || draw.chance(0.03)),
      .texts(races),
      .texts(races.contains(Races.native) ? [draw.pick(Races.tribes)] : []),
      .text(draw.chance(0.5) ? "Not Military Connected" : draw.chance(0.06) ? "Active Duty" : nil),
      .flag(draw.chance(0.07) ? true : draw.chance(0.7) ? false : nil))
  }

  private static func writeOtherName(_ student: Pupil, _ rows: inout SourceRows, _ draw: inout Draw) {
    let name = student.identity.name
    rows.add(
      .otherName, .text(draw.pick(["Previous Legal Name", "Previous Legal Name", "Alias"])), .text(name.first),
      .text(name.middle), .free(student.world.identities.otherLastName(than: name.last, &draw)), nil)
  }

  private static func writeLanguages(_ language: String?, _ rows: inout SourceRows, _ draw: inout Draw) {
    guard let language else { return rows.add(.language, "English", "Home language") }
    rows.add(.language, .text(language), "Home language")
    rows.add(.language, .text(language), "Native language")
    rows.add(.language, .text(draw.chance(0.6) ? language : "English"), "Correspondence language")
  }
}

/// The language of a student's home, as the names suggest it.
enum HomeLanguage {
  private static let spoken: [(culture: Culture, language: String)] = [
    (.spanish, "Spanish"), (.hmong, "Hmong"), (.vietnamese, "Vietnamese"), (.chinese, "Chinese, Mandarin"),
    (.korean, "Korean"), (.arabic, "Arabic"), (.cyrillic, "Ukrainian"), (.eastAfrican, "Somali"),
    (.southAsian, "Hindi"),
  ]

  /// Nil for English.
  static func of(_ name: Name, _ draw: inout Draw) -> String? {
    let isOther = draw.chance(0.55)
    guard isOther else { return nil }
    return spoken.first { name.last.hasPrefixAmong($0.culture.family) }?.language
  }
}

extension String {
  fileprivate func hasPrefixAmong(_ names: [String]) -> Bool { names.contains { hasPrefix($0) } }
}

/// Races and tribes; the tribes are nowhere.
enum Races {
  static let native = "American Indian - Alaska Native"
  static let tribes = ["Clear Lake Band", "Prairie River Nation", "Heron Village"]
  private static let all = [
    "White", "White", "White", "Black - African American", "Asian", native, "Native Hawaiian - Pacific Islander",
  ]

  static func drawn(_ draw: inout Draw) -> [String] {
    if draw.chance(0.03) { return [] }
    let race = draw.pick(all)
    let second = draw.chance(0.08) ? draw.pick(all) : race
    return second == race ? [race] : [race, second]
  }

  /// A given name cut short, as people do; nil where nothing is left to cut.
  static func shortened(_ name: String) -> String? { name.count > 4 ? String(name.prefix(3)) : nil }
}

extension CopyTable {
  static let student = CopyTable(
    "records.student",
    """
    district_id person_id first_name middle_name last_surname generation_code_suffix preferred_first_name birth_date
    birth_city birth_state_abbreviation birth_country date_entered_us sex hispanic_latino_ethnicity races
    tribal_affiliations military_connection directory_information_block
    """)
  static let otherName = CopyTable(
    "records.student_other_name",
    "district_id person_id other_name_type first_name middle_name last_surname generation_code_suffix")
  static let language = CopyTable("records.student_language", "district_id person_id language language_use")
  static let studentTelephone = CopyTable(
    "records.student_telephone", "district_id person_id telephone_number telephone_number_type order_of_priority")
  static let studentMail = CopyTable(
    "records.student_electronic_mail", "district_id person_id electronic_mail_address electronic_mail_type")
}
