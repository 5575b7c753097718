import PostgresClient

/// Immunizations: one record for each student.
public enum HealthImmunizationObject: TransferObject {
  public typealias Record = StudentHealth

  public static let name = "healthImmunization"
  public static let columns: [PayloadColumn] = [.healthImmunizationXML, .healthImmunizationFOP]
  public static let documents = [TransferItem("Health Immunization Summary", .healthImmunizationFOP)]
  public static let imports = [TransferItem("Immunization", .healthImmunizationXML)]
  public static var sql: String { SQL.Objects.healthImmunization }

  public static func decode(_ row: inout RowReader) throws(PostgresError) -> StudentHealth {
    try StudentHealth(row: &row)
  }

  public static func write(_ records: [StudentHealth], to payload: inout PayloadBuilder) {
    payload.xml(.healthImmunizationXML, root: "HealthImmunization") { xml in
      for record in records { record.write(to: &xml) }
    }
    payload.document(.healthImmunizationFOP, title: "Health Immunization Summary") { fo in
      HealthImmunizationDocument.write(records, to: &fo)
    }
  }
}
