/// Assessments: one record for each administration.
enum AssessmentObject: TransferObject {
  typealias Layout = StudentAssessment

  static let name = "assessment"
  static let xml = [XMLForm(.assessmentXML, root: "Assessment")]
  static let columns: [PayloadColumn] = [.assessmentXML, .assessmentFOP]
  static let documents = [TransferItem("Assessment Summary", .assessmentFOP)]
  static let imports = [TransferItem("Assessment", .assessmentXML)]
  static var sql: String { SQL.Objects.assessment }

  static func writeDocuments(_ assessments: RecordList<StudentAssessment>, to payload: inout PayloadBuilder) {
    payload.document(.assessmentFOP, title: "Assessment Summary") { fo in
      AssessmentDocument.write(assessments, to: &fo)
    }
  }
}
