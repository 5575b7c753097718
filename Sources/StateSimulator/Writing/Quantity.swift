/// A decimal number of zero or more with up to four decimals, as `numeric` holds it.
struct Quantity: Equatable {
  /// In ten thousandths.
  let value: Int
  /// Decimals that are shown.
  let decimals: Int

  /// - Parameter thousandths: 2500 is 2.500.
  init(thousandths: Int, decimals: Int = 3) {
    value = thousandths * 10
    self.decimals = decimals
  }

  /// The server's form: digits to the base of 10,000, the weight of the first, the sign, the decimals shown.
  func append(to rows: inout BinaryRows) {
    let whole = value / 10_000
    let fraction = value % 10_000
    var digits: [Int16] = []
    if whole >= 10_000 { digits.append(Int16(whole / 10_000)) }
    if whole > 0 { digits.append(Int16(whole % 10_000)) }
    let weight = max(digits.count - 1, whole > 0 ? 0 : -1)
    if fraction > 0 { digits.append(Int16(fraction)) }
    rows.big(Int16(digits.count))
    rows.big(Int16(digits.isEmpty ? 0 : weight))
    rows.big(Int16(0))
    rows.big(Int16(decimals))
    for digit in digits { rows.big(digit) }
  }
}
