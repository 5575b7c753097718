import PostgresClient

/// Students whom nobody asks about: they go to school, move, and have the untidiness of real data about them.
extension Scene {
  mutating func playOrdinaryLife() {
    let rates = world.options.rates
    if draw.chance(rates.missingStateIDs) {
      everywhere { $0.stateID = nil }
    } else if draw.chance(rates.sharedStateIDs) {
      addStranger(sharingStateID: true)
    } else if draw.chance(rates.twins) {
      addTwin()
    }
    file.index.append(IndexRow(statePersonID: Int64(number), identity: index))
    live()
  }

  private mutating func live() {
    let rates = world.options.rates
    var district = former
    var place = person(in: district, as: asOneDistrictHasIt())
    for year in max(0, years.current - grade)...years.current {
      if year > 0, draw.chance(rates.movesBetweenYears) { (district, place) = moved(from: district, place) }
      let first = years.firstDay(year, of: district)
      let last = years.lastDay(year, of: district)
      if year < years.current, draw.chance(rates.movesWithinYear) {
        let leaving = first.advanced(byDays: 20 + draw.below(200))
        enroll(place, in: year, from: first, to: draw.chance(rates.forgottenEnds) ? nil : leaving)
        (district, place) = moved(from: district, place)
        enroll(
          place, in: year, from: leaving.advanced(byDays: 1 + draw.below(10)), to: years.lastDay(year, of: district))
      } else {
        enroll(place, in: year, from: first, to: year < years.current ? last : nil)
      }
    }
    if draw.chance(rates.secondaryEnrollments) {
      let other = elsewhere(than: [district])
      if other.index != district.index {
        enroll(
          person(in: other, as: index), in: years.current, draw.chance(0.5) ? .partial : .specialEducationOnly,
          from: years.firstDay(years.current, of: other).advanced(byDays: draw.below(14)), to: nil)
      }
    }
  }

  private mutating func moved(from district: District, _ place: Int) -> (District, Int) {
    let other = elsewhere(than: [district])
    guard other.index != district.index, file.districtPersons.count < 7 else { return (district, place) }
    // Back where he or she was before: the district has its record still.
    if let known = file.districtPersons.firstIndex(where: {
      $0.district == other.id && ($0.statePersonID == Int64(number) || $0.statePersonID == nil)
    }) {
      return (other, known)
    }
    return (other, person(in: other, as: asOneDistrictHasIt()))
  }

  /// Nearly always what the state has.
  private mutating func asOneDistrictHasIt() -> Identity {
    var identity = index
    switch draw.below(200) {
    case 0: identity.name.last = Misspelling.of(identity.name.last, &draw)
    case 1: identity.name.first = Misspelling.of(identity.name.first, &draw)
    case 2: identity.name.last = HarmlessForm.inOtherCase(identity.name.last, &draw)
    case 3: identity.name.first = HarmlessForm.decomposed(identity.name.first)
    case 4...20: identity.ssn = nil
    case 21...30: identity.name.middle = nil
    case 31: identity.stateID = nil
    default: break
    }
    return identity
  }

  /// Another district than those, where the state has one.
  mutating func elsewhere(than those: [District]) -> District {
    for _ in 0..<8 {
      let other = world.geography.district(&draw)
      if !those.contains(where: { $0.index == other.index }) { return other }
    }
    let all = world.geography.districts
    let next = draw.below(all.count)
    return all.indices.lazy.map { all[(next + $0) % all.count] }
      .first { other in !those.contains { $0.index == other.index } } ?? those[0]
  }
}
