@testable import RecordsTransfer

extension SamplePayload {
  static let enrollments = [
    SamplePayload(
      EnrollmentObject.self, "typical", records: years(3),
      readable: [
        "Okafor, Adaeze Marie", "3 enrollments", "Burr Oak Middle School", "08/25/2023", "Not ended", "Primary",
      ]),
    SamplePayload(
      EnrollmentObject.self, "empty",
      records: [SchoolAssociation(schoolNumber: "South Daybreak", entryDate: "2009-01-01", entryGradeLevel: "KG")],
      readable: ["1 enrollment", "South Daybreak", "01/01/2009"]),
    SamplePayload(
      EnrollmentObject.self, "largest", records: years(60),
      readable: ["60 enrollments", "Page 1 of 5", "Page 5 of 5", "no-show"]),
    SamplePayload(
      EnrollmentObject.self, "hostile", header: .hostile, records: [hostileEnrollment],
      readable: ["D'Angelo-Nuñez 阮", "Привет", "日本"]),
  ]

  private static func years(_ count: Int) -> [SchoolAssociation] {
    (0..<count).map { index in
      let year = 2023 - index
      var enrollment = SchoolAssociation(
        schoolNumber: "20\(index % 10)", entryDate: "\(year)-08-25", entryGradeLevel: "\(max(1, 8 - index))")
      enrollment.schoolName = "Burr Oak Middle School"
      enrollment.calendarCode = "A"
      enrollment.schoolYear = "\(year)-\(year + 1)"
      enrollment.entryType = "Transfer from a public school in the same local education agency"
      enrollment.primarySchool = "true"
      enrollment.serviceType = index % 5 == 4 ? "S" : "P"
      enrollment.repeatGradeIndicator = index % 7 == 6 ? "true" : "false"
      enrollment.classOfSchoolYear = "2027-2028"
      if index > 0 {
        enrollment.exitWithdrawDate = index % 11 == 10 ? "\(year)-08-25" : "\(year + 1)-06-02"
        enrollment.exitWithdrawType = "Promotion or advancement"
      }
      enrollment.residencyStatus = "Resident of administrative unit and usual school attendance area"
      enrollment.fullTimeEquivalency = "1.0"
      return enrollment
    }
  }

  private static let hostileEnrollment: SchoolAssociation = {
    var enrollment = SchoolAssociation(
      schoolNumber: hostileText, entryDate: "0001-01-01", entryGradeLevel: "Ninth grade \u{0}")
    enrollment.schoolName = hostileText
    enrollment.entryType = hostileText
    enrollment.exitWithdrawDate = "9999-12-31"
    enrollment.exitWithdrawType = "<script>alert('1')</script>"
    enrollment.serviceType = "Æ"
    return enrollment
  }()
}
