/// Evaluations for a Section 504 plan: a record for each referral of the student.
enum PLPEvaluationObject: TransferObject {
  typealias Layout = Section504Evaluation

  static let name = "plp"
  static let schema = "PLP/PLPEvaluation"
  static let xml = [
    XMLForm(.plpEvaluationXML, root: "PLPEvaluation"),
    XMLForm(.plpEvaluationDataXML, root: "PLPEvaluationData", .importForm),
  ]
  static let columns: [PayloadColumn] = [.plpEvaluationXML, .plpEvaluationDataXML, .plpEvaluationFOP]
  static var sql: String { SQL.Objects.plpEvaluation }

  static func writeDocuments(_ evaluations: RecordList<Section504Evaluation>, to payload: inout PayloadBuilder) {
    payload.document(.plpEvaluationFOP, title: "Section 504 Evaluation") { fo in
      PLPEvaluationDocument.write(evaluations, to: &fo)
    }
  }
}
