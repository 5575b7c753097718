/// The files attached to the student's Section 504 plans.
enum PLPDocumentsObject: TransferObject {
  typealias Layout = AttachedFile

  static let name = "plp"
  static let schema = "PLP/PLPDocuments"
  static let table = "plp_document"
  static let xml = [XMLForm(.plpDocumentXML, root: "PLPDocuments")]
  static let columns: [PayloadColumn] = [.plpDocumentXML]
  static let documents = [TransferItem("PLP Documents", .plpDocumentXML)]
  static let imports = [TransferItem("PLP Documents", .plpDocumentXML)]
  static var sql: String { SQL.Objects.plpDocument }
}
