/// Ed-Fi CourseTranscript: one attempt of a student at a course. Values are as XML writes them; nil where there is none
/// or it is unknown.
public struct CourseTranscript: Sendable, Equatable {
  public var courseCode: String
  public var courseTitle: String
  /// Pass, Fail, Incomplete or Withdrawn.
  public var courseAttemptResult: String
  public var attemptedCredits: String?
  public var earnedCredits: String?
  public var creditType: String?
  public var whenTakenGradeLevel: String?
  public var methodCreditEarned: String?
  public var finalLetterGradeEarned: String?
  public var finalNumericGradeEarned: String?
  public var courseRepeatCode: String?
  public var academicSubject: String?
  /// The school of instruction, as the district numbers it.
  public var schoolNumber: String?
  public var schoolName: String?
  /// SIF.
  public var scedCourseCode: String?
  /// SIF.
  public var stateCourseCode: String?
  /// SIF: the mark as it counts in a weighted average.
  public var gpaWeightedMark: String?
  /// SIF: Honors, Advanced Placement, ….
  public var instructionalLevel: String?

  public init(courseCode: String, courseTitle: String, courseAttemptResult: String) {
    self.courseCode = courseCode
    self.courseTitle = courseTitle
    self.courseAttemptResult = courseAttemptResult
  }
}
