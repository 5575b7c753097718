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
  /// The first pause after a passing trouble.
  let retryPause: Duration
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
        try await patiently(&connection) { (session, own) throws(PostgresError) in
          try session.deal(lane, own: own)
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
        if drained.cutShort != nil { return drained }
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
    var patience = Patience(pause: retryPause)
    var condemnations = Condemnations()
    var leaving: ContinuousClock.Instant?
    while !course.isOver, !abandon.isRequested {
      connection.rest = course.rest
      if let reason = end.reason {
        drained.cutShort = reason
        break
      }
      switch try await chunk(on: &course, &patience, &connection) {
      case .done(let chunk)?:
        course = chunk.next
        drained.add(chunk)
        report(chunk)
        try condemnations.add(chunk, condemned: patience.condemned)
        patience = Patience(pause: retryPause)
        leaving = nil
      case .paused(let pause)?:
        drained.cutShort = .paused
        observer.lanePaused(lane, pause)
        return drained
      case .nothing?:
        patience.acquit()
        let leave = leaving ?? .now + lingering
        leaving = leave
        if course.isLastLook, ContinuousClock.now < leave, try await othersHaveRows(course.plan, &connection) {
          try await wait(.milliseconds(20))
        } else {
          course.foundNothing()
        }
      case .unsure?, .failed?, nil: continue
      }
    }
    connection.rest = course.rest
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
    let outcome = await attempt(course, patience.condemned, &connection)
    switch outcome {
    case .nothing, .paused: return outcome
    case .done(let chunk):
      connection.hasPlanned(chunk.next.plan)
      return outcome
    case .unsure(let chunk, let failure):
      if try await fate(of: chunk, &connection) == .committed { return .done(chunk) }
      try await bear(failure, on: &course, &patience, &connection)
    case .failed(let failure) where isLeftToItsHolder(failure.error): return .nothing
    case .failed(let failure): try await bear(failure, on: &course, &patience, &connection)
    }
    return nil
  }

  private func attempt(
    _ course: DrainCourse, _ condemned: CondemnedRow?, _ connection: inout LaneConnection
  ) async -> ChunkOutcome {
    do throws(PostgresError) {
      let (session, intent) = try await connection.ready(for: course.plan)
      return await session.run { session in
        processor.perform(course, intent: intent, condemned: condemned, in: session)
      }
    } catch {
      return .failed(ChunkFailure(error: error, transferIDs: []))
    }
  }

  /// - Throws: the failure, where it does not pass or has been borne long enough.
  private func bear(
    _ failure: ChunkFailure, on course: inout DrainCourse, _ patience: inout Patience,
    _ connection: inout LaneConnection
  ) async throws {
    guard failure.error.isPassing else { throw failure.error }
    if failure.error.sqlState == .readOnlyTransaction { await connection.drop() }
    guard let delay = patience.bear(failure, on: &course) else { throw failure.error }
    observer.retrying(
      lane, worker: processor.place.worker, after: delay, reason: failure.error.description)
    try await wait(delay)
  }

  /// What a dead worker left is waited for no longer than its session could last: whoever has the rows in hand then lives.
  private func isLeftToItsHolder(_ error: PostgresError) -> Bool {
    guard error.sqlState == .lockNotAvailable, [ClaimOne.name, ClaimRange.name].contains(error.statement) else {
      return false
    }
    let reason = "\(error): what a dead worker left is in another session's hands, and left to it"
    observer.retrying(lane, worker: processor.place.worker, after: .zero, reason: reason)
    return true
  }

  /// - Throws: `.commitUnknown` where it cannot be learnt. The worker ends then: what it did is not known.
  private func fate(
    of chunk: ProcessedChunk, _ connection: inout LaneConnection
  ) async throws(PostgresError) -> CommitFate {
    var resolution = CommitResolution(transaction: chunk.transaction, place: processor.place, pause: retryPause)
    return try await resolution.resolve(on: &connection) { (delay, reason) in
      observer.retrying(lane, worker: processor.place.worker, after: delay, reason: reason)
    }
  }

  private func adopt(_ connection: inout LaneConnection) async throws -> OrphanedIntent? {
    let orphan = try await patiently(&connection) { (session, own) throws(PostgresError) -> OrphanedIntent? in
      // What is paused is not taken up: its trail would be lost with nothing done.
      guard try session.run(LanePaused(lane: lane)).isEmpty else { return nil }
      return try OrphanedIntent.adopt(lane: lane, own: own, place: processor.place, in: session)
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
    var retries = RetryDelays(first: retryPause)
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
