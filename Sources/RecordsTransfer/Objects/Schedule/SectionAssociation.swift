/// Ed-Fi StudentSectionAssociation: a section that the student takes or took.
enum SectionAssociation: Int, RecordLayout {
  case sectionIdentifier, sectionName, courseCode, courseTitle, beginDate, endDate, homeroomIndicator, sessionName,
    term,
    classPeriods, classroomIdentificationCode, teacherName

  static let element = "StudentSectionAssociation"
  static let table = "student_section_association"
  static let required: Set<Self> = [.sectionIdentifier, .courseCode, .beginDate]
  static let groups = [FieldGroup<Self>("Session", .sessionName, .term)]

  var type: FieldType {
    switch self {
    case .beginDate, .endDate: .day
    case .homeroomIndicator: .boolean
    case .classPeriods: .records(ClassPeriod.self)
    default: .text
    }
  }
}

/// Ed-Fi ClassPeriod: when a section meets.
enum ClassPeriod: Int, RecordLayout {
  case classPeriodName, startTime, endTime, days

  static let element = "ClassPeriod"
  static let table = "student_section_association_class_period"
  static let required: Set<Self> = [.classPeriodName]
  static let names: [Self: String] = [.days: "Day"]

  var type: FieldType {
    switch self {
    case .startTime, .endTime: .time
    case .days: .texts
    default: .text
    }
  }
}
