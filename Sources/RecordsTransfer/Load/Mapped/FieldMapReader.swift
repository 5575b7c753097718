import Yams

/// Turns the nodes of a map file into a map; every error names file and line, and says what to do.
struct FieldMapReader {
  private let yaml: YAMLReader

  /// - Throws: `.inputMissing` where the file cannot be read; `.configuration` where it is no map.
  init(path: String) throws(CommandFailure) {
    yaml = try YAMLReader(path: path)
  }

  func map() throws(CommandFailure) -> FieldMap {
    let keys = try yaml.mapping(
      yaml.root, of: "a map",
      known: ["student", "encoding", "delimiter", "dates", "decimal", "lists", "columns", "ignore"])
    var map = FieldMap(path: yaml.path)
    if let node = keys["student"] {
      map.student = try name(node)
      map.studentLine = node.mark?.line ?? 1
    }
    if let node = keys["encoding"] { map.encoding = try encoding(node) }
    if let node = keys["delimiter"] { map.delimiter = try delimiter(node) }
    if let node = keys["dates"] { map.dates = try dates(node) }
    if let node = keys["decimal"] { map.hasDecimalComma = try decimal(node) }
    if let node = keys["lists"] { map.listSeparator = try yaml.string(node) }
    let columns = try yaml.required("columns", in: keys, of: "a map", at: yaml.root)
    map.columnsLine = columns.mark?.line ?? 1
    for (target, key, value) in try yaml.entries(columns, of: "columns") {
      map.columns.append(try column(target, value, line: key.mark?.line ?? 1))
    }
    guard !map.columns.isEmpty else {
      throw yaml.wrong(columns, "columns: at least one, as “column of the table: column of the file”")
    }
    if let node = keys["ignore"] { map.ignored = try ignored(node, of: map) }
    return map
  }

  private func column(_ target: String, _ node: Node, line: Int) throws(CommandFailure) -> FieldMap.Column {
    guard node.mapping != nil else { return .init(target: target, source: .column(try name(node)), line: line) }
    let keys = try yaml.mapping(node, of: target, known: ["column", "value", "codes", "otherwise"])
    if let value = keys["value"] {
      guard keys.count == 1 else { throw yaml.wrong(node, "\(target): a value stands alone, without column and codes") }
      return .init(target: target, source: .constant(try yaml.string(value)), line: line)
    }
    let source = try name(yaml.required("column", in: keys, of: target, at: node))
    var column = FieldMap.Column(target: target, source: .column(source), line: line)
    if let codes = keys["codes"] { column.codes = try self.codes(codes, of: target) }
    if let otherwise = keys["otherwise"] {
      guard column.codes != nil else {
        throw yaml.wrong(otherwise, "\(target): “otherwise” is for codes, and there are none")
      }
      guard let known = FieldMap.Column.Otherwise(rawValue: try yaml.string(otherwise)) else {
        throw yaml.wrong(otherwise, "otherwise: one of refuse, keep, empty")
      }
      column.otherwise = known
    }
    return column
  }

  private func codes(_ node: Node, of target: String) throws(CommandFailure) -> [String: String] {
    var codes: [String: String] = [:]
    for (code, key, value) in try yaml.entries(node, of: "codes") {
      // Values of files are looked up without the white space at their ends.
      let trimmed = FieldMap.trimmed(code)
      guard let meaning = value.scalar?.string else { throw yaml.wrong(value, "\(target): a code means one text") }
      guard !trimmed.isEmpty else {
        throw yaml.wrong(key, "\(target): a code is empty; what is empty means nothing anyway")
      }
      guard codes.updateValue(FieldMap.trimmed(meaning), forKey: trimmed) == nil else {
        throw yaml.wrong(key, "\(target): the code “\(trimmed)” has two meanings: leave one")
      }
    }
    guard !codes.isEmpty else { throw yaml.wrong(node, "codes: at least one, as “value of the file: what it means”") }
    return codes
  }

  private func encoding(_ node: Node) throws(CommandFailure) -> TextEncoding {
    guard let encoding = TextEncoding(rawValue: try yaml.string(node).lowercased()) else {
      throw yaml.wrong(
        node, "encoding: one of \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return encoding
  }

  private func delimiter(_ node: Node) throws(CommandFailure) -> UInt8 {
    switch try yaml.string(node) {
    case ",": UInt8(ascii: ",")
    case ";": UInt8(ascii: ";")
    case "|": UInt8(ascii: "|")
    case "tab", "\t": UInt8(ascii: "\t")
    default: throw yaml.wrong(node, "delimiter: one of \",\", \";\", \"|\" and tab")
    }
  }

  private func dates(_ node: Node) throws(CommandFailure) -> [DateForm] {
    var forms: [DateForm] = []
    for text in try yaml.strings(node, "dates") {
      guard let form = DateForm(text) else {
        throw yaml.wrong(node, "dates: “\(text)” is no form such as YYYY-MM-DD, MM/DD/YYYY, D.M.YYYY or YYYYMMDD")
      }
      if let other = forms.first(where: form.contradicts) {
        throw yaml.wrong(
          node, "dates: one text could be a day of \(other.text) and another of \(text): leave one of them out")
      }
      forms.append(form)
    }
    guard !forms.isEmpty else { throw yaml.wrong(node, "dates: at least one form, such as [YYYY-MM-DD]") }
    return forms
  }

  private func decimal(_ node: Node) throws(CommandFailure) -> Bool {
    switch try yaml.string(node) {
    case ".": false
    case ",": true
    default: throw yaml.wrong(node, "decimal: “.” or “,”")
    }
  }

  private func ignored(_ node: Node, of map: FieldMap) throws(CommandFailure) -> [String] {
    let names = try yaml.strings(node, "ignore").map(FieldMap.trimmed)
    for name in names where map.sources.contains(name) {
      throw yaml.wrong(node, "ignore: “\(name)” is used: leave it out here or there")
    }
    return names
  }

  /// A column of the file, whose names are compared without the white space at their ends.
  private func name(_ node: Node) throws(CommandFailure) -> String {
    let name = FieldMap.trimmed(try yaml.string(node))
    guard !name.isEmpty else { throw yaml.wrong(node, "text is expected here") }
    return name
  }
}

extension FieldMap {
  static func trimmed(_ text: String) -> String {
    Array(text.utf8).withUnsafeBytes { String(decoding: WhiteSpace.trimmed($0), as: UTF8.self) }
  }
}
