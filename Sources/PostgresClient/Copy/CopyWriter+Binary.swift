extension CopyWriter {
  /// Begins a row of a binary COPY.
  ///
  /// - Parameter fields: the number of columns; so many values must be appended.
  /// - Throws: `.usage` if the COPY is not binary or the row before has not as many fields as it said; `.connection`.
  public mutating func beginRow(fields: Int) throws(PostgresError) {
    guard isBinary, missingFields == 0, let count = Int16(exactly: fields) else { throw misuse(fields) }
    try sendIfFull()
    buffer.append(count)
    missingFields = fields
    rows += 1
  }

  public mutating func append(_ value: Int64) {
    missingFields -= 1
    buffer.reserve(12)
    buffer.append(Int32(8))
    buffer.append(value)
  }

  public mutating func append(_ text: String) {
    missingFields -= 1
    buffer.withLength { $0.append(utf8: text) }
  }

  /// A value in its binary form, UTF-8 for text and xml.
  public mutating func append(bytes: UnsafeRawBufferPointer) {
    missingFields -= 1
    buffer.reserve(bytes.count + 4)
    buffer.append(Int32(clamping: bytes.count))
    buffer.append(bytes)
  }

  /// A value in its binary form, UTF-8 for text and xml.
  public mutating func append(bytes: [UInt8]) { bytes.withUnsafeBytes { append(bytes: $0) } }

  public mutating func appendNull() {
    missingFields -= 1
    buffer.append(Int32(-1))
  }

  /// A binary COPY converts nothing: the value's type must be exactly the column's.
  @inlinable
  public mutating func append<T: PostgresEncodable>(_ value: T) {
    guard !value.isNull else { return appendNull() }
    missingFields -= 1
    buffer.withLength { value.encode(into: &$0) }
  }

  mutating func appendBinaryHeader() {
    let signature: [UInt8] = [0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0x00]
    signature.withUnsafeBytes { buffer.append($0) }
    buffer.append(Int32(0))  // flags
    buffer.append(Int32(0))  // length of the header's extension
  }

  mutating func endBinary() throws(PostgresError) {
    guard missingFields == 0 else { throw misuse(0) }
    buffer.append(Int16(-1))
  }

  private func misuse(_ fields: Int) -> PostgresError {
    if !isBinary { return PostgresError(.usage, "beginRow is for a binary COPY; this one is of text: use textRow") }
    if missingFields != 0 {
      let problem = missingFields > 0 ? "\(missingFields) too few" : "\(-missingFields) too many"
      return PostgresError(.usage, "row \(rows) of the COPY has \(problem) fields")
    }
    return PostgresError(.usage, "a row cannot have \(fields) fields")
  }
}
