import PostgresClient

/// Rows of one table, in PostgreSQL's binary COPY format, until they are sent.
///
/// A binary COPY converts nothing: each value is appended in exactly its column's type.
struct BinaryRows {
  let table: CopyTable
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0

  init(_ table: CopyTable) { self.table = table }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    count = 0
  }

  /// Begins a row; as many values as the table has columns must follow.
  mutating func begin() {
    big(Int16(table.columns.count))
    count += 1
  }

  mutating func null() { big(Int32(-1)) }

  mutating func append(_ value: Bool) {
    big(Int32(1))
    bytes.append(value ? 1 : 0)
  }

  mutating func append(_ value: Int16) {
    big(Int32(2))
    big(value)
  }

  mutating func append(_ value: Int32?) {
    guard let value else { return null() }
    big(Int32(4))
    big(value)
  }

  mutating func append(_ value: Int64?) {
    guard let value else { return null() }
    big(Int32(8))
    big(value)
  }

  mutating func append(_ value: PostgresDate?) { append(value?.days) }

  /// text, any enum, and domains over text.
  mutating func append(_ value: String?) {
    guard var value else { return null() }
    value.withUTF8 { text in
      big(Int32(text.count))
      bytes.append(contentsOf: text)
    }
  }

  mutating func append(_ value: GUID) {
    big(Int32(16))
    big(value.high)
    big(value.low)
  }

  mutating func append(_ value: Quantity?) {
    guard let value else { return null() }
    let place = bytes.count
    big(Int32(0))
    value.append(to: &self)
    let length = UInt32(bytes.count - place - 4).bigEndian
    withUnsafeBytes(of: length) { for offset in 0..<4 { bytes[place + offset] = $0[offset] } }
  }

  /// bytea
  mutating func append(bytes value: [UInt8]) {
    big(Int32(value.count))
    bytes.append(contentsOf: value)
  }

  /// Rows of the same table.
  mutating func append(_ rows: BinaryRows) {
    bytes.append(contentsOf: rows.bytes)
    count += rows.count
  }

  /// bigint[]
  mutating func append(_ values: [Int64]) {
    let int8: Int32 = 20
    big(Int32(20 + 12 * values.count - (values.isEmpty ? 8 : 0)))
    array(int8, count: values.count)
    for value in values { append(value) }
  }

  /// text[]
  mutating func append(_ values: [String]) {
    let text: Int32 = 25
    let size = values.reduce(0) { $0 + 4 + $1.utf8.count }
    big(Int32(20 + size - (values.isEmpty ? 8 : 0)))
    array(text, count: values.count)
    for value in values { append(value) }
  }

  private mutating func array(_ elementType: Int32, count: Int) {
    big(Int32(count == 0 ? 0 : 1))  // dimensions
    big(Int32(0))  // no NULL in it
    big(elementType)
    guard count > 0 else { return }
    big(Int32(count))
    big(Int32(1))  // first index
  }

  /// In network byte order.
  mutating func big<T: FixedWidthInteger>(_ value: T) {
    withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
  }
}
