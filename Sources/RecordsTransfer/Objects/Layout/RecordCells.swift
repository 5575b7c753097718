import PostgresClient

/// The values of records, one cell each, pointing into the rows of a result: nothing is copied. The cells are valid as long as
/// the rows are.
///
/// A record is a run of cells: first the place of the next record of its list, then a cell for each field. A field that holds
/// records has the place of the first of them, and their number.
struct RecordCells {
  struct Cell {
    /// Nil where the value is absent, and in cells that hold a place.
    var text: UnsafePointer<UInt8>?
    /// Bytes of text, or number of records.
    var count: Int32 = 0
    /// The place of a record.
    var place: Int32 = 0
  }

  private var cells: ContiguousArray<Cell> = []
  private var firstPlace: Int32 = 0
  private var lastPlace: Int32 = 0
  private(set) var count = 0

  /// Forgets all records and keeps the memory.
  mutating func removeAll() {
    cells.removeAll(keepingCapacity: true)
    count = 0
  }

  /// Reads a row as the next record, from its next column on.
  ///
  /// - Throws: `.decoding` for a column that is not text (or an array of it) where the layout has a value, `.usage` for
  ///   one that is missing.
  mutating func append(_ row: inout RowReader, _ shape: RecordShape) throws(PostgresError) {
    let place = try read(&row, shape)
    if count == 0 { firstPlace = place } else { cells[Int(lastPlace)].place = place }
    lastPlace = place
    count += 1
  }

  /// Gives all records to `body`; they are not valid outside of it.
  func withRecords<Layout: RecordLayout>(of _: Layout.Type, _ body: (RecordList<Layout>) -> Void) {
    cells.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      body(RecordList(cells: base, place: firstPlace, count: count))
    }
  }

  private mutating func read(_ row: inout RowReader, _ shape: RecordShape) throws(PostgresError) -> Int32 {
    let place = cells.count
    cells.append(contentsOf: repeatElement(Cell(), count: shape.fields.count + 1))
    for index in shape.fields.indices {
      let at = place + 1 + index
      switch shape.fields[index].kind {
      case .text: cells[at] = try Self.text(try row.nextCell(), .text)
      case .base64: cells[at] = try Self.text(try row.nextCell(), .bytea)
      case .texts: cells[at] = try readTexts(&row)
      case .records: cells[at] = try readRecords(&row, shape.fields[index].child)
      }
    }
    guard row.remaining == 0 else {
      throw PostgresError(
        .decoding, "\(shape.element): the statement gives \(row.remaining) columns more than the layout has")
    }
    return Int32(place)
  }

  private mutating func readRecords(_ row: inout RowReader, _ child: RecordShape?) throws(PostgresError) -> Cell {
    var list = List()
    guard let child else { return Cell() }
    try row.nextRecords { (record) throws(PostgresError) in
      let next = try read(&record, child)
      link(next, to: &list)
    }
    return Cell(count: list.count, place: list.first)
  }

  private mutating func readTexts(_ row: inout RowReader) throws(PostgresError) -> Cell {
    var list = List()
    try row.nextElements { (element) throws(PostgresError) in
      let next = cells.count
      cells.append(Cell())
      cells.append(try Self.text(element, .text))
      link(Int32(next), to: &list)
    }
    return Cell(count: list.count, place: list.first)
  }

  private struct List {
    var first: Int32 = 0
    var last: Int32 = 0
    var count: Int32 = 0
  }

  private mutating func link(_ place: Int32, to list: inout List) {
    if list.count == 0 { list.first = place } else { cells[Int(list.last)].place = place }
    list.last = place
    list.count += 1
  }

  private static func text(_ cell: PostgresCell, _ type: PostgresType) throws(PostgresError) -> Cell {
    guard cell.type == type else {
      throw PostgresError(.decoding, "\(cell.type) where \(type) is expected: cast it in the SQL")
    }
    guard let bytes = cell.bytes, let base = bytes.baseAddress, !bytes.isEmpty else { return Cell() }
    return Cell(text: base.assumingMemoryBound(to: UInt8.self), count: Int32(clamping: bytes.count))
  }
}
