import PostgresClient

/// What a daemon does from one connection to the next: a run in the ledger, passes through its lanes, and in between the wait
/// for a notification.
struct DaemonShift {
  private let daemon: Daemon
  private var control: ControlConnection
  private var run: OpenedRun
  private var pausedLanes: Set<Lane> = []
  /// Steps, from 1, in which the run has set rows aside.
  private var stepsWithRowsSetAside: Set<Int> = []

  init(_ daemon: Daemon) async throws {
    self.daemon = daemon
    control = try await ControlConnection(daemon.configuration, job: nil)
    do {
      run = try await Self.open(daemon, on: &control)
    } catch {
      await control.close()
      throw error
    }
  }

  /// - Parameter succeeded: called after each pass in which nothing went wrong.
  mutating func work(succeeded: () -> Void) async throws {
    while !daemon.stop.isRequested {
      try await changeDay()
      let drained = try await pass()
      succeeded()
      // Something may have come meanwhile; and what is left because others had it locked is not waited for here.
      if !drained { try await waitForWork() }
    }
  }

  /// Closes the run; a failure of that is the next shift's to mend, which finds the run without a process.
  mutating func end(_ outcome: Result<Void, any Error>) async {
    let (closing, message): (Outcome, String?) =
      switch outcome {
      case .success: (.done, nil)
      case .failure(let error): (.failed, "\(error)")
      }
    try? await close(closing, message: message)
    await control.close()
  }

  private static func open(_ daemon: Daemon, on control: inout ControlConnection) async throws -> OpenedRun {
    let job = daemon.job
    let opened = try await control.connection.run { session in
      try SchemaVersion.verify(session)
      try session.listen(session.query(SQL.Ops.wakeChannel).value())
      let opened = try OpenedRun.open(job, businessDate: nil, in: session)
      for (index, step) in job.steps.enumerated() {
        try session.execute(OpenStep(executionID: opened.executionID, step: index + 1, lane: step.lane))
      }
      if job.steps.contains(where: { $0.lane == .overlaps }) { try session.execute(EnqueueWaiting()) }
      return opened
    }
    control.run = opened.executionID
    daemon.observer.runStarted(executionID: opened.executionID, crashed: opened.crashed)
    return opened
  }

  /// A run has one business date. Past midnight in the state, the day's run is closed and the next one opened.
  private mutating func changeDay() async throws {
    let today = try await session { (session) throws(PostgresError) in try session.run(BusinessDate()).first }
    guard let today, today != run.businessDate else { return }
    try await close(.done, message: nil)
    stepsWithRowsSetAside = []
    run = try await Self.open(daemon, on: &control)
  }

  /// - Parameter outcome: done, which is set_aside where rows were; or failed.
  private mutating func close(_ outcome: Outcome, message: String?) async throws(PostgresError) {
    func told(_ hasSetAside: Bool) -> Outcome { outcome == .done && hasSetAside ? .setAside : outcome }
    for step in 1...daemon.job.steps.count {
      try await control.attempt(
        CloseStep(executionID: run.executionID, step: step, outcome: told(stepsWithRowsSetAside.contains(step))))
    }
    // What fails here is left to the next seal: the run is to be closed all the same.
    try? await control.attempt(MakeSeal())
    try await control.attempt(
      CloseRun(executionID: run.executionID, outcome: told(!stepsWithRowsSetAside.isEmpty), message: message))
  }

  /// Drains each lane that has work.
  ///
  /// - Returns: whether anything was done.
  private mutating func pass() async throws -> Bool {
    var claimed = 0
    for (index, step) in daemon.job.steps.enumerated() where !daemon.stop.isRequested {
      guard try await hasWork(step.lane) else { continue }
      let started = ContinuousClock.now
      let drain = StepDrain(
        job: daemon.job, step: step, number: index + 1, run: run, configuration: daemon.configuration,
        end: RunEnd(stop: daemon.stop, deadline: nil), observer: daemon.observer)
      let drained = try await drain.drain()
      if drained.chunks > 0 { daemon.observer.stepEnded(drain.summary(of: drained, since: started)) }
      if drained.counts.setAside > 0 { stepsWithRowsSetAside.insert(index + 1) }
      claimed += drained.counts.claimed
    }
    return claimed > 0
  }

  private mutating func hasWork(_ lane: Lane) async throws(PostgresError) -> Bool {
    let (hasWork, pause) = try await session { (session) throws(PostgresError) in
      (try session.run(HasWork(lane: lane)).first ?? false, try session.run(LanePaused(lane: lane)).first)
    }
    if let pause, pausedLanes.insert(lane).inserted { daemon.observer.lanePaused(lane, pause) }
    if pause == nil, pausedLanes.remove(lane) != nil { daemon.observer.laneResumed(lane) }
    return hasWork
  }

  private func waitForWork() async throws {
    let until = ContinuousClock.now + daemon.poll
    while ContinuousClock.now < until, !daemon.stop.isRequested {
      // In short waits, between which a stop is noticed.
      let wait = min(until - .now, .milliseconds(250))
      let notifications = try await control.connection.run { (session) throws(PostgresError) in
        try session.notifications(waitingUpTo: wait)
      }
      if !notifications.isEmpty { return }
    }
  }

  private func session<R: Sendable>(
    _ body: @Sendable (PostgresSession) throws(PostgresError) -> R
  ) async throws(PostgresError) -> R {
    try await control.connection.run(body)
  }
}
