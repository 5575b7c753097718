/// CEDS literacy: how a student stood in reading in one school year, with the tests and the plans of the year.
enum StudentLiteracy: Int, RecordLayout {
  case schoolYear, literacyAssessmentAdministeredType, literacyPreTestStatus, literacyPostTestStatus,
    literacyGoalMetStatus, assessments, plans

  static let element = "StudentLiteracy"
  static let table = "student_literacy"
  static let required: Set<Self> = [.schoolYear]

  var type: FieldType {
    switch self {
    case .schoolYear: .schoolYear
    case .literacyAssessmentAdministeredType: .text
    case .literacyPreTestStatus, .literacyPostTestStatus, .literacyGoalMetStatus: .boolean
    case .assessments: .records(LiteracyAssessment.self)
    case .plans: .records(LiteracyPlan.self)
    }
  }
}

/// CEDS Literacy Assessment: a score of a reading test. Its distance from the benchmark and its gain since the test before
/// are computed.
enum LiteracyAssessment: Int, RecordLayout {
  case assessmentTitle, skillArea, assessmentPeriod, administrationDate, whenAssessedGradeLevel, score, benchmark,
    distanceFromBenchmark, gain, percentile, performanceLevel, examiner

  static let element = "LiteracyAssessment"
  static let table = "student_literacy_assessment"
  static let required: Set<Self> = [.assessmentTitle]
  static let derived: Set<Self> = [.distanceFromBenchmark, .gain]

  var type: FieldType {
    switch self {
    case .assessmentPeriod: .oneOf(["BOY", "MOY", "EOY"])
    case .administrationDate: .day
    case .score, .benchmark: .quantity
    case .distanceFromBenchmark, .gain: .decimal
    case .percentile: .integer
    default: .text
    }
  }
}

/// A plan to bring a student's reading to grade level.
enum LiteracyPlan: Int, RecordLayout {
  case planStartDate, planEndDate, tier, intervention, provider, minutesPerWeek, goal, parentNoticeDate, outcome,
    progress

  static let element = "LiteracyPlan"
  static let table = "student_literacy_plan"
  static let required: Set<Self> = [.planStartDate]

  var type: FieldType {
    switch self {
    case .planStartDate, .planEndDate, .parentNoticeDate: .day
    case .minutesPerWeek: .integer
    case .progress: .records(LiteracyProgress.self)
    default: .text
    }
  }
}

/// A note on the progress under a plan.
enum LiteracyProgress: Int, RecordLayout {
  case progressDate, skillArea, score, targetScore, comment

  static let element = "Progress"
  static let table = "student_literacy_plan_progress"
  static let required: Set<Self> = [.progressDate]

  var type: FieldType {
    switch self {
    case .progressDate: .day
    case .score, .targetScore: .quantity
    default: .text
    }
  }
}
