import PostgresClient

/// One worker of a step: a connection of its own, chunk after chunk, until the lane is empty or the run is to end.
///
/// It drains forward from its watermark, and when nothing is left sweeps once more from the start, for what others had
/// locked and what came meanwhile. Passing troubles are waited out: the chunk was rolled back whole, so it is simply done
/// again.
struct LaneWorker: Sendable {
  let processor: ChunkProcessor
  let configuration: ConnectionConfiguration
  let limits: ChunkLimits
  let end: RunEnd
  /// Set when another worker of the step failed for good.
  let abandon: StopSignal
  let observer: any RunObserver

  private var lane: Lane { processor.work.lane }

  /// - Throws: `PostgresError` where a trouble does not pass, or is none that could.
  func drain() async throws -> Drained {
    var connection = LaneConnection(configuration: configuration)
    let outcome: Result<Drained, any Error>
    do { outcome = .success(try await drain(&connection)) } catch { outcome = .failure(error) }
    await connection.close()
    return try outcome.get()
  }

  private func drain(_ connection: inout LaneConnection) async throws -> Drained {
    var drained = Drained()
    var watermark = Watermark.start
    var size = ChunkSize(limits)
    var retries = RetryDelays()
    while !abandon.isRequested {
      if let reason = end.reason {
        drained.cutShort = reason
        break
      }
      do {
        let started = ContinuousClock.now
        guard let chunk = try await next(after: watermark, limit: size.rows, &connection) else {
          if watermark == .start { break }
          watermark = .start
          continue
        }
        watermark = chunk.watermark
        size.adapt(processed: chunk.counts.claimed, elapsed: .now - started, bytes: chunk.counts.payloadBytes)
        retries = RetryDelays()
        drained.add(chunk)
        report(chunk)
      } catch {
        guard error.isPassing, let delay = retries.next() else { throw error }
        observer.retrying(lane, worker: processor.place.worker, after: delay, reason: error.description)
        try await wait(delay)
      }
    }
    return drained
  }

  /// Waits in short steps: a run that is to end does not sit out half a minute first.
  private func wait(_ delay: Duration) async throws {
    let until = ContinuousClock.now + delay
    while ContinuousClock.now < until, !abandon.isRequested, !end.hasCome {
      try await Task.sleep(for: min(until - .now, .milliseconds(100)))
    }
  }

  private func next(
    after watermark: Watermark, limit: Int, _ connection: inout LaneConnection
  ) async throws(PostgresError) -> ProcessedChunk? {
    try await connection.open().run { (session) throws(PostgresError) in
      try processor.processNext(after: watermark, limit: limit, in: session)
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

extension PostgresError {
  /// Worth another try. A commit of unknown outcome as well: the chunk is either done and out of the queue, or still there.
  var isPassing: Bool { isTransient || kind == .commitUnknown }
}
