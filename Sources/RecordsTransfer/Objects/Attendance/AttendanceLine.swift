import PostgresClient

/// Events of one day, category and reason; and of the days right after it where all is the same: one line of the document.
struct AttendanceLine {
  private let first: Record<AttendanceEvent>
  /// `YYYY-MM-DD`
  private var days: [String]
  /// Class periods, by what else is known of the events; most often there is nothing else.
  private var parts: [(note: String, periods: PeriodList)] = []

  init(_ event: Record<AttendanceEvent>) {
    first = event
    days = [event.string(.eventDate) ?? ""]
    add(event)
  }

  /// Events come ordered by day and category: what belongs together stands together.
  func isContinued(by event: Record<AttendanceEvent>) -> Bool {
    [.eventDate, .attendanceEventCategory, .attendanceEventReason].allSatisfy { first.hasSame($0, as: event) }
  }

  mutating func add(_ event: Record<AttendanceEvent>) {
    let note = event.note
    if parts.last?.note != note { parts.append((note, PeriodList())) }
    parts[parts.count - 1].periods.add(event[.classPeriodName])
  }

  /// Takes the next line in, where it says the same of a day soon after: an illness goes on.
  ///
  /// - Returns: whether it did.
  mutating func absorb(_ next: AttendanceLine) -> Bool {
    guard [.attendanceEventCategory, .attendanceEventReason].allSatisfy({ first.hasSame($0, as: next.first) }),
      let day = days.last.flatMap(PostgresDate.init), let nextDay = next.days.first.flatMap(PostgresDate.init),
      (1...Self.longWeekend).contains(nextDay.days - day.days), next.periods == periods
    else { return false }
    days += next.days
    return true
  }

  /// From Friday to Tuesday.
  private static let longWeekend: Int32 = 4

  /// `10/02, 10/03/2025`.
  var dates: String {
    guard let last = days.last, days.allSatisfy({ $0.prefix(4) == last.prefix(4) }) else {
      return days.map(USDate.text).joined(separator: ", ")
    }
    return (days.dropLast().map { String(USDate.text($0).prefix(5)) } + [USDate.text(last)]).joined(separator: ", ")
  }

  /// `Excused Absence, Illness`.
  var event: String {
    [first.string(.attendanceEventCategory), first.string(.attendanceEventReason)].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// `1–4, 6, arrived 9:12 AM; 7`.
  var periods: String {
    parts.map { part in
      [part.periods.text, part.note].filter { !$0.isEmpty }.joined(separator: ", ")
    }.joined(separator: "; ")
  }
}

/// Names of class periods: numbered ones in the order of their numbers, then the others as they came.
struct PeriodList: Equatable {
  private var numbers: [Int] = []
  private var names: [String] = []

  /// - Parameter name: nil for the whole day.
  mutating func add(_ name: Text?) {
    guard let name else { return names.append("All day") }
    if let number = Self.number(name) { numbers.append(number) } else { names.append(name.string) }
  }

  /// `1–4, 6, Homeroom`.
  var text: String {
    var parts: [String] = []
    var rest = numbers.sorted()[...]
    while let first = rest.popFirst() {
      var last = first
      while let next = rest.first, next <= last + 1 {
        last = next
        rest.removeFirst()
      }
      parts.append(first == last ? "\(first)" : "\(first)\(last > first + 1 ? "–" : ", ")\(last)")
    }
    return (parts + names).joined(separator: ", ")
  }

  /// The number of `Period 4`; nil for other names.
  private static func number(_ name: Text) -> Int? {
    let prefix: StaticString = "Period "
    let digits = name.bytes.dropFirst(prefix.utf8CodeUnitCount)
    guard (1...3).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.first != 0x30,
      zip(name.bytes, UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)).allSatisfy(==)
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension Record<AttendanceEvent> {
  fileprivate func hasSame(_ field: AttendanceEvent, as other: Record<AttendanceEvent>) -> Bool {
    switch (self[field], other[field]) {
    case (let text?, let otherText?): text == otherText
    case (nil, nil): true
    default: false
    }
  }

  /// `arrived 9:12 AM, in school 340 minutes`; empty for most events.
  fileprivate var note: String {
    guard self[.arrivalTime] != nil || self[.departureTime] != nil || self[.schoolAttendanceDuration] != nil else {
      return ""
    }
    return [
      string(.arrivalTime).map { "arrived " + USTime.text($0) },
      string(.departureTime).map { "left " + USTime.text($0) },
      string(.schoolAttendanceDuration).map { "in school \($0) minutes" },
    ].compactMap(\.self).joined(separator: ", ")
  }
}
