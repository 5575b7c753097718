/// Literacy: a record for each school year, with its reading tests and plans.
enum LiteracyObject: TransferObject {
  typealias Layout = StudentLiteracy

  static let name = "literacy"
  static let xml = [
    XMLForm(.literacyDataXML, root: "LiteracyData", .importForm), XMLForm(.literacyXML, root: "Literacy"),
  ]
  static let columns: [PayloadColumn] = [.literacyDataXML, .literacyXML, .literacyFOP]
  static var sql: String { SQL.Objects.literacy }

  static func writeDocuments(_ records: RecordList<StudentLiteracy>, to payload: inout PayloadBuilder) {
    payload.document(.literacyFOP, title: "Literacy Summary") { fo in LiteracyDocument.write(records, to: &fo) }
  }
}
