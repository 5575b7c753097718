/// The files attached to literacy records: notices to parents, reading plans.
enum LiteracyFilesObject: TransferObject {
  typealias Layout = AttachedFile

  static let name = "literacy"
  static let schema = "Literacy/LiteracyDocuments"
  static let table = "literacy_document"
  static let xml = [XMLForm(.literacyDocumentXML, root: "LiteracyDocuments")]
  static let columns: [PayloadColumn] = [.literacyDocumentXML]
  static var sql: String { SQL.Objects.literacyDocument }
}
