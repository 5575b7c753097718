/// Behavior: a student's incidents, and what schools did about them.
enum BehaviorObject: TransferObject {
  typealias Layout = StudentDiscipline

  static let name = "behavior"
  static let xml = [XMLForm(.behaviorXML, root: "Behavior")]
  static let columns: [PayloadColumn] = [.behaviorXML, .behaviorFOP]
  static let documents = [TransferItem("Behavior Summary", .behaviorFOP)]
  static var sql: String { SQL.Objects.behavior }

  static func writeDocuments(_ records: RecordList<StudentDiscipline>, to payload: inout PayloadBuilder) {
    payload.document(.behaviorFOP, title: "Behavior Summary") { fo in
      BehaviorDocument.write(records, to: &fo)
    }
  }
}
