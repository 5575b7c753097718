import PostgresClient

/// Ed-Fi StudentSchoolAssociation: an enrollment of the district's own history. Values are as XML writes them (dates
/// `YYYY-MM-DD`, booleans `true` and `false`); nil where there is none or it is unknown.
public struct SchoolAssociation: Sendable, Equatable {
  /// As the district numbers its schools.
  public var schoolNumber: String
  public var schoolName: String?
  public var calendarCode: String?
  public var schoolYear: String?
  public var entryDate: String
  public var entryGradeLevel: String
  public var entryType: String?
  public var primarySchool: String?
  /// P primary, S partial, N special education services only.
  public var serviceType: String?
  public var repeatGradeIndicator: String?
  /// The school year of projected graduation.
  public var classOfSchoolYear: String?
  /// On or before `entryDate`: the student never came.
  public var exitWithdrawDate: String?
  public var exitWithdrawType: String?
  public var residencyStatus: String?
  /// 1 is full time.
  public var fullTimeEquivalency: String?

  public init(schoolNumber: String, entryDate: String, entryGradeLevel: String) {
    self.schoolNumber = schoolNumber
    self.entryDate = entryDate
    self.entryGradeLevel = entryGradeLevel
  }

  init(row: inout RowReader) throws(PostgresError) {
    schoolNumber = try row.next()
    schoolName = try row.next()
    calendarCode = try row.next()
    schoolYear = try row.next()
    entryDate = try row.next()
    entryGradeLevel = try row.next()
    entryType = try row.next()
    primarySchool = try row.next()
    serviceType = try row.next()
    repeatGradeIndicator = try row.next()
    classOfSchoolYear = try row.next()
    exitWithdrawDate = try row.next()
    exitWithdrawType = try row.next()
    residencyStatus = try row.next()
    fullTimeEquivalency = try row.next()
  }
}
