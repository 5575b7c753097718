extension Listing {
  /// An array of objects, one a line, their keys in the order of the columns.
  var json: String { json(indentation: "") + "\n" }

  /// The same inside something else: without the last line break, every line but the first indented.
  func json(indentation: String) -> String {
    guard !rows.isEmpty else { return "[]" }
    let objects = self.objects.map { "\(indentation)  \($0)" }
    return "[\n" + objects.joined(separator: ",\n") + "\n\(indentation)]"
  }

  /// Each row as an object, on one line.
  var objects: [String] {
    rows.map { row in
      let members = zip(columns, row).map { "\(JSONText.quoted($0.key)): \($1.json)" }
      return "{" + members.joined(separator: ", ") + "}"
    }
  }
}

extension Listing.Cell {
  fileprivate var json: String {
    switch self {
    case .text(let text): JSONText.quoted(text)
    case .integer(let number): String(number)
    case .decimal(let number, _): number.isFinite ? String(number) : "null"
    case .flag(let flag): String(flag)
    case .null: "null"
    }
  }
}

private enum JSONText {
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.isControl:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
