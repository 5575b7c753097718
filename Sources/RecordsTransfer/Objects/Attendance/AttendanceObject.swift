/// Attendance: a record for each school year and term, with its events by class period.
enum AttendanceObject: TransferObject {
  typealias Layout = AttendanceTerm

  static let name = "attendance"
  static let xml = [XMLForm(.attendanceXML, root: "Attendance")]
  static let columns: [PayloadColumn] = [.attendanceXML, .attendanceFOP]
  static let documents = [TransferItem("Attendance Period Detail", .attendanceFOP)]
  static var sql: String { SQL.Objects.attendance }

  static func writeDocuments(_ terms: RecordList<AttendanceTerm>, to payload: inout PayloadBuilder) {
    payload.document(.attendanceFOP, title: "Attendance Period Detail") { fo in
      AttendanceDocument.write(terms, to: &fo)
    }
  }
}
