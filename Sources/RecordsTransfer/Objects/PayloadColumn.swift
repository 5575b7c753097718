/// A payload column of the transfer record, in the record's order. The raw value is its name in `"recordsTransfer"`.
///
/// A column is NULL where the student has nothing of its kind, or where the state has switched its object off.
public enum PayloadColumn: String, CaseIterable, Sendable {
  case transcriptXML, transcriptFOP
  case censusXML, censusFOP
  case enrollmentXML, enrollmentFOP
  case scheduleXML, scheduleFOP
  case attendanceXML, attendanceFOP
  case assessmentXML, assessmentFOP
  case behaviorXML, behaviorFOP
  case healthConditionXML, healthConditionFOP
  case healthScreeningXML, healthScreeningFOP
  case healthImmunizationXML, healthImmunizationFOP
  case iepXML, iepDataXML, iepDocumentXML, iepMTXML, iepFOP, iepMTFOP
  case plpXML, plpDataXML, plpDocumentXML, plpFOP
  case plpEvaluationXML, plpEvaluationDataXML, plpEvaluationFOP
  case literacyDataXML, literacyDocumentXML, literacyXML, literacyFOP
  case evaluationXML, evaluationDataXML, evaluationFOP
  case reportCard1XML, reportCard1FOP, reportCard1Name
  case reportCard2XML, reportCard2FOP, reportCard2Name
  case reportCard3XML, reportCard3FOP, reportCard3Name
  case reportCard4XML, reportCard4FOP, reportCard4Name
  case stateReportingXML
  case lepXML, lepFOP
  case lepServiceXML, lepServiceFOP
  case lepAccommodationXML, lepAccommodationFOP

  /// What a column holds.
  public enum Kind: Sendable {
    /// Structured records, for import.
    case xml
    /// An XSL-FO document, complete as it stands, for reading.
    case fop
    /// The title of the document beside it.
    case name
  }

  public var kind: Kind {
    if rawValue.hasSuffix("XML") { return .xml }
    return rawValue.hasSuffix("FOP") ? .fop : .name
  }

  /// The column of `transfer.records_transfer_payload`: snake_case, a run of capitals being one word
  /// (`healthConditionXML` is `health_condition_xml`), and `MT` before `XML` or `FOP` a word of its own.
  public var columnName: String { Self.columnNames[self] ?? Self.snakeCase(rawValue) }

  private static let columnNames = Dictionary(uniqueKeysWithValues: allCases.map { ($0, snakeCase($0.rawValue)) })

  private static func snakeCase(_ name: String) -> String {
    let words = ["XML", "FOP", "MT"]
    var rest = Substring(name)
    var tail: [String] = []
    while let word = words.first(where: rest.hasSuffix) {
      tail.insert(word.lowercased(), at: 0)
      rest = rest.dropLast(word.count)
    }
    let head = rest.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
    return ([head] + tail).joined(separator: "_")
  }
}
