/// The first line of a file of OneRoster: which field is which column.
struct OneRosterHeader {
  /// For each column that is used the field that holds it; nil where the file does not have it.
  let fields: [Int?]
  /// How many fields each line has.
  let count: Int
  /// Columns that neither the standard has nor are extensions (`metadata.…`); as they can be shown.
  let unknown: [String]

  init(
    _ record: CSVRecord, of file: OneRosterFile, columns: [LoadFile.Column]
  ) throws(LoadHeader.Refusal) {
    let names = try LoadHeader.names(record)
    // Without a header this is a line of data, which must not be told as if it were names of columns.
    guard names.contains("sourcedId") || names.filter({ name in columns.contains { $0.name == name } }).count > 1 else {
      let expected = columns.filter(\.isRequired).map(\.name).joined(separator: ",")
      throw .init(column: nil, reason: "is not a header: the first line has to name the columns (\(expected))")
    }
    for (field, name) in names.enumerated() where !name.isEmpty && names[..<field].contains(name) {
      throw .init(column: LoadHeader.shown(name), reason: "stands in the header twice")
    }
    for column in columns where column.isRequired && !names.contains(column.name) {
      throw .init(column: column.name, reason: "is not in the header")
    }
    fields = columns.map { names.firstIndex(of: $0.name) }
    count = names.count
    unknown = names.filter { name in
      !columns.contains { $0.name == name } && !file.otherColumns.contains(name) && !name.hasPrefix("metadata.")
    }
    .map(LoadHeader.shown)
  }
}
