/// The census: who the student is, where he or she lives, and whom the school calls.
enum CensusObject: TransferObject {
  typealias Layout = CensusStudent

  static let name = "census"
  static let xml = [XMLForm(.censusXML, root: "Census")]
  static let columns: [PayloadColumn] = [.censusXML, .censusFOP]
  static let documents = [
    TransferItem("Census Contact Summary", .censusFOP), TransferItem("Extended Census Summary", .censusFOP),
  ]
  static let imports = [TransferItem("Extended Census", .censusXML)]
  static var sql: String { SQL.Objects.census }

  static func writeDocuments(_ students: RecordList<CensusStudent>, to payload: inout PayloadBuilder) {
    guard let student = students.first else { return }
    payload.documents(
      .censusFOP,
      [
        ("Census Contact Summary", { fo in CensusDocument.writeContactSummary(student, to: &fo) }),
        ("Extended Census Summary", { fo in CensusDocument.writeExtendedSummary(student, to: &fo) }),
      ])
  }
}
