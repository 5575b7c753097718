/// What is open of a document while it is read: the root, and one of its children with what is in it so far.
struct XMLElementTree {
  /// Bytes of one record, with what its elements take.
  static let largest = 4 << 20
  static let deepest = 64

  private(set) var root: XMLElementStream.Root?
  /// Elements that have begun or ended, and pieces of text: whether something happens.
  var events = 0
  private var open: [Open] = []
  private var depth = 0
  /// How many elements are open that are of another namespace, or in one.
  private var foreign = 0
  private var size = 0

  private struct Open {
    let element: EdFiElement
    var text: [UInt8] = []
    let line: Int
  }

  /// - Returns: why it cannot be read on; nil where it can.
  mutating func begin(_ name: String, _ namespace: String, _ attributes: [String: String], _ line: Int) -> String? {
    events += 1
    depth += 1
    guard depth <= Self.deepest else { return "has elements within elements more than 64 deep" }
    guard let root else {
      root = .init(name: name, namespace: namespace)
      return nil
    }
    // A record of another namespace is one nevertheless, and is counted by its name.
    guard foreign == 0, depth == 2 || namespace == root.namespace else {
      foreign += 1
      guard foreign == 1, let last = open.last else { return nil }
      // Of what is of another namespace within a record it is kept that there is something.
      last.element.children.append(EdFiElement(EdFiElement.foreign(name)))
      return grow(64 + name.utf8.count)
    }
    if open.isEmpty { size = 0 }
    let element = EdFiElement(depth == 2 && namespace != root.namespace ? EdFiElement.foreign(name) : name)
    element.attributes = attributes
    open.append(Open(element: element, line: line))
    return grow(attributes.reduce(64 + name.utf8.count) { $0 + $1.key.utf8.count + $1.value.utf8.count })
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    events += 1
    guard foreign == 0, !open.isEmpty else { return nil }
    open[open.count - 1].text.append(contentsOf: bytes)
    return grow(bytes.count)
  }

  /// - Returns: the record that is whole now, and the line on which it begins.
  mutating func end() -> (line: Int, element: EdFiElement)? {
    events += 1
    depth -= 1
    if foreign > 0 {
      foreign -= 1
      return nil
    }
    guard let closed = open.popLast() else { return nil }
    closed.element.text = Self.trimmed(closed.text)
    guard !open.isEmpty else { return (closed.line, closed.element) }
    open[open.count - 1].element.children.append(closed.element)
    return nil
  }

  private mutating func grow(_ bytes: Int) -> String? {
    size += bytes
    return size <= Self.largest ? nil : "has a record of more than 4 MiB"
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
