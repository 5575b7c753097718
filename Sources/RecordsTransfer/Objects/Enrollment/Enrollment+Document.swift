/// The enrollment history as people read it: one table, latest enrollment first.
enum EnrollmentDocument {
  static func write(_ records: [SchoolAssociation], to fo: inout FOWriter) {
    fo.heading(2, records.count == 1 ? "1 enrollment" : "\(records.count) enrollments, latest first")
    fo.table(columns) { fo in
      for record in records {
        fo.row { fo in
          fo.cell(record.schoolYear)
          fo.cell(record.schoolName ?? record.schoolNumber, note: record.note)
          fo.cell(record.entryGradeLevel, note: record.repeatGradeIndicator == "true" ? "repeated" : nil)
          fo.cell(record.service)
          fo.cell(USDate.text(record.entryDate))
          fo.cell(record.entryType)
          fo.cell(record.exitWithdrawDate.map(USDate.text) ?? "Not ended", note: record.isNoShow ? "no-show" : nil)
          fo.cell(record.exitWithdrawType)
        }
      }
    }
  }

  private static let columns = [
    FOWriter.Column("School year", width: 10),
    FOWriter.Column("School", width: 24),
    FOWriter.Column("Grade level", width: 11),
    FOWriter.Column("Service", width: 10),
    FOWriter.Column("Entered", width: 10),
    FOWriter.Column("Entry type", width: 17),
    FOWriter.Column("Left", width: 10),
    FOWriter.Column("Exit type", width: 15),
  ]
}

extension SchoolAssociation {
  /// The code's words, where it is one of the state's.
  fileprivate var service: String? {
    switch serviceType {
    case "P": "Primary"
    case "S": "Partial"
    case "N": "Special education"
    case nil: primarySchool.map { $0 == "true" ? "Primary" : "Not primary" }
    default: serviceType
    }
  }

  /// ISO days compare as text.
  fileprivate var isNoShow: Bool { exitWithdrawDate.map { $0 <= entryDate } ?? false }

  fileprivate var note: String {
    [
      schoolName == nil || schoolName == schoolNumber ? nil : "No. " + schoolNumber,
      calendarCode.map { "calendar " + $0 },
      classOfSchoolYear.map { "class of " + $0 },
      residencyStatus,
      fullTimeEquivalency.map { "FTE " + $0 },
    ].compactMap(\.self).joined(separator: " · ")
  }
}
