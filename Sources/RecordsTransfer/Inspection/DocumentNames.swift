extension [ListedDocument] {
  /// The documents with their names: the column's for the first in a column, its title's for a further one.
  func named() -> [TransferredDocument] {
    let counts = Dictionary(grouping: self, by: \.column).mapValues(\.count)
    var places: [PayloadColumn: Int] = [:]
    var taken: Set<String> = []
    return map { document in
      let place = places[document.column, default: 0]
      places[document.column] = place + 1
      let own = document.column.documentName
      let names = place == 0 ? [own] : [Self.slug(document.title), "\(own)-\(place + 1)"].filter { !$0.isEmpty }
      let name = names.first { !taken.contains($0) } ?? "\(own)-document-\(place + 1)"
      taken.insert(name)
      return TransferredDocument(
        title: document.title, name: name, column: document.column, place: place,
        isLast: place + 1 == counts[document.column], emptyBecause: document.emptyBecause)
    }
  }

  /// `Extended Census Summary` as `extended-census-summary`. A title is a state's own: nothing of it but letters and digits may reach
  /// a file's name.
  private static func slug(_ title: String) -> String {
    title.prefix(60).lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}

extension PayloadColumn {
  /// The name of the document that a FOP or Document column holds: `health-immunization`, `iep-document`.
  var documentName: String {
    let words = columnName.split(separator: "_")
    return (words.last.map { ["fop", "xml"].contains($0) } == true ? words.dropLast() : words[...])
      .joined(separator: "-")
  }

  /// What a document is called that the state's list does not name.
  var documentTitle: String {
    switch self {
    case .iepMTFOP: "IEP Team Meetings"
    case .plpEvaluationFOP: "PLP Evaluation"
    case .literacyFOP: "Literacy"
    case .literacyDocumentXML: "Literacy Documents"
    default:
      documentName.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }
  }
}
