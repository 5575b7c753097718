import PostgresClient

/// The transcript: a record for each term, with its courses.
public enum TranscriptObject: TransferObject {
  public typealias Record = AcademicRecord

  public static let name = "transcript"
  public static let columns: [PayloadColumn] = [.transcriptXML, .transcriptFOP]
  public static let documents = [TransferItem("Transcript", .transcriptFOP)]
  public static let imports = [TransferItem("Transcript", .transcriptXML)]
  public static var sql: String { SQL.Objects.transcript }

  public static func decode(_ row: inout RowReader) throws(PostgresError) -> AcademicRecord {
    try AcademicRecord(row: &row)
  }

  public static func write(_ records: [AcademicRecord], to payload: inout PayloadBuilder) {
    payload.xml(.transcriptXML, root: "Transcript") { xml in
      for record in records { record.write(to: &xml) }
    }
    payload.document(.transcriptFOP, title: "Transcript") { fo in
      TranscriptDocument.write(records, to: &fo)
    }
  }
}
