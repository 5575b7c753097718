/// English learners: a record for each identification.
enum LEPObject: TransferObject {
  typealias Layout = LanguageProgram

  static let name = "lep"
  static let schema = "LEP/LEP"
  static let xml = [XMLForm(.lepXML, root: "LEP")]
  static let columns: [PayloadColumn] = [.lepXML, .lepFOP]
  static let documents = [TransferItem("LEP", .lepFOP)]
  static let imports = [TransferItem("LEP", .lepXML)]
  static var sql: String { SQL.Objects.lep }

  static func writeDocuments(_ records: RecordList<LanguageProgram>, to payload: inout PayloadBuilder) {
    payload.document(.lepFOP, title: "English Learner Program (LEP)") { fo in LEPDocument.write(records, to: &fo) }
  }
}
