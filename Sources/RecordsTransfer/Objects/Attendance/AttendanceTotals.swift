import Foundation

/// Totals of attendance: a row for each term, and one for a school year of several that do not overlap.
enum AttendanceTotals {
  static func write(_ years: [ArraySlice<Record<AttendanceTerm>>], to fo: inout FOWriter) {
    fo.denseTable(columns) { fo in
      for year in years {
        for term in year {
          row(
            term.string(.schoolYear), term.string(.term), days.map { term.string($0) }, term.string(.attendanceRate),
            to: &fo)
        }
        if year.count > 1, arePartsOfYear(year) { sum(year, to: &fo) }
      }
    }
  }

  private static let columns = [
    FOWriter.Column("School year", width: 18),
    FOWriter.Column("Term", width: 28),
    FOWriter.Column("Days in attendance", width: 14, .end),
    FOWriter.Column("Days absent", width: 14, .end),
    FOWriter.Column("Days tardy", width: 14, .end),
    FOWriter.Column("Attendance rate", width: 14, .end),
  ]

  private static let days: [AttendanceTerm] = [.numberOfDaysInAttendance, .numberOfDaysAbsent, .numberOfDaysTardy]

  /// Whether all terms are of one kind, so that no day is in two of them. A semester has the days of its quarters, a year those of all
  /// its terms, and what a term of the district's own has nobody can tell: their days would be counted twice. Events are no
  /// way round that: they say on which days something was noted, not on how many the student was there.
  private static func arePartsOfYear(_ year: ArraySlice<Record<AttendanceTerm>>) -> Bool {
    kinds.contains { kind in year.allSatisfy { $0.string(.term)?.hasSuffix(kind) == true } }
  }

  /// The last words of terms of the Ed-Fi Data Standard: Fall Semester, First Quarter.
  private static let kinds = [" Semester", " Trimester", " Quarter"]

  /// Of all terms; a figure that one of them lacks is left out.
  private static func sum(_ year: ArraySlice<Record<AttendanceTerm>>, to fo: inout FOWriter) {
    let sums = days.map { field -> Decimal? in
      let values = year.map { $0.string(field).flatMap { Decimal(string: $0) } }
      return values.reduce(Decimal(0)) { sum, value in sum.flatMap { sum in value.map { sum + $0 } } }
    }
    var rate: String?
    if let present = sums[0], let absent = sums[1], present + absent > 0 {
      rate = (present / (present + absent)).formatted(
        .number.grouping(.never).precision(.fractionLength(0...3)).locale(posix))
    }
    row(nil, "All terms", sums.map { $0.map { "\($0)" } }, rate, to: &fo)
  }

  private static func row(
    _ year: String?, _ term: String?, _ days: [String?], _ rate: String?, to fo: inout FOWriter
  ) {
    fo.denseRow { fo in
      fo.denseCell(year)
      fo.denseCell(term)
      for value in days { fo.denseCell(value) }
      fo.denseCell(rate.map(percent))
    }
  }

  /// `0.946` as `94.6 %`; a district that counts in percent has it already.
  private static func percent(_ rate: String) -> String {
    guard let value = Decimal(string: rate) else { return rate }
    return "\(value > 1 ? value : value * 100) %"
  }

  private static let posix = Locale(identifier: "en_US_POSIX")
}
