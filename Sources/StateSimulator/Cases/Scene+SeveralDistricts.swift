import PostgresClient

/// Careers through two districts, of which the rules make one the former district. `former` is always the one that is to be
/// found, `third` the other.
extension Scene {
  /// The later of two.
  mutating func moveTwice() {
    let earlier = person(in: third, as: index)
    attendPastYears(earlier, third, through: now - 1)
    let later = person(in: former, as: recorded)
    leave(later, enroll(later, in: now, from: formerFirstDay, to: start.advanced(byDays: -draw.below(3))))
  }

  /// Open before ended, though the ended one began later.
  mutating func neverLeaveTheEarlierDistrict() {
    let earlier = person(in: former, as: recorded)
    let open = enroll(earlier, in: now, from: formerFirstDay, to: nil)
    let later = person(in: third, as: index)
    enroll(later, in: now, from: formerFirstDay.advanced(byDays: 1), to: start)
    leave(earlier, open, isOpen: true)
  }

  /// Both ended on one day: the one that began later.
  mutating func tieOnEnd() {
    let later = person(in: former, as: recorded)
    let enrollment = enroll(later, in: now, from: tieDay.advanced(byDays: 1), to: start)
    enroll(person(in: third, as: index), in: now, from: tieDay, to: start)
    leave(later, enrollment)
  }

  /// Both open: the one that began later. Only its overlap is the former district's.
  mutating func tieBothOpen() {
    enroll(person(in: third, as: index), in: now, from: tieDay, to: nil)
    let later = person(in: former, as: recorded)
    leave(later, enroll(later, in: now, from: tieDay.advanced(byDays: 1), to: nil), isOpen: true)
  }

  /// The same dates: the primary one, though its ID is the higher.
  mutating func tieOnDates() {
    enroll(person(in: third, as: index), in: now, .partial, from: tieDay, to: start)
    let primary = person(in: former, as: recorded)
    leave(primary, enroll(primary, in: now, from: tieDay, to: start))
  }

  /// The same dates and service: the lower ID.
  mutating func tieOnEverything() {
    let lower = person(in: former, as: recorded)
    let enrollment = enroll(lower, in: now, from: tieDay, to: start)
    enroll(person(in: third, as: index), in: now, from: tieDay, to: start)
    leave(lower, enrollment)
  }

  /// A later enrollment that ended on the day it began, or before, does not count.
  mutating func failToShowUp() {
    let attended = person(in: former, as: recorded)
    let enrollment = enroll(attended, in: now, from: formerFirstDay, to: start.advanced(byDays: -2))
    let missed = start.advanced(byDays: -1)
    enroll(person(in: third, as: index), in: now, from: missed, to: missed.advanced(byDays: -draw.below(2)))
    leave(attended, enrollment)
  }

  /// The same within the former district: the enrollment is last year's, or the first days of this one.
  mutating func failToShowUpInFormer() {
    let person = person(in: former, as: recorded)
    attendPastYears(person, former, through: now - 1)
    let enrollment = enroll(person, in: now, from: formerFirstDay, to: formerFirstDay.advanced(byDays: 2))
    enroll(person, in: now, from: start, to: start)
    leave(person, enrollment)
  }

  /// An enrollment that begins after the new one does not count.
  mutating func enrollForLater() {
    let attended = person(in: former, as: recorded)
    let enrollment = enroll(attended, in: now, from: formerFirstDay, to: start)
    enroll(person(in: third, as: index), in: now, from: start.advanced(byDays: 1 + draw.below(90)), to: nil)
    leave(attended, enrollment)
  }

  /// A district that never linked its record to the state's person index cannot be found; the one before can.
  mutating func beUnlinkedInBetween() {
    let linked = person(in: former, as: recorded)
    let enrollment = enroll(linked, in: now, from: formerFirstDay, to: formerFirstDay.advanced(byDays: 3))
    let unlinked = person(in: third, as: index, isLinked: false)
    enroll(unlinked, in: now, from: formerFirstDay.advanced(byDays: 4), to: start)
    leave(linked, enrollment)
  }

  /// A first day that two districts share.
  private var tieDay: PostgresDate { SchoolYears.day(years.currentStart, 9, 3) }
}
