/// Report cards: up to four records, each of which goes to columns of its own.
enum ReportCardObject: TransferObject {
  typealias Layout = ReportCard

  /// The columns of one card.
  private struct Place {
    let xml: XMLForm
    let document: PayloadColumn
    let name: PayloadColumn

    init(_ xml: PayloadColumn, _ document: PayloadColumn, _ name: PayloadColumn) {
      self.xml = XMLForm(xml, root: "ReportCard")
      self.document = document
      self.name = name
    }
  }

  private static let longestInTitle = 40

  private static let places = [
    Place(.reportCard1XML, .reportCard1FOP, .reportCard1Name),
    Place(.reportCard2XML, .reportCard2FOP, .reportCard2Name),
    Place(.reportCard3XML, .reportCard3FOP, .reportCard3Name),
    Place(.reportCard4XML, .reportCard4FOP, .reportCard4Name),
  ]

  static let name = "reportCard"
  static let xml = places.map(\.xml)
  static let columns = places.flatMap { [$0.xml.column, $0.document, $0.name] }
  static let documents = places.enumerated().map { TransferItem("Report Card \($0 + 1)", $1.document) }
  static var sql: String { SQL.Objects.reportCard }

  /// The statement gives at most four, oldest first.
  static func write(_ records: RecordList<ReportCard>, to payload: inout PayloadBuilder) {
    for (place, card) in zip(places, records) {
      let name = card.string(.gradingPeriodName) ?? ""
      // The title stands in the page header, which has two lines.
      let title = name.count <= longestInTitle ? "Report Card: \(name)" : "Report Card"
      payload.xml(place.xml, card.alone)
      payload.document(place.document, title: title, records: 1) { fo in
        ReportCardDocument.write(card, to: &fo)
      }
      payload.name(place.name, name)
    }
  }
}
