/// Credits and averages as documents show them.
public enum CreditText {
  /// At least two decimals, so that a column of them reads well; none of those on file is dropped. Text that is no
  /// decimal number stays as it is.
  public static func text(_ number: String) -> String {
    let parts = number.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard !parts[0].isEmpty, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
      return number
    }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    return "\(parts[0]).\(decimals)" + String(repeating: "0", count: max(0, 2 - decimals.count))
  }
}
