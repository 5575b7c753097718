/// The meetings of the team that writes the individualized education program: a record for each meeting.
enum IEPMeetingObject: TransferObject {
  typealias Layout = IEPMeeting

  static let name = "iep"
  static let schema = "IEP/IEPMeeting"
  static let xml = [XMLForm(.iepMTXML, root: "IEPMeetings")]
  static let columns: [PayloadColumn] = [.iepMTXML, .iepMTFOP]
  static var sql: String { SQL.Objects.iepMeeting }

  static func writeDocuments(_ meetings: RecordList<IEPMeeting>, to payload: inout PayloadBuilder) {
    payload.document(.iepMTFOP, title: "IEP Team Meetings") { fo in IEPMeetingDocument.write(meetings, to: &fo) }
  }
}
