/// The schedule: a record for each section.
enum ScheduleObject: TransferObject {
  typealias Layout = SectionAssociation

  static let name = "schedule"
  static let xml = [XMLForm(.scheduleXML, root: "Schedule")]
  static let columns: [PayloadColumn] = [.scheduleXML, .scheduleFOP]
  static let documents = [TransferItem("Schedule", .scheduleFOP)]
  static var sql: String { SQL.Objects.schedule }

  static func writeDocuments(_ sections: RecordList<SectionAssociation>, to payload: inout PayloadBuilder) {
    payload.document(.scheduleFOP, title: "Schedule") { fo in
      ScheduleDocument.write(sections, to: &fo)
    }
  }
}
