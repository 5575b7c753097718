/// The wire form of a `numeric`: digits to base 10,000, the first of which counts 10,000^weight, a sign, and how many
/// decimals are shown.
struct NumericDigits: Equatable {
  var weight: Int16 = 0
  var sign: UInt16 = 0
  var scale: UInt16 = 0
  var digits: [UInt16] = []

  static let special: [String: UInt16] = ["NaN": 0xC000, "Infinity": 0xD000, "-Infinity": 0xF000]
  private static let negative: UInt16 = 0x4000

  init(bytes: UnsafeRawBufferPointer) throws(PostgresError) {
    var reader = ByteReader(bytes)
    let count = try reader.integer(UInt16.self)
    weight = try reader.integer(Int16.self)
    sign = try reader.integer(UInt16.self)
    scale = try reader.integer(UInt16.self)
    digits.reserveCapacity(Int(count))
    for _ in 0..<count { digits.append(try reader.integer(UInt16.self)) }
  }

  /// - Parameter text: as `PostgresNumeric` admits it.
  init(text: String) {
    if let special = Self.special[text] {
      sign = special
      return
    }
    let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    let whole = parts[0].utf8.map { UInt16($0 - 48) }
    let fraction = parts.count > 1 ? parts[1].utf8.map { UInt16($0 - 48) } : []
    let leading = [UInt16](repeating: 0, count: (4 - whole.count % 4) % 4)
    let trailing = [UInt16](repeating: 0, count: (4 - fraction.count % 4) % 4)
    let decimals = leading + whole + fraction + trailing
    let groups = stride(from: 0, to: decimals.count, by: 4).map { index in
      decimals[index..<index + 4].reduce(0) { $0 * 10 + $1 }
    }
    let zeros = groups.prefix { $0 == 0 }.count
    digits = Array(groups.dropFirst(zeros))
    while digits.last == 0 { digits.removeLast() }
    scale = UInt16(clamping: fraction.count)
    weight = digits.isEmpty ? 0 : Int16(clamping: (leading.count + whole.count) / 4 - 1 - zeros)
    sign = text.hasPrefix("-") && !digits.isEmpty ? Self.negative : 0
  }

  func encode(into buffer: inout PostgresBuffer) {
    buffer.append(UInt16(clamping: digits.count))
    buffer.append(weight)
    buffer.append(sign)
    buffer.append(scale)
    for digit in digits { buffer.append(digit) }
  }

  var text: String {
    if let special = Self.special.first(where: { $0.value == sign }) { return special.key }
    var text: [UInt8] = sign == Self.negative ? [UInt8(ascii: "-")] : []
    let first = text.count
    for power in stride(from: max(Int(weight), 0), through: 0, by: -1) {
      append(group: group(Int(weight) - power), to: &text)
    }
    let zeros = text[first...].prefix { $0 == UInt8(ascii: "0") }.count
    text.removeSubrange(first..<first + min(zeros, text.count - first - 1))
    if scale > 0 {
      text.append(UInt8(ascii: "."))
      let end = text.count + Int(scale)
      var position = Int(weight) + 1
      while text.count < end {
        append(group: group(position), to: &text)
        position += 1
      }
      text.removeSubrange(end...)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The group at a position counted from the first digit; beyond the digits there are zeros.
  private func group(_ position: Int) -> UInt16 { digits.indices.contains(position) ? digits[position] : 0 }

  private func append(group: UInt16, to text: inout [UInt8]) {
    for unit: UInt16 in [1000, 100, 10, 1] { text.append(UInt8(ascii: "0") + UInt8(group / unit % 10)) }
  }
}
