import PostgresClient

/// What was noted of a student from day to day, and the totals of each term.
enum AttendanceRecords {
  static func write(_ student: Pupil, into rows: inout SourceRows, _ draw: inout Draw) {
    let habit = AttendanceHabit(&draw)
    for year in student.detailedHistory {
      for session in SchoolSession.sessions(of: year) where session.first <= student.asOf {
        var term = AttendedTerm(session, habit, periods: year.grade <= 5 ? 2 : 8)
        term.attend(until: min(session.last, student.asOf), &rows, &draw)
        term.writeTotals(&rows)
      }
    }
  }
}

/// How often a student is away: most are now and then, some are all the time.
struct AttendanceHabit {
  /// Chances on a school day.
  let absence: Double
  let tardiness: Double
  let partOfDay: Double
  /// Of an absence, to be unexcused.
  let truancy: Double

  init(_ draw: inout Draw) {
    let isChronic = draw.chance(0.12)
    absence = isChronic ? 0.11 + draw.fraction() * 0.05 : 0.065 + draw.fraction() * 0.065
    tardiness = draw.fraction() * (isChronic ? 0.06 : 0.04)
    partOfDay = 0.015 + draw.fraction() * 0.03
    truancy = isChronic ? 0.5 : 0.15
  }
}

/// One term of one student.
private struct AttendedTerm {
  let session: SchoolSession
  let habit: AttendanceHabit
  /// Class periods of a day.
  let periods: Int
  private var days = 0
  /// In tenths.
  private var absent = 0
  private var tardy = 0

  init(_ session: SchoolSession, _ habit: AttendanceHabit, periods: Int) {
    self.session = session
    self.habit = habit
    self.periods = periods
  }

  mutating func attend(until last: PostgresDate, _ rows: inout SourceRows, _ draw: inout Draw) {
    var isIll = false
    for number in session.first.days...max(session.first.days, last.days) {
      let day = PostgresDate(days: number)
      guard SchoolDay.isHeld(day) else { continue }
      days += 1
      // An illness goes on for days.
      isIll = draw.chance(isIll ? 0.45 : habit.absence * 0.6)
      let lot = draw.fraction()
      if isIll || lot < habit.absence * 0.3 {
        absent += 10
        note(day, isIll ? .excused("Illness") : absence(&draw), 1...periods, &rows)
      } else if lot < habit.absence * 0.3 + habit.partOfDay {
        missPart(of: day, &rows, &draw)
      } else if lot < habit.absence * 0.3 + habit.partOfDay + habit.tardiness {
        tardy += 1
        note(day, .tardy(draw.pick(Self.tardyReasons)), 1...1, arrival: 2 + draw.below(25), &rows)
      }
    }
  }

  private func absence(_ draw: inout Draw) -> AttendanceMark {
    draw.chance(habit.truancy)
      ? .unexcused(draw.chance(0.3) ? nil : draw.pick(["Unverified", "Truancy", "Overslept"]))
      : .excused(draw.pick(Self.excuses))
  }

  private mutating func missPart(of day: PostgresDate, _ rows: inout SourceRows, _ draw: inout Draw) {
    absent += 5
    let period = 1 + draw.below(periods)
    switch draw.below(3) {
    case 0:
      let isLate = period < periods
      note(day, .excused("Medical or dental appointment"), (isLate ? 1 : period)...period, &rows)
    case 1: note(day, .early(draw.pick(Self.excuses)), max(2, period)...periods, departure: 20, &rows)
    default: note(day, absence(&draw), period...min(periods, period + draw.below(3)), &rows)
    }
  }

  /// - Parameter arrival: minutes after the beginning of the first of these periods; `departure` likewise.
  private func note(
    _ day: PostgresDate, _ mark: AttendanceMark, _ missed: ClosedRange<Int>, arrival: Int? = nil, departure: Int? = nil,
    _ rows: inout SourceRows
  ) {
    let start = SchoolDay.start + (missed.lowerBound - 1) * (400 / periods)
    for period in missed {
      rows.add(
        .attendanceEvent, .text(session.year), .text(session.term), .day(day), .text(mark.category), .free(mark.reason),
        .text(SchoolDay.name(of: period, of: periods)), .minute(arrival.map { start + $0 }),
        .minute(departure.map { start + $0 }), .int(departure.map { start + $0 - SchoolDay.start }))
    }
  }

  func writeTotals(_ rows: inout SourceRows) {
    guard days > 0 else { return }
    rows.add(
      .attendance, .text(session.year), .text(session.term),
      .quantity(thousandths: days * 1_000 - absent * 100, decimals: 1),
      .quantity(thousandths: absent * 100, decimals: 1), .quantity(thousandths: tardy * 1_000, decimals: 0),
      .quantity(thousandths: (days * 1_000 - absent * 100) / days, decimals: 3))
  }

  private static let excuses = [
    "Illness", "Illness", "Medical or dental appointment", "Family emergency", "Religious observance",
    "School activity",
    "Bereavement",
  ]
  private static let tardyReasons: [String?] = ["Late bus", "Overslept", "Traffic", "Weather", nil, nil]
}

/// What is noted of a day.
private enum AttendanceMark {
  case excused(String)
  case unexcused(String?)
  case tardy(String?)
  case early(String)

  var category: String {
    switch self {
    case .excused: "Excused Absence"
    case .unexcused: "Unexcused Absence"
    case .tardy: "Tardy"
    case .early: "Early Departure"
    }
  }

  var reason: String? {
    switch self {
    case .excused(let reason), .early(let reason): reason
    case .unexcused(let reason), .tardy(let reason): reason
    }
  }
}

private enum SchoolDay {
  /// In minutes of the day.
  static let start = 8 * 60 + 5

  /// Not at weekends, nor in the winter break.
  static func isHeld(_ day: PostgresDate) -> Bool {
    // 2000-01-01 was a Saturday.
    guard day.days % 7 >= 2, let date = day.components else { return false }
    return
      !(date.month == 12 && date.day >= 22 || date.month == 1 && date.day <= 2
      || date.month == 11 && (26...28).contains(date.day))
  }

  static func name(of period: Int, of periods: Int) -> String {
    periods == 2 ? ["AM", "PM"][period - 1] : "Period \(period)"
  }
}

extension SourceValue {
  /// A time, in minutes of the day.
  fileprivate static func minute(_ minute: Int?) -> SourceValue {
    minute.map { .time(hour: $0 / 60, minute: $0 % 60) } ?? nil
  }
}

extension CopyTable {
  static let attendance = CopyTable(
    "records.student_attendance",
    """
    district_id person_id school_year term number_of_days_in_attendance number_of_days_absent number_of_days_tardy
    attendance_rate
    """)
  static let attendanceEvent = CopyTable(
    "records.student_attendance_event",
    """
    district_id person_id school_year term event_date attendance_event_category attendance_event_reason class_period_name
    arrival_time departure_time school_attendance_duration
    """)
}
