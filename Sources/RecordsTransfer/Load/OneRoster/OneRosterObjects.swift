/// What of a file's records is kept in `feed.source_object`, under the standard's names.
struct OneRosterObjects {
  enum Form {
    case text, list, day
  }

  struct Field {
    let name: String
    /// Whether each record must have a value.
    let isRequired: Bool
    let form: Form
  }

  /// The standard's word for one of them.
  let kind: String
  let fields: [Field]

  init?(_ file: OneRosterFile) {
    switch file {
    case .orgs: self.init("org", "name! type! identifier parentSourcedId")
    case .academicSessions:
      self.init("academicSession", "title! type! startDate!@ endDate!@ parentSourcedId schoolYear")
    case .courses: self.init("course", "title! schoolYearSourcedId courseCode orgSourcedId subjects*")
    case .classes:
      self.init(
        "class", "title! courseSourcedId! classCode location schoolSourcedId! termSourcedIds* subjects* periods*")
    case .categories: self.init("category", "title!")
    case .lineItems:
      self.init("lineItem", "title! classSourcedId! categorySourcedId dueDate gradingPeriodSourcedId")
    case .users, .roles, .demographics, .enrollments, .results: return nil
    }
  }

  /// `!`: required; `@`: a day; `*`: a list.
  private init(_ kind: String, _ names: String) {
    self.kind = kind
    fields = names.split(separator: " ").map { name in
      Field(
        name: String(name.prefix { !"!@*".contains($0) }), isRequired: name.contains("!"),
        form: name.contains("@") ? .day : name.contains("*") ? .list : .text)
    }
  }

  /// The JSON object of a record; `values` as the fields are.
  func body(_ values: [String?]) -> String {
    var parts: [String] = []
    for (field, value) in zip(fields, values) {
      guard let value else { continue }
      let json =
        field.form == .list ? "[" + Self.items(value).map(Self.quoted).joined(separator: ",") + "]" : Self.quoted(value)
      parts.append("\"\(field.name)\":\(json)")
    }
    return "{" + parts.joined(separator: ",") + "}"
  }

  /// The values of a list, which the standard separates by commas.
  static func items(_ list: String) -> [String] {
    list.split(separator: ",").map { String($0.trimming(while: \.isWhitespace)) }.filter { !$0.isEmpty }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension Substring {
  fileprivate func trimming(while isTrimmed: (Character) -> Bool) -> Substring {
    var rest = drop(while: isTrimmed)
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
