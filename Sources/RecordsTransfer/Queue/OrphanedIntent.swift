import PostgresClient

/// What a worker left behind that died at work. A row that kills the process leaves no other trace, for its transaction is
/// rolled back: so the range is gone through again in halves, until the row stands alone.
enum OrphanedIntent: Sendable {
  /// A range to go through first, now in the adopter's own intent.
  case range(DrainCourse)
  /// A transfer on which workers died alone: quarantined, for the next worker would die as well.
  case quarantined(Int64, RowFailure)

  /// Takes up the smallest range that a dead worker of the lane has left. It is then that of the adopter's intent, so that
  /// nothing is forgotten if the adopter dies as well.
  ///
  /// - Parameter own: the adopter's intent.
  /// - Returns: nil where no worker of the lane has died.
  static func adopt(
    lane: Lane, own: Int64, place: ChunkPlace, in session: PostgresSession
  ) throws(PostgresError) -> OrphanedIntent? {
    for intent in try session.run(OtherIntents(lane: lane, own: own)) {
      guard try session.run(LockOrphan(intent: intent)).first == true else { continue }
      let adopted = try session.transaction { () throws(PostgresError) -> OrphanedIntent? in
        guard let plan = try session.run(ReadOrphan(intent: intent)).first else { return nil }
        try session.execute(CloseIntent(intent: intent))
        return try adopt(plan, lane: lane, own: own, place: place, in: session)
      }
      _ = try session.run(ReleaseIntentLock(intent: intent))
      if let adopted { return adopted }
    }
    return nil
  }

  private static func adopt(
    _ plan: ChunkPlan, lane: Lane, own: Int64, place: ChunkPlace, in session: PostgresSession
  ) throws(PostgresError) -> OrphanedIntent? {
    guard let (next, rows) = try followUp(plan, lane: lane, in: session) else { return nil }
    if let transfer = next.alone, next.deaths >= ChunkPlan.deathsUntilQuarantine {
      return try quarantine(transfer, lane: lane, place: place, in: session)
    }
    try session.execute(PlanChunk(intent: own, plan: next))
    return .range(DrainCourse(confinedTo: rows, plan: next))
  }

  /// - Returns: what to try first, and how many rows there are in all; nil where nothing is left there.
  private static func followUp(
    _ plan: ChunkPlan, lane: Lane, in session: PostgresSession
  ) throws(PostgresError) -> (next: ChunkPlan, rows: Int)? {
    var next = plan
    if plan.alone != nil {
      next.deaths += 1
      return (next, 1)
    }
    if plan.limit > 1 {
      next.limit = plan.limit / 2
      return (next, plan.limit)
    }
    guard let first = try session.run(FirstReady(lane: lane, after: plan.after)).first else { return nil }
    next.alone = first
    return (next, 1)
  }

  private static func quarantine(
    _ transfer: Int64, lane: Lane, place: ChunkPlace, in session: PostgresSession
  ) throws(PostgresError) -> OrphanedIntent? {
    let failure = RowFailure(
      transferID: transfer,
      message:
        "the worker's process ended \(ChunkPlan.deathsUntilQuarantine) times while it worked on this transfer alone")
    let quarantined = try session.execute(
      Quarantine(lane: lane, failure: failure, executionID: place.executionID))
    guard quarantined > 0 else { return nil }
    var counts = ChunkCounts()
    (counts.claimed, counts.setAside) = (1, 1)
    try session.run(RecordChunk(place: place, counts: counts))
    return .quarantined(transfer, failure)
  }
}

struct OtherIntents: PostgresStatement {
  static let sql = SQL.Queue.otherIntents
  let lane: Lane
  let own: Int64

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(lane.rawValue)
    parameters.append(own)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> Int64 { try row.next() }
}

struct LockOrphan: PostgresStatement {
  static let sql = SQL.Queue.lockOrphan
  let intent: Int64

  func bind(_ parameters: inout PostgresParameters) { parameters.append(intent) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Bool { try row.next() }
}

struct ReleaseIntentLock: PostgresStatement {
  static let sql = SQL.Queue.releaseIntentLock
  let intent: Int64

  func bind(_ parameters: inout PostgresParameters) { parameters.append(intent) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Bool { try row.next() }
}

struct ReadOrphan: PostgresStatement {
  static let sql = SQL.Queue.readOrphan
  let intent: Int64

  func bind(_ parameters: inout PostgresParameters) { parameters.append(intent) }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> ChunkPlan {
    let after = Watermark(priority: try row.next(), turn: try row.next(), transferID: try row.next())
    let limit: Int32 = try row.next()
    return ChunkPlan(
      after: after, limit: Int(limit), alone: try row.next(), deaths: Int(try row.next(as: Int16.self)))
  }
}

struct FirstReady: PostgresStatement {
  static let sql = SQL.Queue.firstReady
  let lane: Lane
  let after: Watermark

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(lane.rawValue)
    parameters.append(after)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> Int64 { try row.next() }
}

struct Quarantine: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Queue.quarantine
  let lane: Lane
  let failure: RowFailure
  let executionID: Int64

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(lane.rawValue)
    parameters.append(failure.transferID)
    parameters.append(failure.message)
    parameters.append(executionID)
  }
}
