/// Ed-Fi StudentSchoolAssociation: an enrollment of the district's own history.
enum SchoolAssociation: Int, RecordLayout {
  case schoolNumber, schoolName, calendarCode, schoolYear, entryDate, entryGradeLevel, entryType, primarySchool,
    serviceType, repeatGradeIndicator, classOfSchoolYear, exitWithdrawDate, exitWithdrawType, residencyStatus,
    fullTimeEquivalency

  static let element = "StudentSchoolAssociation"
  static let table = "student_school_association"
  static let required: Set<Self> = [.schoolNumber, .entryDate, .entryGradeLevel]
  static let names: [Self: String] = [.schoolNumber: "SchoolId", .schoolName: "NameOfInstitution"]
  static let groups = [FieldGroup<Self>("School", .schoolNumber, .schoolName)]

  var type: FieldType {
    switch self {
    case .entryDate, .exitWithdrawDate: .day
    case .schoolYear, .classOfSchoolYear: .schoolYear
    case .primarySchool, .repeatGradeIndicator: .boolean
    case .fullTimeEquivalency: .quantity
    default: .text
    }
  }
}
