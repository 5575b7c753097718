import PostgresClient

/// One worker of a step: a connection of its own, chunk after chunk, until the lane is empty or the run is to end.
///
/// Passing troubles are waited out: the chunk was rolled back whole, so it is simply done again.
struct LaneWorker: Sendable {
  let processor: ChunkProcessor
  let configuration: ConnectionConfiguration
  let limits: ChunkLimits
  let sweepInterval: Duration
  /// How long to wait, with nothing else left, for rows that other sessions have in hand.
  let lingering: Duration
  let end: RunEnd
  /// Set when another worker of the step failed for good.
  let abandon: StopSignal
  let observer: any RunObserver

  private var lane: Lane { processor.work.lane }

  /// Drains the lane.
  ///
  /// - Throws: `PostgresError` where a trouble does not pass, or is none that could.
  func drain() async throws -> Drained {
    try await withConnection { connection in
      try await drain(DrainCourse(limits, sweepInterval: sweepInterval), &connection)
    }
  }

  /// What one worker does before the others begin: goes through what workers have left that died in this lane, for a row
  /// that kills the process is to stand alone, and not in a large chunk of another worker, before it does so again. Then
  /// deals the districts' turns; not before, for the ranges of the dead go by the turns.
  func prepare() async throws -> Drained {
    try await withConnection { connection in
      let recovered = try await recover(&connection)
      if recovered.cutShort == nil, !abandon.isRequested, !end.hasCome {
        try await patiently(&connection) { (session, _) throws(PostgresError) in
          _ = try session.execute(DealTurns(lane: lane))
        }
      }
      return recovered
    }
  }

  private func recover(_ connection: inout LaneConnection) async throws -> Drained {
    var drained = Drained()
    while !abandon.isRequested, !end.hasCome, let orphan = try await adopt(&connection) {
      switch orphan {
      case .range(let course):
        observer.takingUp(lane, transferID: course.plan.alone)
        drained.add(try await drain(course, &connection))
      case .quarantined(let transfer, let failure):
        drained.addQuarantined()
        observer.rowSetAside(lane, transferID: transfer, reason: failure.message)
      }
    }
    return drained
  }

  private func withConnection(
    _ body: (inout LaneConnection) async throws -> Drained
  ) async throws -> Drained {
    var connection = LaneConnection(configuration: configuration, lane: lane)
    let outcome: Result<Drained, any Error>
    do { outcome = .success(try await body(&connection)) } catch { outcome = .failure(error) }
    await connection.close()
    return try outcome.get()
  }

  private func drain(_ start: DrainCourse, _ connection: inout LaneConnection) async throws -> Drained {
    var drained = Drained()
    var course = start
    var patience = Patience()
    var leaving: ContinuousClock.Instant?
    while !course.isOver, !abandon.isRequested {
      if let reason = end.reason {
        drained.cutShort = reason
        break
      }
      switch try await chunk(on: &course, &patience, &connection) {
      case .done(let chunk)?:
        patience = Patience()
        course = chunk.next
        drained.add(chunk)
        report(chunk)
        leaving = nil
      case .paused(let pause)?:
        drained.cutShort = .paused
        observer.lanePaused(lane, pause)
        return drained
      case .nothing?:
        let leave = leaving ?? .now + lingering
        leaving = leave
        if course.isLastLook, ContinuousClock.now < leave, try await othersHaveRows(course.plan, &connection) {
          try await wait(.milliseconds(20))
        } else {
          course.foundNothing()
        }
      case .unsure?, nil: continue
      }
    }
    return drained
  }

  /// Whether rows are left that could be claimed but for their locks. Their worker may be dead and its session not ended yet:
  /// left to it, they would wait for the next night.
  private func othersHaveRows(_ plan: ChunkPlan, _ connection: inout LaneConnection) async throws -> Bool {
    try await patiently(as: plan, &connection) { (session, _) throws(PostgresError) in
      try session.run(HasWork(lane: lane)).first ?? false
    }
  }

