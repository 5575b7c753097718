/// A calendar day without time or zone: a `date`, from 4713 BC on, or one of its infinities.
public struct PostgresDate: Hashable, Comparable, Sendable {
  /// Days since 2000-01-01.
  public let days: Int32

  public static let infinity = PostgresDate(days: .max)
  public static let negativeInfinity = PostgresDate(days: .min)

  public init(days: Int32) { self.days = days }

  /// - Parameter year: astronomical: 0 is 1 BC.
  /// - Returns: nil if there is no such day in the Gregorian calendar, or not in PostgreSQL's range.
  public init?(year: Int, month: Int, day: Int) {
    guard (-4712...5_874_897).contains(year), (1...12).contains(month), day >= 1,
      day <= GregorianDay.daysIn(month: month, year: year)
    else { return nil }
    days = Int32(GregorianDay.number(year: year, month: month, day: day))
  }

  public var isInfinite: Bool { self == .infinity || self == .negativeInfinity }

  /// Nil for the infinities.
  public var components: (year: Int, month: Int, day: Int)? {
    isInfinite ? nil : GregorianDay.components(ofNumber: Int(days))
  }

  /// Astronomical: 0 is 1 BC. An infinity has 0 for year, month and day.
  public var year: Int { components?.year ?? 0 }
  public var month: Int { components?.month ?? 0 }
  public var day: Int { components?.day ?? 0 }

  /// So many days later, or earlier. An infinity stays what it is; the range's ends are not passed.
  public func advanced(byDays count: Int) -> PostgresDate {
    guard !isInfinite else { return self }
    let moved = min(max(Int(days) + count, Int(Int32.min) + 1), Int(Int32.max) - 1)
    return PostgresDate(days: Int32(moved))
  }

  public static func < (left: PostgresDate, right: PostgresDate) -> Bool { left.days < right.days }
}

extension PostgresDate: LosslessStringConvertible {
  /// ISO 8601, `2011-08-29`; before year 1 and for the infinities as PostgreSQL writes them.
  public var description: String {
    guard let (year, month, day) = components else { return self == .infinity ? "infinity" : "-infinity" }
    let shown = year > 0 ? year : 1 - year
    return "\(padded(shown, 4))-\(padded(month, 2))-\(padded(day, 2))\(year > 0 ? "" : " BC")"
  }

  /// - Parameter description: `2011-08-29`, `0044-03-15 BC`, `infinity` or `-infinity`.
  public init?(_ description: String) {
    switch description {
    case "infinity": self = .infinity
    case "-infinity": self = .negativeInfinity
    default:
      let isBeforeChrist = description.hasSuffix(" BC")
      let parts = description.dropLast(isBeforeChrist ? 3 : 0).split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].utf8.count >= 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
        parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
        let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), year > 0
      else { return nil }
      self.init(year: isBeforeChrist ? 1 - year : year, month: month, day: day)
    }
  }
}

extension PostgresDate: PostgresCodable {
  public static var postgresType: PostgresType { .date }

  public func encode(into buffer: inout PostgresBuffer) { buffer.append(days) }

  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> PostgresDate {
    guard cell.type == .date else { throw cell.mismatch(PostgresDate.self) }
    return PostgresDate(days: try cell.integer(Int32.self))
  }
}

/// A number in at least so many digits.
func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
