/// Evaluations for special education: a record for each.
enum EvaluationObject: TransferObject {
  typealias Layout = EligibilityEvaluation

  static let name = "evaluation"
  static let xml = [
    XMLForm(.evaluationXML, root: "Evaluation"), XMLForm(.evaluationDataXML, root: "EvaluationData", .importForm),
  ]
  static let columns: [PayloadColumn] = [.evaluationXML, .evaluationDataXML, .evaluationFOP]
  static let documents = [TransferItem("Special Ed Evaluation", .evaluationFOP)]
  static let imports = [TransferItem("Special Ed Evaluation", .evaluationDataXML)]
  static var sql: String { SQL.Objects.evaluation }

  static func writeDocuments(_ evaluations: RecordList<EligibilityEvaluation>, to payload: inout PayloadBuilder) {
    payload.document(.evaluationFOP, title: "Special Education Evaluation") { fo in
      EvaluationDocument.write(evaluations, to: &fo)
    }
  }
}
