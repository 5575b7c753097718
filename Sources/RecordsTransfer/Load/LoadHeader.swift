/// The first line of a file: which field is which column.
struct LoadHeader {
  /// For each column of the file's layout the field that holds it; nil where the file does not have it.
  let fields: [Int?]
  /// How many fields each line has.
  let count: Int

  /// What is wrong with a header.
  struct Refusal: Error {
    let column: String?
    let reason: String
  }

  func has(_ name: String, in file: LoadFile) -> Bool {
    file.columns.firstIndex { $0.name == name }.map { fields[$0] != nil } ?? false
  }

  init(_ record: CSVRecord, of file: LoadFile) throws(Refusal) {
    let names = try Self.names(record)
    let columns = file.columns
    // Without a header this is a line of data, which must not be told as if it were names of columns.
    guard names.contains(where: { name in columns.contains { $0.name == name } }) else {
      let expected = columns.filter(\.isRequired).map(\.name).joined(separator: ",")
      throw Refusal(column: nil, reason: "is not a header: the first line has to name the columns (\(expected))")
    }
    for name in names where !columns.contains(where: { $0.name == name }) {
      let known = columns.map(\.name).joined(separator: ", ")
      throw Refusal(column: Self.shown(name), reason: "is not a column of \(file.name), which are \(known)")
    }
    for (field, name) in names.enumerated() where names[..<field].contains(name) {
      throw Refusal(column: name, reason: "stands in the header twice")
    }
    for column in columns where column.isRequired && !names.contains(column.name) {
      throw Refusal(column: column.name, reason: "is not in the header")
    }
    fields = columns.map { names.firstIndex(of: $0.name) }
    count = names.count
  }

  /// The names that the first line gives, blank ones among them.
  static func names(_ record: CSVRecord) throws(Refusal) -> [String] {
    if let problem = record.problem { throw Refusal(column: nil, reason: problem.reason) }
    var names: [String] = []
    for field in 0..<record.count {
      if let problem = record.problem(ofField: field, longest: 200) {
        throw Refusal(column: nil, reason: problem.reason)
      }
      names.append(record.withField(field) { text in text.map { String(decoding: $0, as: UTF8.self) } ?? "" })
    }
    return names
  }

  /// A name that came with the file must not steer the terminal nor fill it.
  static func shown(_ name: String) -> String {
    if name.isEmpty { return "(empty)" }
    let visible = name.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
    return String(String.UnicodeScalarView(visible.prefix(60)))
  }
}
