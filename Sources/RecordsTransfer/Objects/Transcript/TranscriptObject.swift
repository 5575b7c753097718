/// The transcript: a record for each term, with its courses.
enum TranscriptObject: TransferObject {
  typealias Layout = AcademicRecord

  static let name = "transcript"
  static let xml = [XMLForm(.transcriptXML, root: "Transcript")]
  static let columns: [PayloadColumn] = [.transcriptXML, .transcriptFOP]
  static let documents = [TransferItem("Transcript", .transcriptFOP)]
  static let imports = [TransferItem("Transcript", .transcriptXML)]
  static var sql: String { SQL.Objects.transcript }

  static func writeDocuments(_ records: RecordList<AcademicRecord>, to payload: inout PayloadBuilder) {
    payload.document(.transcriptFOP, title: "Transcript") { fo in
      TranscriptDocument.write(Array(records), to: &fo)
    }
  }
}
