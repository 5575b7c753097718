/// Ed-Fi StudentAcademicRecord: a student's standing in one term of one school year, with the courses of that term.
///
/// Values are as XML writes them (dates `YYYY-MM-DD`, decimals with a point, booleans `true` and `false`); nil where
/// there is none or it is unknown.
public struct AcademicRecord: Sendable, Equatable {
  public var schoolYear: String
  public var term: String
  public var cumulativeEarnedCredits: String?
  public var cumulativeAttemptedCredits: String?
  public var sessionEarnedCredits: String?
  public var sessionAttemptedCredits: String?
  public var projectedGraduationDate: String?
  public var gradePointAverages: [GradePointAverage] = []
  public var classRank: String?
  public var totalNumberInClass: String?
  /// In percent.
  public var percentageRanking: String?
  public var classRankingDate: String?
  public var diplomas: [Diploma] = []
  public var courses: [CourseTranscript] = []

  public init(schoolYear: String, term: String) {
    self.schoolYear = schoolYear
    self.term = term
  }
}

/// Ed-Fi GradePointAverage.
public struct GradePointAverage: Sendable, Equatable {
  /// Weighted, Unweighted, ….
  public var type: String
  public var isCumulative: String?
  public var value: String
  /// The scale.
  public var maximum: String?

  public init(type: String, isCumulative: String? = nil, value: String, maximum: String? = nil) {
    self.type = type
    self.isCumulative = isCumulative
    self.value = value
    self.maximum = maximum
  }
}

/// Ed-Fi Diploma.
public struct Diploma: Sendable, Equatable {
  public var awardDate: String
  public var type: String
  public var level: String?

  public init(awardDate: String, type: String, level: String? = nil) {
    self.awardDate = awardDate
    self.type = type
    self.level = level
  }
}
