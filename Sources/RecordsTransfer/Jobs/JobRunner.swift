import Foundation
import PostgresClient

/// Runs a job: takes its lock, opens a run in the ledger, drains lane after lane, closes the run.
public struct JobRunner: Sendable {
  public let job: JobDefinition
  public let configuration: ConnectionConfiguration
  /// Nil: today in the state's time zone.
  public var businessDate: PostgresDate?
  public var stop: StopSignal
  public let observer: any RunObserver

  public init(
    job: JobDefinition, configuration: ConnectionConfiguration, businessDate: PostgresDate? = nil,
    stop: StopSignal = StopSignal(), observer: any RunObserver
  ) {
    self.job = job
    self.configuration = configuration
    self.businessDate = businessDate
    self.stop = stop
    self.observer = observer
  }

  /// - Throws: `CommandFailure` of `alreadyRunning`, of `schemaMismatch`; `PostgresError` where the database cannot be had
  ///   or the work fails. What was committed until then stays done, and the run is closed as failed.
  public func run() async throws -> RunReport {
    var control = try await ControlConnection(configuration, job: job.name)
    let started = ContinuousClock.now
    let outcome: Result<RunReport, any Error>
    do {
      let open = try await openRun(on: &control)
      outcome = await result(of: open, started: started, &control)
    } catch {
      outcome = .failure(error)
    }
    await control.close()
    return try outcome.get()
  }

  private func result(
    of open: OpenedRun, started: ContinuousClock.Instant, _ control: inout ControlConnection
  ) async -> Result<RunReport, any Error> {
    do {
      let steps = try await drainSteps(of: open, started: started, on: &control)
      let report = RunReport(
        executionID: open.executionID, job: job.name, businessDate: open.businessDate, steps: steps,
        elapsed: .now - started)
      try await control.execute(MakeSeal())
      try await control.execute(CloseRun(executionID: open.executionID, outcome: report.outcome, message: nil))
      return .success(report)
    } catch {
      // If the ledger cannot be reached either, the next run closes this one as crashed.
      let closing = CloseRun(executionID: open.executionID, outcome: .failed, message: "\(error)")
      try? await control.attempt(closing)
      return .failure(error)
    }
  }

  private func openRun(on control: inout ControlConnection) async throws -> OpenedRun {
    let opened = try await control.connection.run { session in
      try SchemaVersion.verify(session)
      // The lock is the session's, so it is gone with the process; no run waits for a dead one.
      guard try session.run(TryLockJob(job: job.name)).first == true else {
        throw alreadyRunning(try session.run(RunningJob(job: job.name)).first)
      }
      return try OpenedRun.open(job, businessDate: businessDate, in: session)
    }
    control.run = opened.executionID
    observer.runStarted(executionID: opened.executionID, crashed: opened.crashed)
    return opened
  }

  private func alreadyRunning(_ run: RunningJob.Row?) -> CommandFailure {
    let who = run.map { " as run \($0.executionID) on \($0.host), process \($0.processID), since \($0.startedAt) UTC" }
    return CommandFailure(
      .alreadyRunning, "the job \(job.name) is already running\(who ?? ""): wait for its end, or stop it there")
  }

  private func drainSteps(
    of run: OpenedRun, started: ContinuousClock.Instant, on control: inout ControlConnection
  ) async throws -> [StepSummary] {
    let end = RunEnd(stop: stop, deadline: job.deadline.map { started + $0 })
    var summaries: [StepSummary] = []
    for (index, step) in job.steps.enumerated() {
      if summaries.contains(where: { $0.outcome == .deadline || $0.outcome == .stopped }) { break }
      let drain = StepDrain(
        job: job, step: step, number: index + 1, run: run, configuration: configuration, end: end, observer: observer)
      let summary = try await drain.perform(on: &control)
      observer.stepEnded(summary)
      summaries.append(summary)
    }
    return summaries
  }
}
