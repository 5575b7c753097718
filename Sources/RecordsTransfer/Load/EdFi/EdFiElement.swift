/// An element of an interchange, with everything in it: a record is one, and so is each of its fields.
///
/// Names are without namespace: what is of another namespace than the document is not kept.
struct EdFiElement: Sendable, Codable, Equatable {
  let name: String
  var attributes: [String: String] = [:]
  var children: [EdFiElement] = []
  /// Without white space at its ends; empty where there is none.
  var text = ""

  init(_ name: String) { self.name = name }

  /// The first child of a name.
  func child(_ name: String) -> EdFiElement? { children.first { $0.name == name } }

  /// All children of a name, in their order.
  func all(_ name: String) -> [EdFiElement] { children.filter { $0.name == name } }

  /// The text of the first child of a name; nil where it is empty or not there.
  func text(_ name: String) -> String? { child(name)?.value }

  /// The element's own text; nil where it is empty.
  var value: String? { text.isEmpty ? nil : text }

  /// The text of the first element of a name, however deep: keys stand in references within references.
  func find(_ name: String) -> String? {
    for child in children {
      if child.name == name, let value = child.value { return value }
      if let value = child.find(name) { return value }
    }
    return nil
  }

  /// A part of the key that a reference gives: `key("StudentReference", "StudentUniqueId")`.
  func key(_ reference: String, _ name: String) -> String? { child(reference)?.find(name) }

  // What the standard's types say ------------------------------------------------------------------------------------

  /// The code of a descriptor: what stands behind the # of its URI or, in older documents, in `CodeValue`; the text as it is
  /// where it is neither.
  var code: String? {
    if let value {
      guard value.contains("://"), let hash = value.lastIndex(of: "#") else { return value }
      let code = String(value[value.index(after: hash)...])
      return code.isEmpty ? nil : code
    }
    return text("CodeValue") ?? text("ShortDescription")
  }

  func code(_ name: String) -> String? { child(name)?.code }

  /// Codes of all children of a name. Where the standard has a collection of one field (`Race` in `Race`), of that field.
  func codes(_ name: String) -> [String] {
    var seen: Set<String> = []
    return all(name).compactMap { $0.code ?? $0.code(name) }.filter { seen.insert($0).inserted }
  }

  func list(_ name: String) -> String? { FeedList.literal(codes(name)) }
  func day(_ name: String) -> String? { text(name).map(EdFiValue.day) }
  func time(_ name: String) -> String? { text(name).map(EdFiValue.time) }
  func number(_ name: String) -> String? { text(name).map(EdFiValue.number) }
}
