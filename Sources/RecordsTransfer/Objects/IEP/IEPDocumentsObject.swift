/// The files attached to the student's individualized education programs.
enum IEPDocumentsObject: TransferObject {
  typealias Layout = AttachedFile

  static let name = "iep"
  static let schema = "IEP/IEPDocuments"
  static let table = "iep_document"
  static let xml = [XMLForm(.iepDocumentXML, root: "IEPDocuments")]
  static let columns: [PayloadColumn] = [.iepDocumentXML]
  static let documents = [TransferItem("IEP Documents", .iepDocumentXML)]
  static let imports = [TransferItem("Special Ed Documents", .iepDocumentXML)]
  static var sql: String { SQL.Objects.iepDocument }
}
