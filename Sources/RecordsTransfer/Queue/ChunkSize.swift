/// How many rows the next chunk claims: as many as keep a transaction within its budgets of time and bytes, going by the
/// chunk before it.
public struct ChunkSize: Sendable, Equatable {
  public let limits: ChunkLimits
  public private(set) var rows: Int

  /// - Parameter rows: of the first chunk; nil: a quarter of the most, for a first chunk of unknown cost is a small one.
  public init(_ limits: ChunkLimits, rows: Int? = nil) {
    self.limits = limits
    self.rows = rows ?? max(1, limits.rows / 4)
  }

  /// - Parameters:
  ///   - processed: rows of the chunk before; above 0.
  ///   - elapsed: how long its transaction took.
  ///   - bytes: of payload that it wrote.
  public mutating func adapt(processed: Int, elapsed: Duration, bytes: Int) {
    var factor = limits.time / max(elapsed, .microseconds(1))
    if bytes > 0 { factor = min(factor, Double(limits.bytes) / Double(bytes)) }
    // By steps of two at most: one odd chunk is no measure of the next.
    let wanted = Double(processed) * min(max(factor, 0.5), 2)
    rows = min(max(Int(wanted.rounded()), 1), limits.rows)
  }

  /// For rows among which one may do harm.
  public mutating func narrow(to rows: Int) { self.rows = max(1, rows) }
}

/// The most that one chunk may take.
public struct ChunkLimits: Sendable, Equatable {
  public var rows: Int
  /// Of one transaction: aimed at, not enforced.
  public var time: Duration
  /// Of payload, all of which one transaction writes: aimed at, not enforced.
  public var bytes: Int

  public init(rows: Int = 500, time: Duration = .milliseconds(250), bytes: Int = 16 << 20) {
    self.rows = rows
    self.time = time
    self.bytes = bytes
  }
}
