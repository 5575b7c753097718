import PostgresClient

/// The enrollment history: a record for each enrollment in the releasing district.
public enum EnrollmentObject: TransferObject {
  public typealias Record = SchoolAssociation

  public static let name = "enrollment"
  public static let columns: [PayloadColumn] = [.enrollmentXML, .enrollmentFOP]
  public static let documents = [TransferItem("Enrollment History", .enrollmentFOP)]
  public static let imports = [TransferItem("Enrollment History", .enrollmentXML)]
  public static var sql: String { SQL.Objects.enrollment }

  public static func decode(_ row: inout RowReader) throws(PostgresError) -> SchoolAssociation {
    try SchoolAssociation(row: &row)
  }

  public static func write(_ records: [SchoolAssociation], to payload: inout PayloadBuilder) {
    payload.xml(.enrollmentXML, root: "Enrollment") { xml in
      for record in records { record.write(to: &xml) }
    }
    payload.document(.enrollmentFOP, title: "Enrollment History") { fo in
      EnrollmentDocument.write(records, to: &fo)
    }
  }
}
