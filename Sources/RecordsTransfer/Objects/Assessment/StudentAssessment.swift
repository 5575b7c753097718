/// Ed-Fi StudentAssessment: one administration of an assessment to a student. Title and day are absent where scores are on file
/// without it.
enum StudentAssessment: Int, RecordLayout {
  case assessmentIdentifier, studentAssessmentIdentifier, assessmentTitle, namespace, assessmentCategory,
    academicSubject, administrationDate, whenAssessedGradeLevel, schoolYear, assessmentPeriod, retestIndicator,
    reasonNotTested, accommodation, scoreResults, performanceLevels, studentObjectiveAssessments

  static let element = "StudentAssessment"
  static let table = "student_assessment"
  static let required: Set<Self> = [.assessmentIdentifier, .studentAssessmentIdentifier]

  var type: FieldType {
    switch self {
    case .administrationDate: .day
    case .schoolYear: .schoolYear
    case .accommodation: .texts
    case .scoreResults: .records(ScoreResult.self)
    case .performanceLevels: .records(PerformanceLevel.self)
    case .studentObjectiveAssessments: .records(StudentObjectiveAssessment.self)
    default: .text
    }
  }
}

/// Ed-Fi ScoreResult: a result of the whole assessment.
enum ScoreResult: Int, RecordLayout {
  case assessmentReportingMethod, result, resultDatatypeType

  static let element = "ScoreResult"
  static let table = "student_assessment_score_result"
  static let required = Set(allCases)

  var type: FieldType { .text }
}

/// Ed-Fi PerformanceLevel: the level that a result stands for.
enum PerformanceLevel: Int, RecordLayout {
  case performanceLevel, assessmentReportingMethod, performanceLevelIndicatorName

  static let element = "PerformanceLevel"
  static let table = "student_assessment_performance_level"
  static let required: Set<Self> = [.performanceLevel]

  var type: FieldType { .text }
}

/// Ed-Fi StudentObjectiveAssessment: a part of an assessment that is scored for itself.
enum StudentObjectiveAssessment: Int, RecordLayout {
  case identificationCode, objectiveTitle, scoreResults

  static let element = "StudentObjectiveAssessment"
  static let table = "student_objective_assessment"
  static let required: Set<Self> = [.identificationCode]

  var type: FieldType { self == .scoreResults ? .records(ObjectiveScoreResult.self) : .text }
}

/// Ed-Fi ScoreResult: a result of a part of an assessment.
enum ObjectiveScoreResult: Int, RecordLayout {
  case assessmentReportingMethod, result, resultDatatypeType

  static let element = "ScoreResult"
  static let table = "student_objective_assessment_score_result"
  static let required = Set(allCases)

  var type: FieldType { .text }
}
