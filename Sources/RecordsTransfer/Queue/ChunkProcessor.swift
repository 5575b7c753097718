import PostgresClient

/// One transaction for each chunk: the queue rows, the effects of their work, the record that it was done and the intent of
/// the next chunk are committed together. Whatever dies at whatever moment, nothing is lost and nothing is repeated.
struct ChunkProcessor: Sendable {
  let work: any LaneWork
  let place: ChunkPlace
  let observer: any RunObserver

  /// Does the chunk that the course plans, which the intent names.
  ///
  /// - Parameters:
  ///   - condemned: why the chunk's rows are set aside without being worked on; nil: they are worked on.
  /// - Throws: errors that are not about data. Nothing of the chunk is committed then.
  func perform(
    _ course: DrainCourse, intent: Int64, condemned: PostgresError? = nil, in session: PostgresSession
  ) throws(PostgresError) -> ChunkOutcome {
    reached(.intended)
    var chunk: ProcessedChunk?
    var pause: LanePause?
    do throws(PostgresError) {
      try session.transaction { () throws(PostgresError) in
        let started = ContinuousClock.now
        let claimed = try claim(course, in: session)
        guard !claimed.isEmpty else {
          pause = try session.run(LanePaused(lane: work.lane)).first
          return
        }
        chunk = try perform(claimed, since: started, course, intent: intent, condemned: condemned, in: session)
      }
    } catch {
      guard error.kind == .commitUnknown, let chunk else { throw error }
      return .unsure(chunk)
    }
    if let chunk {
      reached(.committed)
      return .done(chunk)
    }
    return pause.map(ChunkOutcome.paused) ?? .nothing
  }

  private func perform(
    _ claimed: [ClaimedRow], since started: ContinuousClock.Instant, _ course: DrainCourse, intent: Int64,
    condemned: PostgresError?, in session: PostgresSession
  ) throws(PostgresError) -> ProcessedChunk {
    let transferIDs = claimed.map(\.transferID)
    reached(.claimed, transferIDs)
    var bisection = Bisection()
    if let condemned {
      bisection.condemn(transferIDs, for: condemned)
    } else {
      try bisection.perform(transferIDs[...], in: session) { (chunk) throws(PostgresError) in
        try work.perform(chunk, in: session)
      }
    }
    reached(.worked, transferIDs)
    try session.execute(RemoveDone(lane: work.lane, transferIDs: bisection.done))
    reached(.removed)
    for failure in bisection.failures { try setAside(failure, in: session) }
    reached(.setAside)

    var counts = bisection.counts
    counts.claimed = bisection.tried
    counts.setAside = bisection.failures.count
    let transaction = try session.run(RecordChunk(place: place, counts: counts)).first ?? ""
    reached(.recorded)
    var next = course
    next.advance(
      past: claimed[bisection.tried - 1].watermark, rows: bisection.tried, elapsed: .now - started,
      bytes: counts.payloadBytes)
    try session.execute(PlanChunk(intent: intent, plan: next.plan))
    reached(.planned)
    return ProcessedChunk(counts: counts, failures: bisection.failures, transaction: transaction, next: next)
  }

  private func claim(_ course: DrainCourse, in session: PostgresSession) throws(PostgresError) -> [ClaimedRow] {
    if let transfer = course.plan.alone { return try session.run(ClaimOne(lane: work.lane, transferID: transfer)) }
    if course.isConfined { return try session.run(ClaimRange(lane: work.lane, plan: course.plan)) }
    return try session.run(ClaimChunk(lane: work.lane, plan: course.plan))
  }

  private func setAside(_ failure: RowFailure, in session: PostgresSession) throws(PostgresError) {
    try session.execute(
      SetAside(
        lane: work.lane, failure: failure, executionID: place.executionID, spread: Double.random(in: 0..<1)))
  }

  private func reached(_ point: ChunkPoint, _ transferIDs: [Int64] = []) {
    observer.reached(point, lane: work.lane, transferIDs: transferIDs)
  }
}

/// Where in a run a chunk belongs.
struct ChunkPlace: Sendable {
  let executionID: Int64
  /// From 1.
  let step: Int
  /// From 1.
  let worker: Int
}

/// What became of a planned chunk.
enum ChunkOutcome: Sendable {
  case done(ProcessedChunk)
  /// COMMIT was sent and not answered: see `CommitFate`.
  case unsure(ProcessedChunk)
  /// No row is left to claim.
  case nothing
  case paused(LanePause)
}

struct ProcessedChunk: Sendable {
  let counts: ChunkCounts
  let failures: [RowFailure]
  /// The transaction that did it, as `xid8` writes it.
  let transaction: String
  /// How its worker goes on.
  let next: DrainCourse
}
