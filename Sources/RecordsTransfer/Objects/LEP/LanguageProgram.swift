/// Ed-Fi StudentLanguageInstructionProgramAssociation: a student as an English learner, from identification to exit and
/// monitoring.
enum LanguageProgram: Int, RecordLayout {
  case limitedEnglishProficiency, identifiedDate, englishLearnerParticipation, homeLanguage, nativeLanguage,
    parentNotificationDate, parentalRefusal, parentalRefusalDate, programEntryDate, exitDate, reasonExited, comment,
    monitoringYears, assessments

  static let element = "StudentLanguageInstructionProgramAssociation"
  static let table = "student_language_instruction_program_association"
  static let required: Set<Self> = [.limitedEnglishProficiency]

  var type: FieldType {
    switch self {
    case .identifiedDate, .parentNotificationDate, .parentalRefusalDate, .programEntryDate, .exitDate: .day
    case .englishLearnerParticipation, .parentalRefusal: .boolean
    case .monitoringYears: .records(MonitoringYear.self)
    case .assessments: .records(EnglishProficiencyAssessment.self)
    default: .text
    }
  }
}

/// A school year in which a former English learner is monitored.
enum MonitoringYear: Int, RecordLayout {
  case schoolYear, monitoringYear, reviewDate, monitoringStatus, comment

  static let element = "MonitoringYear"
  static let table = "student_language_instruction_program_monitoring_year"
  static let required: Set<Self> = [.schoolYear]
  static let names: [Self: String] = [.monitoringYear: "YearNumber"]

  var type: FieldType {
    switch self {
    case .schoolYear: .schoolYear
    case .monitoringYear: .integer
    case .reviewDate: .day
    default: .text
    }
  }
}

/// Ed-Fi EnglishLanguageProficiencyAssessment: the yearly test of English, with its scores.
enum EnglishProficiencyAssessment: Int, RecordLayout {
  case schoolYear, assessmentTitle, administrationDate, participation, proficiency, progress, monitored, overallScore,
    listeningScore, speakingScore, readingScore, writingScore

  static let element = "EnglishLanguageProficiencyAssessment"
  static let table = "student_english_language_proficiency_assessment"
  static let required: Set<Self> = [.schoolYear]

  var type: FieldType {
    switch self {
    case .schoolYear: .schoolYear
    case .administrationDate: .day
    case .overallScore, .listeningScore, .speakingScore, .readingScore, .writingScore: .quantity
    default: .text
    }
  }
}
