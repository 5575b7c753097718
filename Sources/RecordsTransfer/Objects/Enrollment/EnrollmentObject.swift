/// The enrollment history: a record for each enrollment in the releasing district.
enum EnrollmentObject: TransferObject {
  typealias Layout = SchoolAssociation

  static let name = "enrollment"
  static let xml = [XMLForm(.enrollmentXML, root: "Enrollment")]
  static let columns: [PayloadColumn] = [.enrollmentXML, .enrollmentFOP]
  static let documents = [TransferItem("Enrollment History", .enrollmentFOP)]
  static let imports = [TransferItem("Enrollment History", .enrollmentXML)]
  static var sql: String { SQL.Objects.enrollment }

  static func writeDocuments(_ records: RecordList<SchoolAssociation>, to payload: inout PayloadBuilder) {
    payload.document(.enrollmentFOP, title: "Enrollment History") { fo in
      EnrollmentDocument.write(records, to: &fo)
    }
  }
}
