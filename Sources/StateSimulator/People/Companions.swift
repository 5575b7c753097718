import PostgresClient

/// Second people: a twin, a stranger who carries the same state ID.
extension Scene {
  /// A sibling of the same last name, gender and birthdate, in the same school all along.
  /// - Returns: who the twin is.
  @discardableResult
  mutating func addTwin(sharingStateID: Bool = false) -> Identity {
    var draw = Draw(seed: world.options.seed, .companion, student)
    var twin = index
    twin.name = world.identities.siblingName(of: index.name, gender: index.gender, &draw)
    if !sharingStateID { twin.stateID = world.identities.stateID(companion) }
    twin.ssn = world.identities.ssn(companion)
    enter(twin)
    return twin
  }

  /// Somebody of the same grade.
  @discardableResult
  mutating func addStranger(sharingStateID: Bool) -> Identity {
    var draw = Draw(seed: world.options.seed, .companion, student)
    var stranger = world.identities.identity(person: companion, grade: grade, &draw)
    if sharingStateID { stranger.stateID = index.stateID }
    enter(stranger)
    return stranger
  }

  private mutating func enter(_ identity: Identity) {
    file.index.append(IndexRow(statePersonID: Int64(companion), identity: identity))
    let place = person(in: former, as: identity, number: companion)
    attendPastYears(place, former)
    enroll(place, in: years.current, from: years.firstDay(years.current, of: former), to: nil)
  }
}
