/// Brings a value of the file into the form that staging tables have.
struct MappedValue {
  let map: FieldMap
  let column: FieldMap.Column
  let form: MappedTarget.Column.Form

  /// Why a value is refused; holds no value.
  struct Refusal: Error {
    let reason: String
  }

  /// - Parameter text: trimmed, not empty.
  /// - Returns: nil where it means that there is none.
  func staged(_ text: String) throws(Refusal) -> String? {
    guard form == .list else { return try single(text) }
    var values: [String] = []
    for part in parts(of: text) {
      if let value = try single(part) { values.append(value) }
    }
    return FeedList.literal(values)
  }

  private func single(_ text: String) throws(Refusal) -> String? {
    guard let codes = column.codes else { return try formed(text) }
    // What codes mean is in the table's own form.
    if let meaning = codes[text] { return meaning.isEmpty ? nil : meaning }
    switch column.otherwise {
    case .keep: return try formed(text)
    case .empty: return nil
    case .refuse:
      let known = codes.keys.sorted().prefix(20).map { "“\($0)”" }.joined(separator: ", ")
      throw Refusal(reason: "is none of the map's codes \(known)\(codes.count > 20 ? " and others" : "")")
    }
  }

  private func formed(_ text: String) throws(Refusal) -> String {
    switch form {
    case .plain, .list: return text
    case .day:
      for form in map.dates {
        if let day = form.day(text) { return day }
      }
      throw Refusal(
        reason: "is not a day of the calendar in the form \(map.dates.map(\.text).joined(separator: " or "))")
    case .number:
      // A separator of thousands would be taken for the decimal one.
      guard !text.contains(map.hasDecimalComma ? "." : ",") else {
        let marks =
          map.hasDecimalComma
          ? "a full stop, and the map's decimal is a comma" : "a comma, and the map's decimal is a full stop"
        throw Refusal(reason: "has \(marks)")
      }
      return map.hasDecimalComma ? text.replacing(",", with: ".") : text
    }
  }

  private func parts(of text: String) -> [String] {
    guard let separator = map.listSeparator else { return [text] }
    return text.split(separator: separator).map { FieldMap.trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}
