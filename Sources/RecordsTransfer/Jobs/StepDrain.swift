import PostgresClient

/// One step of a run: a lane, drained by the job's workers.
struct StepDrain: Sendable {
  let job: JobDefinition
  let step: JobDefinition.Step
  /// From 1.
  let number: Int
  let run: OpenedRun
  let configuration: ConnectionConfiguration
  let end: RunEnd
  let observer: any RunObserver

  func perform(on control: inout ControlConnection) async throws -> StepSummary {
    let started = ContinuousClock.now
    try await control.execute(OpenStep(executionID: run.executionID, step: number, lane: step.lane))
    // What waits for an answer is looked at once in every run, so it is this lane's own run that queues it.
    if step.lane == .overlaps, !end.hasCome { try await control.execute(EnqueueWaiting()) }
    observer.stepStarted(step.lane, ready: try await control.run(CountReady(lane: step.lane)).first ?? 0)

    let drained: Drained
    do {
      drained = try await drain()
    } catch {
      try? await control.attempt(CloseStep(executionID: run.executionID, step: number, outcome: .failed))
      throw error
    }
    let summary = summary(of: drained, since: started)
    try await control.execute(CloseStep(executionID: run.executionID, step: number, outcome: summary.outcome))
    return summary
  }

  func summary(of drained: Drained, since started: ContinuousClock.Instant) -> StepSummary {
    StepSummary(
      lane: step.lane, outcome: drained.cutShort ?? (drained.counts.setAside > 0 ? .setAside : .done),
      counts: drained.counts, chunks: drained.chunks, elapsed: .now - started)
  }

  /// Takes up what dead workers have left and deals the districts' turns, then drains the lane.
  func drain() async throws -> Drained {
    var drained = try await worker(1, abandon: StopSignal()).prepare()
    if drained.cutShort == nil { drained.add(try await drainWithWorkers()) }
    return drained
  }

  /// If one worker fails for good, the others finish the chunk in hand and stop.
  private func drainWithWorkers() async throws -> Drained {
    let abandon = StopSignal()
    return try await withThrowingTaskGroup(of: Drained.self) { group in
      for number in 1...job.workers {
        let worker = worker(number, abandon: abandon)
        group.addTask { try await worker.drain() }
      }
      var drained = Drained()
      var failure: (any Error)?
      while let result = await group.nextResult() {
        switch result {
        case .success(let part): drained.add(part)
        case .failure(let error):
          abandon.request()
          failure = failure ?? error
        }
      }
      if let failure { throw failure }
      return drained
    }
  }

  private func worker(_ number: Int, abandon: StopSignal) -> LaneWorker {
    LaneWorker(
      processor: ChunkProcessor(
        work: step.lane.work(businessDate: run.businessDate),
        place: ChunkPlace(executionID: run.executionID, step: self.number, worker: number), observer: observer),
      configuration: configuration, limits: step.chunk, sweepInterval: job.sweepInterval, lingering: job.lingering,
      retryPause: job.retryPause,
      end: end, abandon: abandon,
      observer: observer)
  }
}
