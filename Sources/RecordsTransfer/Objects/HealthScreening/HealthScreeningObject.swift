/// Health screenings: a student's eyes, ears, teeth, spine, height and weight.
enum HealthScreeningObject: TransferObject {
  typealias Layout = StudentHealthScreening

  static let name = "healthScreening"
  static let xml = [XMLForm(.healthScreeningXML, root: "HealthScreening")]
  static let columns: [PayloadColumn] = [.healthScreeningXML, .healthScreeningFOP]
  static let documents = [TransferItem("Health Screening Summary", .healthScreeningFOP)]
  static let imports = [TransferItem("Health Screening", .healthScreeningXML)]
  static var sql: String { SQL.Objects.healthScreening }

  static func writeDocuments(_ records: RecordList<StudentHealthScreening>, to payload: inout PayloadBuilder) {
    payload.document(.healthScreeningFOP, title: "Health Screening Summary") { fo in
      HealthScreeningDocument.write(records, to: &fo)
    }
  }
}
