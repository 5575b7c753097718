/// manifest.csv of a district's files, in the form in which OneRoster has it: what there is, and whether it is all or what changed.
struct ExportManifest {
  static let name = "manifest.csv"

  let files: [OutcomeFile]
  /// Nil where the files hold everything.
  let since: String?

  var text: String {
    var properties = [
      ("propertyName", "value"), ("manifest.version", "1.0"), ("source.systemName", "records-transfer"),
    ]
    properties += files.map { ("file.\($0.rawValue)", since == nil ? "bulk" : "delta") }
    if let since { properties.append(("export.since", since)) }
    return properties.map { CSVText.line([$0.0, $0.1]) }.joined()
  }
}
