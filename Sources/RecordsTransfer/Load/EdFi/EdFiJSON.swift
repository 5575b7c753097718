/// JSON to be written: bodies of objects and of records that wait for them.
enum EdFiJSON: ExpressibleByDictionaryLiteral {
  /// Null where there is no text.
  case text(String?)
  case list([EdFiJSON])
  case object([String: EdFiJSON])

  init(dictionaryLiteral elements: (String, EdFiJSON)...) { self = .object(Dictionary(uniqueKeysWithValues: elements)) }

  static func texts(_ texts: [String]) -> EdFiJSON { .list(texts.map { .text($0) }) }

  /// An object of texts.
  static func fields(_ fields: [String: String?]) -> EdFiJSON { .object(fields.mapValues { .text($0) }) }

  var written: String {
    var output: [UInt8] = []
    write(to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func write(to output: inout [UInt8]) {
    switch self {
    case .text(nil): output += Array("null".utf8)
    case .text(let text?): Self.write(text, to: &output)
    case .list(let items):
      output.append(0x5B)
      for (place, item) in items.enumerated() {
        if place > 0 { output.append(0x2C) }
        item.write(to: &output)
      }
      output.append(0x5D)
    case .object(let fields):
      output.append(0x7B)
      for (place, field) in fields.enumerated() {
        if place > 0 { output.append(0x2C) }
        Self.write(field.key, to: &output)
        output.append(0x3A)
        field.value.write(to: &output)
      }
      output.append(0x7D)
    }
  }

  private static func write(_ text: String, to output: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    output.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: output += [0x5C, byte]
      case 0..<0x20: output += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: output.append(byte)
      }
    }
    output.append(0x22)
  }
}
