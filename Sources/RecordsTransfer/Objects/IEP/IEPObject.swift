/// Individualized education programs: a record for each program of the student.
enum IEPObject: TransferObject {
  typealias Layout = SpecialEducationProgram

  static let name = "iep"
  static let schema = "IEP/IEP"
  static let xml = [XMLForm(.iepXML, root: "IEP"), XMLForm(.iepDataXML, root: "IEPData", .importForm)]
  static let columns: [PayloadColumn] = [.iepXML, .iepDataXML, .iepFOP]
  static let documents = [TransferItem("IEP", .iepFOP)]
  static let imports = [TransferItem("IEP", .iepDataXML)]
  static var sql: String { SQL.Objects.iep }

  static func writeDocuments(_ programs: RecordList<SpecialEducationProgram>, to payload: inout PayloadBuilder) {
    payload.document(.iepFOP, title: "Individualized Education Program") { fo in
      IEPDocument.write(programs, to: &fo)
    }
  }
}
