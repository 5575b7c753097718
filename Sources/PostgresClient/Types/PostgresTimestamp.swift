import Foundation

/// A moment: a `timestamptz`, exact to the microsecond, or one of its infinities.
public struct PostgresTimestamp: Hashable, Comparable, Sendable {
  /// Since 2000-01-01 00:00 UTC.
  public let microseconds: Int64

  public static let infinity = PostgresTimestamp(microseconds: .max)
  public static let negativeInfinity = PostgresTimestamp(microseconds: .min)

  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// The nearest microsecond. A `Date` is a floating-point number and itself not exact beyond that in our times.
  public init(_ date: Date) {
    let exact = ((date.timeIntervalSinceReferenceDate + Self.referenceDate) * 1_000_000).rounded()
    self.init(microseconds: Int64(exactly: exact) ?? (exact > 0 ? .max : .min))
  }

  public var isInfinite: Bool { self == .infinity || self == .negativeInfinity }

  /// The infinities become the distant past and future.
  public var date: Date {
    if isInfinite { return self == .infinity ? .distantFuture : .distantPast }
    return Date(timeIntervalSinceReferenceDate: Double(microseconds) / 1_000_000 - Self.referenceDate)
  }

  public static func < (left: PostgresTimestamp, right: PostgresTimestamp) -> Bool {
    left.microseconds < right.microseconds
  }

  /// Seconds from PostgreSQL's epoch to Foundation's, 2001-01-01: 366 days.
  private static let referenceDate = 31_622_400.0
  private static let microsecondsPerDay: Int64 = 86_400_000_000
}

extension PostgresTimestamp: CustomStringConvertible {
  /// ISO 8601 in UTC, `2026-11-23T21:04:05.123456Z`; the fraction only if there is one.
  public var description: String {
    if isInfinite { return self == .infinity ? "infinity" : "-infinity" }
    var (days, rest) = microseconds.quotientAndRemainder(dividingBy: Self.microsecondsPerDay)
    if rest < 0 { (days, rest) = (days - 1, rest + Self.microsecondsPerDay) }
    let (seconds, fraction) = Int(rest).quotientAndRemainder(dividingBy: 1_000_000)
    let clock = "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    return "\(PostgresDate(days: Int32(days)))T\(clock)\(fraction == 0 ? "" : ".\(padded(fraction, 6))")Z"
  }
}

extension PostgresTimestamp: PostgresCodable {
  public static var postgresType: PostgresType { .timestamptz }

  public func encode(into buffer: inout PostgresBuffer) { buffer.append(microseconds) }

  /// Also of a `timestamp` without zone, which is taken as UTC.
  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> PostgresTimestamp {
    guard cell.type == .timestamptz || cell.type == .timestamp else { throw cell.mismatch(PostgresTimestamp.self) }
    return PostgresTimestamp(microseconds: try cell.integer(Int64.self))
  }
}
