/// CEDS attendance totals of one term of one school year, with its events.
enum AttendanceTerm: Int, RecordLayout {
  case schoolYear, term, numberOfDaysInAttendance, numberOfDaysAbsent, numberOfDaysTardy, attendanceRate, events

  static let element = "StudentAttendance"
  static let table = "student_attendance"
  static let required: Set<Self> = [.schoolYear, .term]

  var type: FieldType {
    switch self {
    case .schoolYear: .schoolYear
    case .numberOfDaysInAttendance, .numberOfDaysAbsent, .numberOfDaysTardy, .attendanceRate: .quantity
    case .events: .records(AttendanceEvent.self)
    default: .text
    }
  }
}

/// Ed-Fi AttendanceEvent: what was noted of a student on a day, in a class period or for the whole day.
enum AttendanceEvent: Int, RecordLayout {
  case eventDate, attendanceEventCategory, attendanceEventReason, classPeriodName, arrivalTime, departureTime,
    schoolAttendanceDuration

  static let element = "AttendanceEvent"
  static let table = "student_attendance_event"
  static let required: Set<Self> = [.eventDate, .attendanceEventCategory]

  var type: FieldType {
    switch self {
    case .eventDate: .day
    case .arrivalTime, .departureTime: .time
    case .schoolAttendanceDuration: .integer
    default: .text
    }
  }
}
