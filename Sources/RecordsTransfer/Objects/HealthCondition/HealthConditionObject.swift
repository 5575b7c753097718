/// Health conditions: a student's allergies, conditions and medications.
enum HealthConditionObject: TransferObject {
  typealias Layout = StudentHealthCondition

  static let name = "healthCondition"
  static let xml = [XMLForm(.healthConditionXML, root: "HealthCondition")]
  static let columns: [PayloadColumn] = [.healthConditionXML, .healthConditionFOP]
  static let documents = [TransferItem("Health Condition Summary", .healthConditionFOP)]
  static let imports = [TransferItem("Health Condition", .healthConditionXML)]
  static var sql: String { SQL.Objects.healthCondition }

  static func writeDocuments(_ records: RecordList<StudentHealthCondition>, to payload: inout PayloadBuilder) {
    let day = payload.header.businessDate
    payload.document(.healthConditionFOP, title: "Health Condition Summary") { fo in
      HealthConditionDocument.write(records, on: day, to: &fo)
    }
  }
}
