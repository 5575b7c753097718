/// An element of an interchange, with everything in it: a record is one, and so is each of its fields.
///
/// Names are without namespace. Of an element of another namespace than the document's only the name is kept, as
/// `x of another namespace`, which no field is called. Whoever asks for an element or its text marks it: what nobody asked for
/// is told, see `unread`.
final class EdFiElement: Codable {
  let name: String
  var attributes: [String: String] = [:]
  var children: [EdFiElement] = []
  private var content = ""
  private var isAskedFor = false
  private var isTextRead = false

  private enum CodingKeys: CodingKey { case name, attributes, children, content }

  init(_ name: String) { self.name = name }

  /// Without white space at its ends; empty where there is none.
  var text: String {
    get {
      isTextRead = true
      return content
    }
    set { content = newValue }
  }

  /// The first child of a name.
  func child(_ name: String) -> EdFiElement? { children.first { $0.name == name }?.asked }

  /// All children of a name, in their order.
  func all(_ name: String) -> [EdFiElement] { children.filter { $0.name == name }.map(\.asked) }

  /// The text of the first child of a name; nil where it is empty or not there.
  func text(_ name: String) -> String? { child(name)?.value }

  /// The element's own text; nil where it is empty.
  var value: String? { text.isEmpty ? nil : text }

  /// The text of the first element of a name, however deep: keys stand in references within references.
  func find(_ name: String) -> String? {
    for child in children {
      guard let value = child.name == name && child.value != nil ? child.value : child.find(name) else { continue }
      // On the way to it.
      for element in [self, child] { element.isAskedFor = true }
      return value
    }
    return nil
  }

  /// A part of the key that a reference gives: `key("StudentReference", "StudentUniqueId")`.
  func key(_ reference: String, _ name: String) -> String? { child(reference)?.find(name) }

  private var asked: EdFiElement {
    isAskedFor = true
    return self
  }

  // What the standard's types say ------------------------------------------------------------------------------------

  /// The code of a descriptor: what stands behind the # of its URI or, in older documents, in `CodeValue`; the text as it is
  /// where it is neither.
  var code: String? {
    if let value {
      guard value.contains("://"), let hash = value.lastIndex(of: "#") else { return value }
      let code = String(value[value.index(after: hash)...])
      return code.isEmpty ? nil : code
    }
    guard let code = text("CodeValue") ?? text("ShortDescription") else { return nil }
    // What else a descriptor says of itself is no field of the record.
    for name in ["Namespace", "ShortDescription", "Description"] { _ = text(name) }
    return code
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

  // What nobody asked for -----------------------------------------------------------------------------------------------

  /// The name of what is of another namespace.
  static func foreign(_ name: String) -> String { name + isForeign }
  private static let isForeign = " of another namespace"

  /// Names what nobody asked for, by paths below this element: `Name/PreferredLastSurname`, `AttendanceEvent/@note`,
  /// `Disability/text()`. Of elements within elements only the outer one; empty ones say nothing.
  ///
  /// The rest of a key is not told where a part of it was read: what a reference leads to says it itself.
  func unread(below path: String = "", _ tell: (String) -> Void) {
    if !isTextRead, !content.isEmpty { tell(path + "text()") }
    for name in attributes.keys where !["id", "ref"].contains(name) { tell("\(path)@\(name)") }
    if name.hasSuffix("Reference"), children.contains(where: \.isAskedFor) { return }
    for child in children {
      if child.isAskedFor {
        child.unread(below: "\(path)\(child.name)/", tell)
      } else if child.saysSomething {
        tell(path + child.name)
      }
    }
  }

  private var saysSomething: Bool {
    !content.isEmpty || !attributes.isEmpty || name.hasSuffix(Self.isForeign)
      || children.contains(where: \.saysSomething)
  }
}
