import PostgresClient

/// The school years that the state knows; the last is the current one.
struct SchoolYears {
  let count: Int
  /// The calendar year in which the current school year began.
  let currentStart: Int
  let asOf: PostgresDate

  /// A school year is the current one from 15 September on, when all its enrollments have begun.
  init(asOf: PostgresDate, count: Int) {
    self.count = count
    self.asOf = asOf
    currentStart = (asOf.month, asOf.day) >= (9, 15) ? asOf.year : asOf.year - 1
  }

  var current: Int { count - 1 }

  /// The calendar year in which it began.
  func start(_ year: Int) -> Int { currentStart - current + year }

  /// As the state writes it: 2026-2027.
  func text(_ year: Int) -> String { "\(start(year))-\(start(year) + 1)" }

  /// First day of school: from 20 August to 2 September, by district.
  func firstDay(_ year: Int, of district: District) -> PostgresDate {
    Self.day(start(year), 8, 20).advanced(byDays: district.firstDayOffset)
  }

  /// Last day of school: from 1 to 14 June, by district; of the current year it can lie ahead.
  func lastDay(_ year: Int, of district: District) -> PostgresDate {
    Self.day(start(year) + 1, 6, 1).advanced(byDays: district.firstDayOffset)
  }

  /// Days on which a student can have begun in a new district in the current school year: after every district's first
  /// day, and long enough before the as-of date that something can have ended in between.
  var transferDays: ClosedRange<Int> {
    let first = Int(Self.day(currentStart, 9, 7).days)
    return first...max(first, min(Int(asOf.days) - 4, first + 120))
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> PostgresDate {
    // Every date that is asked for exists; the epoch stands in for one that does not.
    PostgresDate(year: year, month: month, day: day) ?? PostgresDate(days: 0)
  }
}
