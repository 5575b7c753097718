import PostgresClient

/// Makes the identity of a person of the state. State IDs and SSNs are never those of two people by accident.
struct IdentityMaker {
  private let names: NameGenerator
  private let stateIDs: ScatteredNumber
  private let ssns: ScatteredNumber
  private let years: SchoolYears

  init(options: SimulationOptions, years: SchoolYears, names: NameGenerator) {
    self.names = names
    self.years = years
    stateIDs = ScatteredNumber(seed: options.seed, salt: 1, prime: 8_999_999_993)
    ssns = ScatteredNumber(seed: options.seed, salt: 2, prime: 99_999_989)
  }

  /// - Parameters:
  ///   - person: the state person ID, or a number beyond all of them for somebody whom the state does not know.
  ///   - grade: 0 to 12 in the current school year.
  func identity(person: Int, grade: Int, _ draw: inout Draw) -> Identity {
    let gender = draw.chance(0.004) ? "X" : draw.chance(0.512) ? "M" : "F"
    return Identity(
      stateID: stateID(person), name: names.name(gender: gender, &draw), gender: gender,
      birthdate: birthdate(grade: grade, &draw),
      ssn: draw.chance(0.8) ? ssn(person) : nil)
  }

  /// Ten digits.
  func stateID(_ person: Int) -> String { String(1_000_000_000 + stateIDs(person)) }

  /// Nine digits with hyphens; the area, from 900, is one that is never issued.
  func ssn(_ person: Int) -> String {
    let number = 1_000_000_000 + 900_000_000 + Int(ssns(person))
    let digits = Array(String(number).utf8.dropFirst())
    return String(decoding: digits[0..<3] + [45] + digits[3..<5] + [45] + digits[5..<9], as: UTF8.self)
  }

  func siblingName(of name: Name, gender: String?, _ draw: inout Draw) -> Name {
    names.siblingName(of: name, gender: gender, &draw)
  }

  func otherLastName(than last: String, _ draw: inout Draw) -> String { names.otherLastName(than: last, &draw) }

  /// Five years old on the first of September of kindergarten; a few are a year older.
  private func birthdate(grade: Int, _ draw: inout Draw) -> PostgresDate {
    let year = years.currentStart - grade - 5 - (draw.chance(0.04) ? 1 : 0)
    return SchoolYears.day(year, 9, 1).advanced(byDays: -1 - draw.below(365))
  }
}
