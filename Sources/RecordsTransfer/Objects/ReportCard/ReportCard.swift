/// Ed-Fi ReportCard: what a school reported of a student for one grading period.
enum ReportCard: Int, RecordLayout {
  case schoolYear, schoolNumber, schoolName, gradingPeriodName, beginDate, endDate, periodSequence, gradeLevel,
    homeroomTeacher, numberOfDaysInAttendance, numberOfDaysAbsent, numberOfDaysTardy, comment, gradePointAverages,
    grades, learningStandardGrades

  static let element = "ReportCard"
  static let table = "report_card"
  static let required: Set<Self> = [.schoolYear, .schoolNumber, .gradingPeriodName]
  static let names: [Self: String] = [.schoolNumber: "SchoolId", .schoolName: "NameOfInstitution"]
  static let groups = [
    FieldGroup<Self>("School", .schoolNumber, .schoolName),
    FieldGroup<Self>("GradingPeriod", .gradingPeriodName, .periodSequence),
  ]

  var type: FieldType {
    switch self {
    case .schoolYear: .schoolYear
    case .beginDate, .endDate: .day
    case .periodSequence: .integer
    case .numberOfDaysInAttendance, .numberOfDaysAbsent, .numberOfDaysTardy: .quantity
    case .gradePointAverages: .records(GradePointAverage<ReportCardAverages>.self)
    case .grades: .records(ReportCardGrade.self)
    case .learningStandardGrades: .records(LearningStandardGrade.self)
    default: .text
    }
  }
}

/// Ed-Fi Grade: a mark in a course, a subject, or conduct. A course has several where a semester ends: of the grading period, exam, semester.
enum ReportCardGrade: Int, RecordLayout {
  case courseCode, courseTitle, academicSubject, sectionIdentifier, teacher, gradeType, letterGradeEarned,
    numericGradeEarned, performanceBaseConversion, diagnosticStatement, comment

  static let element = "Grade"
  static let table = "report_card_grade"
  static let required: Set<Self> = [.gradeType]

  var type: FieldType { self == .numericGradeEarned ? .quantity : .text }
}

/// Ed-Fi LearningStandardGrade: a mark for one learning standard, as elementary schools give them.
enum LearningStandardGrade: Int, RecordLayout {
  case academicSubject, courseCode, courseTitle, learningStandardId, description, letterGradeEarned,
    numericGradeEarned, performanceBaseConversion, diagnosticStatement

  static let element = "LearningStandardGrade"
  static let table = "report_card_learning_standard_grade"
  static let required: Set<Self> = [.learningStandardId]
  static let groups = [FieldGroup<Self>("LearningStandard", .learningStandardId, .description)]

  var type: FieldType { self == .numericGradeEarned ? .quantity : .text }
}
