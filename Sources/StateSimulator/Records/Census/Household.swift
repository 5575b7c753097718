/// A home, in a town or in the country.
struct Household {
  let street: String
  var apartment: String?
  let city: String
  let state: String
  let postalCode: String
  var isSecret = false

  /// - Parameter place: homes of one family with different places are never the same.
  init(place: Int, state: String, _ draw: inout Draw) {
    let number = draw.within(1...4_999) * 2 + place % 2
    if draw.chance(0.3) {
      street = draw.pick([
        "W\(number) County Road \(draw.pick(["A", "BB", "J", "ZZ"]))", "N\(number) \(draw.pick(PlaceNames.first)) Road",
        "Rural Route \(draw.within(1...9)), Box \(number)",
      ])
    } else {
      street =
        "\(number) \(draw.pick(PlaceNames.first))\(draw.pick(PlaceNames.second)) \(draw.pick(["Street", "Avenue", "Lane", "Court"]))"
      apartment = draw.chance(0.3) ? "Apt \(draw.within(1...24))" : nil
    }
    city = Self.town(&draw)
    self.state = state
    postalCode = "00\(draw.within(500...999))"
  }

  /// A box at the post office of the same town.
  init(postBoxNear home: Household, _ draw: inout Draw) {
    street = "PO Box \(draw.within(10...9_999))"
    city = home.city
    state = home.state
    postalCode = home.postalCode
  }

  static func town(_ draw: inout Draw) -> String { draw.pick(PlaceNames.first) + draw.pick(PlaceNames.second) }

  /// As the student's.
  func write(_ type: String, into rows: inout SourceRows) {
    rows.add(
      .studentAddress, .text(type), .free(street), .text(apartment), .text(city), .text(state), .text(postalCode),
      .flag(isSecret ? true : nil))
  }

  /// As a contact's.
  func write(_ type: String, of contact: String, into rows: inout SourceRows) {
    rows.add(
      .contactAddress, .text(contact), .text(type), .free(street), .text(apartment), .text(city), .text(state),
      .text(postalCode), .flag(isSecret ? true : nil))
  }
}

enum Telephone {
  /// One that is never given to anybody.
  static func number(_ draw: inout Draw) -> String {
    "(\(draw.pick(["555", "455", "255"]))) 555-01\(draw.within(10...99))"
  }
}

extension CopyTable {
  static let studentAddress = CopyTable(
    "records.student_address",
    """
    district_id person_id address_type street_number_name apartment_room_suite_number city state_abbreviation postal_code
    do_not_publish_indicator
    """)
  static let contactAddress = CopyTable(
    "records.contact_address",
    """
    district_id person_id contact_unique_id address_type street_number_name apartment_room_suite_number city
    state_abbreviation postal_code do_not_publish_indicator
    """)
}
