import PostgresClient

/// A quarter of a school year.
struct GradingPeriod {
  /// 1 to 4.
  let number: Int
  let begin: PostgresDate
  let end: PostgresDate

  var name: String { "Quarter \(number)" }
  /// The second and the fourth end a semester.
  var endsSemester: Bool { number % 2 == 0 }

  /// The quarters of a school year, oldest first.
  static func quarters(of year: Pupil.Year) -> [GradingPeriod] {
    let length = Int(year.lastDay.days - year.firstDay.days)
    // In hundredths of the year. The second quarter holds the winter break.
    let ends = [0, 22, 50, 73, 100]
    return (1...4).map { number in
      GradingPeriod(
        number: number,
        begin: year.firstDay.advanced(byDays: length * ends[number - 1] / 100 + (number == 1 ? 0 : 1)),
        end: year.firstDay.advanced(byDays: length * ends[number] / 100))
    }
  }
}
