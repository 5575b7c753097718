/// Immunizations: one record for each student.
enum HealthImmunizationObject: TransferObject {
  typealias Layout = StudentHealth

  static let name = "healthImmunization"
  static let xml = [XMLForm(.healthImmunizationXML, root: "HealthImmunization")]
  static let columns: [PayloadColumn] = [.healthImmunizationXML, .healthImmunizationFOP]
  static let documents = [TransferItem("Health Immunization Summary", .healthImmunizationFOP)]
  static let imports = [TransferItem("Immunization", .healthImmunizationXML)]
  static var sql: String { SQL.Objects.healthImmunization }

  static func writeDocuments(_ records: RecordList<StudentHealth>, to payload: inout PayloadBuilder) {
    payload.document(.healthImmunizationFOP, title: "Health Immunization Summary") { fo in
      HealthImmunizationDocument.write(records, to: &fo)
    }
  }
}
