/// Where a worker is in its lane and how it goes on: forward from its watermark, from time to time and at the end again from
/// the start.
///
/// It is a value without I/O: a chunk computes what comes next inside its transaction, so that the next intent is committed
/// with it.
struct DrainCourse: Sendable {
  private(set) var plan: ChunkPlan
  private var size: ChunkSize
  private var sweep: Sweep
  /// Rows that are left of a dead worker's range; nil on an ordinary course.
  private var confined: Int?
  var isConfined: Bool { confined != nil }
  /// Nothing is left to claim.
  private(set) var isOver = false

  /// An ordinary course, from the start of the lane.
  init(_ limits: ChunkLimits, sweepInterval: Duration = Sweep.interval) {
    size = ChunkSize(limits)
    sweep = Sweep(interval: sweepInterval)
    plan = ChunkPlan(after: .start, limit: size.rows)
  }

  /// The range of a worker that died, and no more than that.
  ///
  /// - Parameters:
  ///   - plan: its first part.
  ///   - rows: how many there are in all.
  init(confinedTo rows: Int, plan: ChunkPlan) {
    self.plan = plan
    // No chunk of it is larger than the first part.
    size = ChunkSize(ChunkLimits(rows: plan.limit, time: .seconds(3600), bytes: .max), rows: plan.limit)
    sweep = Sweep(interval: .seconds(3600))
    confined = rows
  }

  /// Goes on behind a chunk.
  ///
  /// - Parameters:
  ///   - watermark: the last row that was tried.
  ///   - elapsed: since the chunk began.
  ///   - bytes: of payload that it wrote.
  mutating func advance(past watermark: Watermark, rows: Int, elapsed: Duration, bytes: Int) {
    size.adapt(processed: rows, elapsed: elapsed, bytes: bytes)
    guard let left = confined else {
      plan = ChunkPlan(after: sweep.isDue(costOfLast: elapsed) ? .start : watermark, limit: size.rows)
      return
    }
    confined = left - rows
    guard left > rows, plan.alone == nil else { return isOver = true }
    plan = ChunkPlan(after: watermark, limit: min(size.rows, left - rows))
  }

  /// Whether the lane counts as empty if nothing is found this time.
  var isLastLook: Bool { confined == nil && plan.after == .start }

  /// Nothing was left behind the watermark: once more from the start, and then the lane is empty.
  mutating func foundNothing() {
    if confined != nil || plan.after == .start {
      isOver = true
    } else {
      plan.after = .start
      sweep.restart()
    }
  }

  /// Tries half as many rows from the same place. False where it was one row.
  ///
  /// - Parameter rows: how many there were; above 0.
  mutating func halve(_ rows: Int) -> Bool {
    size.narrow(to: min(rows, plan.limit) / 2)
    plan.limit = size.rows
    return rows > 1
  }

  /// What an intent has to say so that the rest of a dead worker's range is taken up as it was: this worker has left off and
  /// is not dead, so that no death is counted and nothing is halved. Nil where there is no such rest.
  var rest: ChunkPlan? {
    guard let confined, !isOver else { return nil }
    var rest = plan
    if plan.alone == nil {
      rest.limit = confined
    } else if plan.deaths > 0 {
      rest.deaths -= 1
    } else {
      rest.alone = nil
    }
    return rest
  }
}

/// When a worker looks again from the start of its lane, for rows of a higher priority or of another district that came
/// meanwhile. Rarely: with an old snapshot held open, the dead rows that it passes must be read each time.
struct Sweep: Sendable {
  static let interval = Duration.seconds(30)

  /// Zero: before each chunk, whatever it costs.
  let interval: Duration
  private var started = ContinuousClock.now
  /// How long the first chunk of the last sweep took, which read the dead rows.
  private var cost: Duration?

  init(interval: Duration) { self.interval = interval }

  /// - Parameter costOfLast: how long the chunk just done took.
  mutating func isDue(costOfLast: Duration) -> Bool {
    let cost = self.cost ?? costOfLast
    self.cost = cost
    guard interval == .zero || ContinuousClock.now - started >= max(interval, cost * 20) else { return false }
    restart()
    return true
  }

  mutating func restart() {
    started = .now
    cost = nil
  }
}
