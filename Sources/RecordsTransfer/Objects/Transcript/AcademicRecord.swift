/// Ed-Fi StudentAcademicRecord: a student's standing in one term, with the courses taken in it.
enum AcademicRecord: Int, RecordLayout {
  case schoolYear, term, cumulativeEarnedCredits, cumulativeAttemptedCredits, sessionEarnedCredits,
    sessionAttemptedCredits, projectedGraduationDate, gradePointAverages, classRank, totalNumberInClass,
    percentageRanking, classRankingDate, diplomas, courses

  static let element = "StudentAcademicRecord"
  static let table = "student_academic_record"
  static let required: Set<Self> = [.schoolYear, .term]
  static let groups = [FieldGroup<Self>("ClassRanking", .classRank, .classRankingDate)]

  var type: FieldType {
    switch self {
    case .schoolYear: .schoolYear
    case .term: .text
    case .cumulativeEarnedCredits, .cumulativeAttemptedCredits, .sessionEarnedCredits, .sessionAttemptedCredits:
      .quantity
    case .projectedGraduationDate, .classRankingDate: .day
    case .gradePointAverages: .records(GradePointAverage<AcademicRecordAverages>.self)
    case .classRank, .totalNumberInClass, .percentageRanking: .integer
    case .diplomas: .records(Diploma.self)
    case .courses: .records(CourseTranscript.self)
    }
  }
}

/// Ed-Fi Diploma.
enum Diploma: Int, RecordLayout {
  case diplomaAwardDate, diplomaType, diplomaLevel

  static let element = "Diploma"
  static let table = "student_academic_record_diploma"
  static let required: Set<Self> = [.diplomaAwardDate, .diplomaType]

  var type: FieldType { self == .diplomaAwardDate ? .day : .text }
}
