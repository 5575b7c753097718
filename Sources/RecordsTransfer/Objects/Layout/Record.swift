/// A record of an object, as its statement gave it: a view of cells, valid only inside the call that it was handed to.
public struct Record<Layout: RecordLayout> {
  let cells: UnsafePointer<RecordCells.Cell>
  let place: Int32

  @inline(__always)
  private func cell(_ field: Layout) -> RecordCells.Cell { cells[Int(place) + 1 + field.rawValue] }

  /// The field's text; nil where it is absent.
  @inline(__always)
  public subscript(field: Layout) -> Text? {
    let cell = cell(field)
    return cell.text.map { Text(base: $0, count: Int(cell.count)) }
  }

  /// The field's text as a string; nil where it is absent.
  public func string(_ field: Layout) -> String? { self[field]?.string }

  /// A day as documents show it, `05/09/2013`; nil where it is absent.
  public func day(_ field: Layout) -> String? { string(field).map(USDate.text) }

  /// Whether a boolean is on file and true.
  public func flag(_ field: Layout) -> Bool { self[field]?.first == UInt8(ascii: "t") }

  /// The values of a field of type `.texts`.
  public func strings(_ field: Layout) -> [String] {
    let cell = cell(field)
    var place = Int(cell.place)
    return (0..<cell.count).compactMap { _ in
      let value = cells[place + 1]
      place = Int(cells[place].place)
      return value.text.map { Text(base: $0, count: Int(value.count)).string }
    }
  }

  /// The records of a field of type `.records`, whose layout must be `layout`.
  public func list<Child: RecordLayout>(_ field: Layout, _ layout: Child.Type) -> RecordList<Child> {
    let cell = cell(field)
    return RecordList(cells: cells, place: cell.place, count: Int(cell.count))
  }

  /// A list of this record alone.
  public var alone: RecordList<Layout> { RecordList(cells: cells, place: place, count: 1) }
}

/// Records of one layout, in the order of the statement.
public struct RecordList<Layout: RecordLayout>: Sequence {
  let cells: UnsafePointer<RecordCells.Cell>
  let place: Int32
  public let count: Int

  public var isEmpty: Bool { count == 0 }
  public var underestimatedCount: Int { count }
  public var first: Record<Layout>? { isEmpty ? nil : Record(cells: cells, place: place) }

  /// How many records of tables these are: where the statement made them up to hold others, it is those that count.
  public var recordCount: Int {
    let shape = RecordShape.of(Layout.self)
    let lists = shape.fields.indices.filter { shape.fields[$0].child != nil }
    guard shape.table.isEmpty, !lists.isEmpty else { return count }
    return reduce(0) { sum, record in
      lists.reduce(sum) { $0 + Int(cells[Int(record.place) + 1 + $1].count) }
    }
  }

  public func makeIterator() -> Iterator { Iterator(cells: cells, place: place, left: count) }

  public struct Iterator: IteratorProtocol {
    let cells: UnsafePointer<RecordCells.Cell>
    var place: Int32
    var left: Int

    public mutating func next() -> Record<Layout>? {
      guard left > 0 else { return nil }
      defer {
        place = cells[Int(place)].place
        left -= 1
      }
      return Record(cells: cells, place: place)
    }
  }
}

/// Text in UTF-8 as it stands in a result; never empty. Valid only inside the call that it was handed to.
public struct Text {
  let base: UnsafePointer<UInt8>
  let count: Int

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }
  var first: UInt8 { base[0] }

  public var string: String { String(decoding: bytes, as: UTF8.self) }

  public static func == (text: Text, other: Text) -> Bool {
    text.count == other.count && text.bytes.elementsEqual(other.bytes)
  }

  public static func == (text: Text, literal: StaticString) -> Bool {
    let other = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    return text.count == other.count && text.bytes.elementsEqual(other)
  }
}
