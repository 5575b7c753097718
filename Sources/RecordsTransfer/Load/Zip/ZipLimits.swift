/// How much a zip file may hold: a file of kilobytes can say that it holds petabytes, and inflate to them.
public struct ZipLimits: Sendable {
  /// Most entries, folders among them.
  public var entries = 10_000
  /// Most bytes of all entries, inflated.
  public var bytes: UInt64 = 50 << 30
  /// How many times larger than its compressed bytes an entry may be, and all entries together than the file.
  /// CSV and XML come to 5 to 50 times.
  public var ratio: UInt64 = 200
  /// Bytes up to which an entry may be any number of times larger: a small file of one repeated line.
  public var ratioFree: UInt64 = 10 << 20

  public init() {}

  /// Whether `bytes` are too many for `compressed` ones.
  func isBomb(_ bytes: UInt64, from compressed: UInt64) -> Bool {
    guard bytes > ratioFree else { return false }
    let (most, overflow) = compressed.multipliedReportingOverflow(by: ratio)
    return !overflow && bytes > most
  }
}
