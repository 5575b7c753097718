/// Ed-Fi CourseTranscript: one attempt of a student at a course. The last four fields are SIF's; the weighted mark is the one
/// that counts in a weighted average.
enum CourseTranscript: Int, RecordLayout {
  case courseCode, courseTitle, courseAttemptResult, attemptedCredits, earnedCredits, creditType,
    whenTakenGradeLevel, methodCreditEarned, finalLetterGradeEarned, finalNumericGradeEarned, courseRepeatCode,
    academicSubject, schoolNumber, schoolName, scedCourseCode, stateCourseCode, gpaWeightedMark, instructionalLevel

  static let element = "CourseTranscript"
  static let table = "course_transcript"
  static let required: Set<Self> = [.courseCode, .courseTitle, .courseAttemptResult]
  static let names: [Self: String] = [
    .schoolNumber: "SchoolId", .schoolName: "NameOfInstitution", .scedCourseCode: "scedCourseCode",
    .stateCourseCode: "stateCourseCode", .gpaWeightedMark: "gpaWeightedMark",
    .instructionalLevel: "instructionalLevel",
  ]
  static let groups = [FieldGroup<Self>("SchoolOfInstruction", .schoolNumber, .schoolName)]

  var type: FieldType {
    switch self {
    case .courseAttemptResult: .oneOf(["Pass", "Fail", "Incomplete", "Withdrawn"])
    case .attemptedCredits, .earnedCredits, .finalNumericGradeEarned: .quantity
    default: .text
    }
  }
}
