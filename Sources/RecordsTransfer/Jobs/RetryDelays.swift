/// How long to wait before the next try: from a quarter of a second, doubling up to half a minute (120 times the first), each
/// by chance between half and the whole of it, so that workers that failed together do not come back together. Then no more
/// tries: the run has waited some two minutes.
struct RetryDelays {
  static let first = Duration.milliseconds(250)

  private let first: Duration
  private var tries = 0

  init(first: Duration = Self.first) { self.first = first }

  mutating func next() -> Duration? {
    guard tries < 11 else { return nil }
    let whole = first * min(1 << tries, 120)
    tries += 1
    return whole * Double.random(in: 0.5...1)
  }
}
