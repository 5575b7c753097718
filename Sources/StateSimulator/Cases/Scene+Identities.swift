import PostgresClient

/// Who the student is to the state, to the requesting and to the former district: one method a difference.
extension Scene {
  // Harmless ----------------------------------------------------------------------------------------------------------

  mutating func claimInOtherCase() { writeInOtherCase(\.claimed) }
  mutating func recordInOtherCase() { writeInOtherCase(\.recorded) }

  private mutating func writeInOtherCase(_ who: WritableKeyPath<Scene, Identity>) {
    self[keyPath: who].name.last = HarmlessForm.inOtherCase(index.name.last, &draw)
    self[keyPath: who].name.first = HarmlessForm.inOtherCase(index.name.first, &draw)
    self[keyPath: who].name.middle = index.name.middle.map { HarmlessForm.inOtherCase($0, &draw) }
  }

  mutating func claimWithSpaces() {
    let first = draw.pick(["Mary Ann", "Ana Lucía", "John Paul", "José Luis", "Tou Ger", "Anh Tuấn"])
    everywhere { $0.name.first = first }
    claimed.name.first = HarmlessForm.spaced(first, &draw)
    claimed.name.last = HarmlessForm.spaced(index.name.last, &draw)
  }

  mutating func claimDecomposed() { writeDecomposed(\.claimed) }
  mutating func recordDecomposed() { writeDecomposed(\.recorded) }

  private mutating func writeDecomposed(_ who: WritableKeyPath<Scene, Identity>) {
    let last = draw.pick(["Nguyễn", "Núñez", "Møller-Ångström", "Świątek", "D'Ávila", "Růžička", "Trần"])
    everywhere { $0.name.last = last }
    self[keyPath: who].name.last = HarmlessForm.decomposed(last)
    self[keyPath: who].name.first = HarmlessForm.decomposed(index.name.first)
  }

  mutating func claimSharpSInCapitals() {
    let last = draw.pick(["Großmann", "Weiß", "Strauß", "Rößler"])
    everywhere { $0.name.last = last }
    claimed.name.last = last.uppercased()
  }

  mutating func giveSSN() {
    let ssn = world.identities.ssn(number)
    everywhere { $0.ssn = ssn }
  }

  mutating func giveMiddleName() {
    let middle = draw.pick(["Lee", "Marie", "Renée", "James", "Mai", "Kofi", "Nour", "Ximena"])
    everywhere { $0.name.middle = middle }
  }

  mutating func recordWithoutOptionals() {
    giveSSN()
    giveMiddleName()
    recorded.ssn = nil
    recorded.name.middle = nil
  }

  // The request is wrong ----------------------------------------------------------------------------------------------

  mutating func misspellLastName() { claimed.name.last = Misspelling.of(index.name.last, &draw) }
  mutating func misspellFirstName() { claimed.name.first = Misspelling.of(index.name.first, &draw) }
  mutating func claimOtherGender() { claimed.gender = otherGender }
  mutating func claimOtherBirthdate() { claimed.birthdate = otherBirthdate() }

  mutating func claimOtherSSN() {
    giveSSN()
    claimed.ssn = world.identities.ssn(nobody)
  }

  mutating func claimOtherMiddleName() {
    giveMiddleName()
    claimed.name.middle = "Ōkami"
  }

  /// Everything is the student's own but the state ID, which is the twin's.
  mutating func claimTwinsStateID() {
    giveSSN()
    everywhere { $0.name.middle = nil }
    let twin = addTwin()
    claimed.stateID = twin.stateID
    found.statePerson = Int64(companion)
  }

  // Nobody, or several ------------------------------------------------------------------------------------------------

  mutating func claimWithoutStateID() {
    claimed.stateID = nil
    found.statePerson = nil
  }

  mutating func haveNoStateID() {
    everywhere { $0.stateID = nil }
    found.statePerson = nil
  }

  mutating func claimUnknownStateID() {
    claimed.stateID = world.identities.stateID(nobody)
    found.statePerson = nil
  }

  mutating func shareStateID() {
    addStranger(sharingStateID: true)
    found.statePerson = nil
  }

  mutating func shareStateIDWithTwin() {
    addTwin(sharingStateID: true)
    found.statePerson = nil
  }

  // The former district has it otherwise ------------------------------------------------------------------------------

  mutating func recordOtherLastName() {
    recorded.name.last = world.identities.otherLastName(than: index.name.last, &draw)
  }

  mutating func recordOtherFirstName() { recorded.name.first = Misspelling.of(index.name.first, &draw) }
  mutating func recordOtherGender() { recorded.gender = otherGender }
  mutating func recordOtherBirthdate() { recorded.birthdate = otherBirthdate() }

  mutating func recordOtherSSN() {
    giveSSN()
    recorded.ssn = world.identities.ssn(nobody)
  }

  mutating func recordOtherMiddleName() {
    giveMiddleName()
    recorded.name.middle = "Ōkami"
  }

  mutating func recordOtherStateID() { recorded.stateID = world.identities.stateID(nobody) }

  private var otherGender: String { index.gender == "F" ? "M" : "F" }

  /// Day and month changed over, or a day or a year off.
  private mutating func otherBirthdate() -> PostgresDate? {
    guard let birthdate = index.birthdate else { return nil }
    switch draw.below(3) {
    case 0 where birthdate.day <= 12 && birthdate.day != birthdate.month:
      return SchoolYears.day(birthdate.year, birthdate.day, birthdate.month)
    case 1: return birthdate.advanced(byDays: 365)
    default: return birthdate.advanced(byDays: draw.chance(0.5) ? 1 : -1)
    }
  }
}
