import Synchronization

/// A layout as reading and writing want it: with its names as bytes and its children resolved.
final class RecordShape: Sendable {
  struct Field: Sendable {
    /// The element's name.
    let element: String
    /// The column of the layout's table; snake_case of the case's name.
    let column: String
    let type: FieldType
    let isRequired: Bool
    let isDerived: Bool
    /// The layout of the records it holds.
    let child: RecordShape?
    /// Whether the statement gives bytes that are written in base64.
    let isBase64: Bool
    let open: [UInt8]
    let close: [UInt8]
    /// The tag of the group that begins here.
    var groupElement: String?
    var groupOpen: [UInt8]?
    /// The tag that closes the group that ends here.
    var groupClose: [UInt8]?
  }

  let element: String
  let table: String
  let fields: [Field]
  let open: [UInt8]
  let close: [UInt8]

  private init<Layout: RecordLayout>(_ layout: Layout.Type) {
    element = layout.element
    table = layout.table
    // On a line of its own.
    open = Array("\n<\(layout.element)>".utf8)
    close = Array("</\(layout.element)>".utf8)
    var fields = layout.allCases.map { field -> Field in
      let name = "\(field)"
      var child: RecordShape?
      var isBase64 = false
      if case .base64 = field.type { isBase64 = true }
      if case .records(let inner) = field.type { child = RecordShape.of(inner) }
      let element = child?.element ?? layout.names[field] ?? name.prefix(1).uppercased() + name.dropFirst()
      return Field(
        element: element, column: Self.snakeCase(name), type: field.type,
        isRequired: layout.required.contains(field), isDerived: layout.derived.contains(field), child: child,
        isBase64: isBase64,
        open: Array("<\(element)>".utf8), close: Array("</\(element)>".utf8))
    }
    for group in layout.groups {
      fields[group.first.rawValue].groupElement = group.element
      fields[group.first.rawValue].groupOpen = Array("\n<\(group.element)>".utf8)
      fields[group.last.rawValue].groupClose = Array("</\(group.element)>".utf8)
    }
    self.fields = fields
  }

  /// The layout's shape, made once.
  static func of(_ layout: any RecordLayout.Type) -> RecordShape {
    if let made = made.withLock({ $0[ObjectIdentifier(layout)] }) { return made }
    let shape = make(layout)
    return made.withLock { made in
      made[ObjectIdentifier(layout)] = made[ObjectIdentifier(layout)] ?? shape
      return made[ObjectIdentifier(layout)] ?? shape
    }
  }

  private static func make<Layout: RecordLayout>(_ layout: Layout.Type) -> RecordShape { RecordShape(layout) }

  private static let made = Mutex<[ObjectIdentifier: RecordShape]>([:])

  private static func snakeCase(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }
}
