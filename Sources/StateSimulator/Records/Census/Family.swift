/// A student's family: its homes, and who is called.
struct Family {
  /// The first is where the student is enrolled from.
  private(set) var homes: [Household]
  /// In how many of them the student lives.
  private(set) var homesOfStudent = 1
  private(set) var postBox: Household?
  let telephone: String
  private(set) var contacts: [Contact] = []

  private let student: Pupil

  init(_ student: Pupil, _ draw: inout Draw) {
    self.student = student
    telephone = Telephone.number(&draw)
    homes = [Household(place: 0, state: student.world.options.stateCode, &draw)]
    if draw.chance(0.04) { homes[0].isSecret = true }
    if draw.chance(0.1) { postBox = Household(postBoxNear: homes[0], &draw) }
    gather(&draw)
  }

  private mutating func gather(_ draw: inout Draw) {
    switch draw.below(100) {
    case ..<35: separate(&draw)
    case ..<85:
      add("Mother", gender: "F", home: 0, &draw)
      add("Father", gender: "M", home: 0, &draw)
    case ..<93: add(draw.chance(0.8) ? "Mother" : "Father", gender: "F", home: 0, &draw)
    case ..<98: add("Grandmother", gender: "F", home: 0, &draw)
    default: add("Foster parent", gender: draw.chance(0.5) ? "F" : "M", home: 0, sharesName: false, &draw)
    }
    if contacts.count < 3, draw.chance(0.4) { addEmergencyContact(&draw) }
  }

  /// Two households; sometimes the court has ruled on who may do what.
  private mutating func separate(_ draw: inout Draw) {
    homes.append(Household(place: 1, state: student.world.options.stateCode, &draw))
    homesOfStudent = draw.chance(0.6) ? 2 : 1
    add("Mother", gender: "F", home: 0, &draw)
    add("Father", gender: "M", home: 1, &draw)
    if homesOfStudent == 1, draw.chance(0.2) {
      contacts[1].restrictions = draw.pick(Self.restrictions)
      contacts[1].isGuardian = false
      contacts[1].isEmergencyContact = false
    }
    if draw.chance(0.25) { add("Father, step", gender: "M", home: 0, sharesName: false, &draw) }
  }

  private mutating func addEmergencyContact(_ draw: inout Draw) {
    let relation = draw.pick(["Grandmother", "Grandfather", "Aunt", "Uncle", "Neighbor", "Sibling"])
    add(relation, gender: ["Grandfather", "Uncle"].contains(relation) ? "M" : "F", home: nil, &draw)
    contacts[contacts.count - 1].isGuardian = false
    contacts[contacts.count - 1].livesWith = false
  }

  private mutating func add(
    _ relation: String, gender: String, home: Int?, sharesName: Bool = true, _ draw: inout Draw
  ) {
    let identities = student.world.identities
    var name = identities.siblingName(of: student.identity.name, gender: gender, &draw)
    if !sharesName || draw.chance(0.2) { name.last = identities.otherLastName(than: name.last, &draw) }
    let place = contacts.count
    var contact = Contact(
      number: "\(300_000 + draw.below(60_000) * 10 + place)", name: name, relation: relation, isPrimary: place == 0,
      livesWith: home.map { $0 < homesOfStudent } ?? false, priority: place + 1)
    if let home {
      contact.home = homes[home]
      contact.telephones.append(home == 0 ? telephone : Telephone.number(&draw))
    }
    contact.mobile = draw.chance(0.9) || home == nil ? Telephone.number(&draw) : nil
    contact.work = draw.chance(0.4) ? Telephone.number(&draw) : nil
    contact.mail = draw.chance(0.7) ? "contact\(contact.number)@mail.example.org" : nil
    contact.isGuardian = !relation.hasSuffix("step")
    contacts.append(contact)
  }

  private static let restrictions = [
    "No contact. Protection order of the county court; the student may not be released to this person.",
    "Supervised visits on alternate Saturdays only. No access to the student's records without the court's leave.",
    """
    By the court's order this parent may attend conferences and receive report cards by mail. Pick-up from school is not allowed \
    unless the other parent has confirmed it in writing on the same day.
    Changes of address or telephone of the other household must not be told to this parent.
    """,
    "May not be told where the student goes to school. Refer every call to the principal.",
  ]
}

/// Somebody whom the school calls.
struct Contact {
  let number: String
  let name: Name
  let relation: String
  let isPrimary: Bool
  var livesWith: Bool
  let priority: Int
  var isGuardian = true
  var isEmergencyContact = true
  var restrictions: String?
  var home: Household?
  var telephones: [String] = []
  var mobile: String?
  var work: String?
  var mail: String?

  func write(into rows: inout SourceRows) {
    rows.add(
      .contact, .text(number), .text(name.first), .text(name.middle), .text(name.last), nil, .text(relation),
      .flag(isPrimary), .flag(livesWith), .flag(isEmergencyContact), .int(priority), .free(restrictions),
      .flag(isGuardian))
    home?.write("Home", of: number, into: &rows)
    let numbers = [("Home", telephones.first), ("Mobile", mobile), ("Work", work)]
    for (place, (type, telephone)) in numbers.enumerated() {
      guard let telephone else { continue }
      rows.add(.contactTelephone, .text(number), .text(telephone), .text(type), .int(place + 1))
    }
    if let mail { rows.add(.contactMail, .text(number), .text(mail), "Home/Personal") }
  }
}

extension CopyTable {
  static let contact = CopyTable(
    "records.student_contact_association",
    """
    district_id person_id contact_unique_id first_name middle_name last_surname generation_code_suffix relation
    primary_contact_status lives_with emergency_contact_status contact_priority contact_restrictions legal_guardian
    """)
  static let contactTelephone = CopyTable(
    "records.contact_telephone",
    "district_id person_id contact_unique_id telephone_number telephone_number_type order_of_priority")
  static let contactMail = CopyTable(
    "records.contact_electronic_mail",
    "district_id person_id contact_unique_id electronic_mail_address electronic_mail_type")
}
