import Synchronization

/// A tag's bytes. They stay in memory for good: there are as many as the layouts have elements, and counting references
/// to them for each value that is written would cost more than writing it.
struct Tag: @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ text: String) {
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = memory.initialize(from: text.utf8)
    // Never written again and never freed, so that any thread may read it.
    bytes = UnsafeBufferPointer(memory)
  }
}

/// A layout as reading and writing want it: with its names as bytes and its children resolved.
final class RecordShape: Sendable {
  /// How a field is read and written.
  enum Kind: Sendable {
    case text, base64, texts, records
  }

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
    let kind: Kind
    let open: Tag
    let close: Tag
    /// The tag of the group that begins here.
    var groupElement: String?
    var groupOpen: Tag?
    /// The tag that closes the group that ends here.
    var groupClose: Tag?
  }

  let element: String
  let table: String
  let fields: [Field]
  let open: Tag
  let close: Tag

  private init<Layout: RecordLayout>(_ layout: Layout.Type) {
    element = layout.element
    table = layout.table
    // On a line of its own.
    open = Tag("\n<\(layout.element)>")
    close = Tag("</\(layout.element)>")
    var fields = layout.allCases.map { field -> Field in
      let name = "\(field)"
      let kind = Kind(field.type)
      var child: RecordShape?
      if case .records(let inner) = field.type { child = RecordShape.of(inner) }
      let element = child?.element ?? layout.names[field] ?? name.prefix(1).uppercased() + name.dropFirst()
      return Field(
        element: element, column: Self.snakeCase(name), type: field.type,
        isRequired: layout.required.contains(field), isDerived: layout.derived.contains(field), child: child,
        kind: kind, open: Tag("<\(element)>"), close: Tag("</\(element)>"))
    }
    for group in layout.groups {
      fields[group.first.rawValue].groupElement = group.element
      fields[group.first.rawValue].groupOpen = Tag("\n<\(group.element)>")
      fields[group.last.rawValue].groupClose = Tag("</\(group.element)>")
    }
    self.fields = fields
  }

  /// The tables of the records below it.
  var childTables: [String] { fields.compactMap(\.child).flatMap { [$0.table] + $0.childTables } }

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

extension RecordShape.Kind {
  fileprivate init(_ type: FieldType) {
    switch type {
    case .records: self = .records
    case .texts: self = .texts
    case .base64: self = .base64
    default: self = .text
    }
  }
}
