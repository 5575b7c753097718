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
  ///   - condemned: a row that is set aside without being worked on, if it is the one that is claimed.
  func perform(
    _ course: DrainCourse, intent: Int64, condemned: CondemnedRow? = nil, in session: PostgresSession
  ) -> ChunkOutcome {
    reached(.intended)
    var transferIDs: [Int64] = []
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
        transferIDs = claimed.map(\.transferID)
        chunk = try perform(claimed, since: started, course, intent: intent, condemned: condemned, in: session)
      }
    } catch {
      let failure = ChunkFailure(error: error, transferIDs: transferIDs)
      guard error.kind == .commitUnknown, let chunk else { return .failed(failure) }
      return .unsure(chunk, failure)
    }
    if let chunk {
      reached(.committed)
      return .done(chunk)
    }
    return pause.map(ChunkOutcome.paused) ?? .nothing
  }

  private func perform(
    _ claimed: [ClaimedRow], since started: ContinuousClock.Instant, _ course: DrainCourse, intent: Int64,
    condemned: CondemnedRow?, in session: PostgresSession
  ) throws(PostgresError) -> ProcessedChunk {
    let transferIDs = claimed.map(\.transferID)
    reached(.claimed, transferIDs)
    var bisection = Bisection()
    if let condemned, transferIDs == [condemned.transferID] {
      bisection.condemn(transferIDs, for: condemned.error)
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
  /// COMMIT was sent and not answered: see `CommitFate`. If it was lost, that is the chunk's failure.
  case unsure(ProcessedChunk, ChunkFailure)
  /// Nothing of the chunk is committed, for a reason that is not about the data of a row.
  case failed(ChunkFailure)
  /// No row is left to claim.
  case nothing
  case paused(LanePause)
}

struct ChunkFailure: Sendable {
  let error: PostgresError
  /// The rows that were claimed; empty where it did not come so far. Then none of them can be the reason.
  let transferIDs: [Int64]
}

/// A row that brings about a trouble again and again: it is set aside, for this reason.
struct CondemnedRow: Sendable {
  let transferID: Int64
  let error: PostgresError
}

struct ProcessedChunk: Sendable {
  let counts: ChunkCounts
  let failures: [RowFailure]
  /// The transaction that did it, as `xid8` writes it.
  let transaction: String
  /// How its worker goes on.
  let next: DrainCourse
}
