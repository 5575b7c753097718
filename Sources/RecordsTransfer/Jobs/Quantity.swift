/// Numbers with units, as people write them in job files and options.
public enum Quantity {
  /// `250ms`, `30s`, `45m`, `5h`; nil for anything else, zero, or more than a year.
  public static func duration(_ text: String) -> Duration? {
    guard let (number, unit) = split(text), let milliseconds = ["ms": 1, "s": 1000, "m": 60_000, "h": 3_600_000][unit]
    else { return nil }
    let (total, overflow) = number.multipliedReportingOverflow(by: milliseconds)
    guard !overflow, total > 0, total <= 366 * 24 * 3_600_000 else { return nil }
    return .milliseconds(total)
  }

  /// `512KB`, `16MB`, `1GB` in powers of 1024; nil for anything else, zero, or more than a terabyte.
  public static func bytes(_ text: String) -> Int? {
    guard let (number, unit) = split(text), let shift = ["KB": 10, "MB": 20, "GB": 30][unit] else { return nil }
    guard number > 0, number <= (1 << 40) >> shift else { return nil }
    return number << shift
  }

  private static func split(_ text: String) -> (Int, String)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else { return nil }
    return (number, String(text.dropFirst(digits.count)))
  }
}
