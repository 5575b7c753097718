/// The enrollment history as people read it: one table, latest enrollment first.
enum EnrollmentDocument {
  static func write(_ records: RecordList<SchoolAssociation>, to fo: inout FOWriter) {
    fo.heading(2, records.count == 1 ? "1 enrollment" : "\(records.count) enrollments, latest first")
    fo.table(columns) { fo in
      for record in records {
        fo.row { fo in
          fo.cell(record[.schoolYear])
          fo.cell(record[.schoolName] ?? record[.schoolNumber], note: record.note)
          fo.cell(record[.entryGradeLevel], note: record.flag(.repeatGradeIndicator) ? "repeated" : nil)
          fo.cell(record.service)
          fo.cell(record.day(.entryDate))
          fo.cell(record[.entryType])
          fo.cell(record.day(.exitWithdrawDate) ?? "Not ended", note: record.isNoShow ? "no-show" : nil)
          fo.cell(record[.exitWithdrawType])
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

extension Record<SchoolAssociation> {
  /// The code's words, where it is one of the state's.
  fileprivate var service: String? {
    switch string(.serviceType) {
    case "P": "Primary"
    case "S": "Partial"
    case "N": "Special education"
    case nil: self[.primarySchool].map { _ in flag(.primarySchool) ? "Primary" : "Not primary" }
    case let code: code
    }
  }

  /// ISO days compare as text.
  fileprivate var isNoShow: Bool {
    guard let exit = string(.exitWithdrawDate), let entry = string(.entryDate) else { return false }
    return exit <= entry
  }

  fileprivate var note: String {
    let number = string(.schoolNumber)
    let isNamed = self[.schoolName] != nil && string(.schoolName) != number
    return [
      isNamed ? number.map { "No. " + $0 } : nil,
      string(.calendarCode).map { "calendar " + $0 },
      string(.classOfSchoolYear).map { "class of " + $0 },
      string(.residencyStatus),
      string(.fullTimeEquivalency).map { "FTE " + $0 },
    ].compactMap(\.self).joined(separator: " · ")
  }
}
