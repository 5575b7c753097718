extension CopyWriter {
  /// A row of a COPY in text format (with its default delimiter and NULL); nil is NULL.
  ///
  /// - Throws: `.usage` if the COPY is binary, `.connection`.
  public mutating func textRow(_ fields: [String?]) throws(PostgresError) {
    guard !isBinary else {
      throw PostgresError(.usage, "textRow is for a COPY of text; this one is binary: use beginRow")
    }
    for (index, field) in fields.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: "\t")) }
      appendEscaped(field)
    }
    buffer.append(UInt8(ascii: "\n"))
    rows += 1
    try sendIfFull()
  }

  private mutating func appendEscaped(_ field: String?) {
    guard var field else {
      buffer.append(UInt8(ascii: "\\"))
      buffer.append(UInt8(ascii: "N"))
      return
    }
    field.withUTF8 { text in
      var plain = 0
      for index in text.indices {
        guard let escape = Self.escape(text[index]) else { continue }
        buffer.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[plain..<index]))
        buffer.append(UInt8(ascii: "\\"))
        buffer.append(escape)
        plain = index + 1
      }
      buffer.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[plain...]))
    }
  }

  private static func escape(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\\"): byte
    case UInt8(ascii: "\n"): UInt8(ascii: "n")
    case UInt8(ascii: "\r"): UInt8(ascii: "r")
    case UInt8(ascii: "\t"): UInt8(ascii: "t")
    default: nil
    }
  }
}