  /// - Returns: nil where it is to be tried again, by the course as it is now.
  private func chunk(
    on course: inout DrainCourse, _ patience: inout Patience, _ connection: inout LaneConnection
  ) async throws -> ChunkOutcome? {
    var hasBegun = false
    do throws(PostgresError) {
      let (session, intent) = try await connection.ready(for: course.plan)
      hasBegun = true
      let (plan, condemned) = (course, patience.condemned)
      let outcome = try await session.run { (session) throws(PostgresError) in
        try processor.perform(plan, intent: intent, condemned: condemned, in: session)
      }
      if case .done(let chunk) = outcome { connection.hasPlanned(chunk.next.plan) }
      guard case .unsure(let chunk) = outcome else { return outcome }
      return try await fate(of: chunk, &connection) == .committed ? .done(chunk) : nil
    } catch {
      guard error.isPassing else { throw error }
      if error.sqlState == .readOnlyTransaction { await connection.drop() }
      if error.sqlState == .lockNotAvailable, [ClaimOne.name, ClaimRange.name].contains(error.statement) {
        // For longer than a dead worker's session lasts: whoever has these rows in hand lives.
        let reason = "\(error.description): what a dead worker left is in another session's hands, and left to it"
        observer.retrying(lane, worker: processor.place.worker, after: .zero, reason: reason)
        return .nothing
      }
      if hasBegun, patience.suspicion.response(to: error) == .narrow {
        if !course.halve() { patience.condemned = error }
        patience.retries = RetryDelays()
      }
      guard let delay = patience.retries.next() else { throw error }
      observer.retrying(lane, worker: processor.place.worker, after: delay, reason: error.description)
      try? await wait(delay)
      return nil
    }
  }

  private func fate(
    of chunk: ProcessedChunk, _ connection: inout LaneConnection
  ) async throws(PostgresError) -> CommitFate {
    var resolution = CommitResolution(transaction: chunk.transaction, place: processor.place)
    return try await resolution.resolve(on: &connection) { (delay, reason) in
      observer.retrying(lane, worker: processor.place.worker, after: delay, reason: reason)
    }
  }

  private func adopt(_ connection: inout LaneConnection) async throws -> OrphanedIntent? {
    let orphan = try await patiently(&connection) { (session, own) throws(PostgresError) in
      try OrphanedIntent.adopt(lane: lane, own: own, place: processor.place, in: session)
    }
    if case .range(let course) = orphan { connection.hasPlanned(course.plan) }
    return orphan
  }

  /// For what a worker does beside its chunks: passing troubles are waited out.
  ///
  /// - Parameters:
  ///   - plan: what the worker's intent says meanwhile. As long as nothing is claimed by it, any will do.
  ///   - body: gets the intent.
  private func patiently<R: Sendable>(
    as plan: ChunkPlan = ChunkPlan(after: .start, limit: 1), _ connection: inout LaneConnection,
    _ body: @Sendable (PostgresSession, Int64) throws(PostgresError) -> R
  ) async throws -> R {
    var retries = RetryDelays()
    while true {
      do throws(PostgresError) {
        let (session, own) = try await connection.ready(for: plan)
        return try await session.run { (session) throws(PostgresError) in try body(session, own) }
      } catch {
        guard error.isPassing, let delay = retries.next() else { throw error }
        if error.sqlState == .readOnlyTransaction { await connection.drop() }
        observer.retrying(lane, worker: processor.place.worker, after: delay, reason: error.description)
        try await wait(delay)
      }
    }
  }

  /// Waits in short steps: a run that is to end does not sit out half a minute first.
  private func wait(_ delay: Duration) async throws {
    let until = ContinuousClock.now + delay
    while ContinuousClock.now < until, !abandon.isRequested, !end.hasCome {
      try await Task.sleep(for: min(until - .now, .milliseconds(100)))
    }
  }

  private func report(_ chunk: ProcessedChunk) {
    for failure in chunk.failures {
      observer.rowSetAside(
        lane, transferID: failure.transferID,
        reason: failure.sqlState.map { "\(failure.message) [\($0)]" } ?? failure.message)
    }
    observer.chunkCommitted(lane, chunk.counts)
  }
}

/// How a worker bears with a chunk that fails.
private struct Patience {
  var retries = RetryDelays()
  var suspicion = Suspicion()
  /// Why the one row that is left of the chunk is set aside instead of being tried once more.
  var condemned: PostgresError?
}

/// What one worker did in a step.
struct Drained: Sendable {
  private(set) var counts = ChunkCounts()
  private(set) var chunks = 0
  /// Why the lane was left before it was empty; nil where it was not.
  var cutShort: Outcome?

  mutating func add(_ chunk: ProcessedChunk) {
    counts += chunk.counts
    chunks += 1
  }

  /// A row that was quarantined without being worked on again.
  mutating func addQuarantined() {
    counts.claimed += 1
    counts.setAside += 1
    chunks += 1
  }

  mutating func add(_ other: Drained) {
    counts += other.counts
    chunks += other.chunks
    cutShort = cutShort ?? other.cutShort
  }
}

/// When a run starts no more chunks.
struct RunEnd: Sendable {
  let stop: StopSignal
  let deadline: ContinuousClock.Instant?

  var hasCome: Bool { reason != nil }

  /// Nil while the run goes on.
  var reason: Outcome? {
    if stop.isRequested { return .stopped }
    if let deadline, ContinuousClock.now >= deadline { return .deadline }
    return nil
  }
}
