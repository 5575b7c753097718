import PostgresClient

/// Where the student was before, in one former district: one method a career.
extension Scene {
  var now: Int { years.current }
  var formerFirstDay: PostgresDate { years.firstDay(now, of: former) }

  /// Went to the former district until shortly before the start, or until last summer.
  mutating func move() {
    let person = person(in: former, as: recorded)
    let lastYears = attendPastYears(person, former)
    if let lastYears, draw.chance(0.4) { return leave(person, lastYears) }
    leave(person, enroll(person, in: now, from: formerFirstDay, to: start.advanced(byDays: -draw.below(3))))
  }

  mutating func changeSchoolsThenMove() {
    let person = person(in: former, as: recorded)
    attendPastYears(person, former)
    enroll(person, in: now, from: formerFirstDay, to: formerFirstDay.advanced(byDays: 2), lot: lot + 1)
    leave(person, enroll(person, in: now, from: formerFirstDay.advanced(byDays: 3), to: start))
  }

  /// The last day here is the first day there: no overlap.
  mutating func endOnStartDay() {
    let person = person(in: former, as: recorded)
    attendPastYears(person, former)
    leave(person, enroll(person, in: now, from: formerFirstDay, to: start))
  }

  /// A partial enrollment is a former enrollment where there is no other.
  mutating func moveFromServicesOnly() {
    let person = person(in: former, as: recorded)
    leave(person, enroll(person, in: now, .specialEducationOnly, from: formerFirstDay, to: start))
  }

  /// Was in the requesting district before, went away, and is back.
  mutating func returnToRequestingDistrict() {
    let before = self.person(in: requesting, as: claimed)
    requestingPerson = before
    attendPastYears(before, requesting, through: now - 2)
    let person = person(in: former, as: recorded)
    attendPastYears(person, former, from: now - 1)
    leave(person, enroll(person, in: now, from: formerFirstDay, to: start.advanced(byDays: -1)))
  }

  // Overlaps ----------------------------------------------------------------------------------------------------------

  mutating func moveWithoutLeaving() {
    let person = person(in: former, as: recorded)
    attendPastYears(person, former)
    leave(person, enroll(person, in: now, from: formerFirstDay, to: nil), isOpen: true)
  }

  mutating func moveWithLastYearNeverEnded() {
    let person = person(in: former, as: recorded)
    attendPastYears(person, former, through: now - 2)
    leave(person, enroll(person, in: now - 1, from: years.firstDay(now - 1, of: former), to: nil), isOpen: true)
  }

  mutating func leaveAfterStart() {
    let person = person(in: former, as: recorded)
    attendPastYears(person, former)
    let enrollment = enroll(person, in: now, from: formerFirstDay, to: start.advanced(byDays: 1 + draw.below(4)))
    leave(person, enrollment)
    found.dated = [enrollment]
  }

  mutating func leaveServicesAfterStart() {
    let person = person(in: former, as: recorded)
    attendPastYears(person, former)
    found.dated = [enroll(person, in: now, .specialEducationOnly, from: formerFirstDay, to: start.advanced(byDays: 2))]
    leave(person, enroll(person, in: now, from: formerFirstDay, to: nil), isOpen: true)
  }

  /// Both enrollments are open since the same day: the primary one is the former one, though its ID is the higher.
  mutating func moveWithoutLeavingTwice() {
    let person = person(in: former, as: recorded)
    attendPastYears(person, former)
    let services = enroll(person, in: now, .partial, from: formerFirstDay, to: nil)
    leave(person, enroll(person, in: now, from: formerFirstDay, to: nil), isOpen: true)
    found.open.append(services)
  }

  /// The new enrollment is for services only; the student goes to the former district as before.
  mutating func enrollForServicesElsewhere() {
    service = draw.chance(0.5) ? .partial : .specialEducationOnly
    moveWithoutLeaving()
  }

  // None that counts --------------------------------------------------------------------------------------------------

  mutating func stay() {
    let person = person(in: requesting, as: claimed)
    requestingPerson = person
    attendPastYears(person, requesting)
  }

  /// Ended on the day it began, or the day before.
  mutating func onlyFailToShowUp() {
    let person = person(in: former, as: recorded)
    enroll(person, in: now, from: formerFirstDay, to: formerFirstDay.advanced(byDays: -draw.below(2)))
  }

  mutating func onlyEnrollForLater() {
    let person = person(in: former, as: recorded)
    enroll(person, in: now, from: start.advanced(byDays: 1 + draw.below(60)), to: nil)
  }

  /// The former district's record was never linked to the state's person index.
  mutating func beUnlinked() {
    let person = person(in: former, as: recorded, isLinked: false)
    attendPastYears(person, former)
    enroll(person, in: now, from: formerFirstDay, to: nil)
  }

  /// Notes the former enrollment.
  mutating func leave(_ person: Int, _ enrollment: Int64, isOpen: Bool = false) {
    found.person = person
    found.enrollment = enrollment
    if isOpen { found.open.append(enrollment) }
  }
}
