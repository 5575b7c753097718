/// Personal learning plans under Section 504: a record for each plan of the student.
enum PLPObject: TransferObject {
  typealias Layout = Section504Plan

  static let name = "plp"
  static let schema = "PLP/PLP"
  static let xml = [XMLForm(.plpXML, root: "PLP"), XMLForm(.plpDataXML, root: "PLPData", .importForm)]
  static let columns: [PayloadColumn] = [.plpXML, .plpDataXML, .plpFOP]
  static let documents = [TransferItem("PLP", .plpFOP)]
  static let imports = [TransferItem("PLP", .plpDataXML)]
  static var sql: String { SQL.Objects.plp }

  static func writeDocuments(_ plans: RecordList<Section504Plan>, to payload: inout PayloadBuilder) {
    payload.document(.plpFOP, title: "Personal Learning Plan (Section 504)") { fo in
      PLPDocument.write(plans, to: &fo)
    }
  }
}
