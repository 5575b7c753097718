/// What the state asks for: indicators, characteristics and programs of a student. For import only.
enum StateReportingObject: TransferObject {
  typealias Layout = StudentStateReporting

  static let name = "stateReporting"
  static let xml = [XMLForm(.stateReportingXML, root: "StateReporting")]
  static let columns: [PayloadColumn] = [.stateReportingXML]
  static var sql: String { SQL.Objects.stateReporting }
}
