/// How long to wait before the next try: from a quarter of a second, doubling up to half a minute, each by chance between
/// half and the whole of it, so that workers that failed together do not come back together. Then no more tries: the run
/// has waited some two minutes.
struct RetryDelays {
  private var tries = 0

  mutating func next() -> Duration? {
    guard tries < 11 else { return nil }
    let whole = min(0.25 * Double(1 << tries), 30)
    tries += 1
    return .milliseconds(Int(1000 * whole * Double.random(in: 0.5...1)))
  }
}
