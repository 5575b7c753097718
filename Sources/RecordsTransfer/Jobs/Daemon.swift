import PostgresClient

/// A job's lanes as a daemon: drained when somebody is notified, and looked at now and then besides, until it is stopped.
///
/// Any number of them can be at work on any number of hosts, beside nightly runs as well: what keeps two from doing one
/// transfer is the lock on its queue row. The ledger has one run for each daemon and business day.
public struct Daemon: Sendable {
  public let job: JobDefinition
  public let configuration: ConnectionConfiguration
  /// How long at most until the lanes are looked at again without a notification: for rows whose retry has come, and for
  /// what notifications cannot tell.
  public let poll: Duration
  public let stop: StopSignal
  public let observer: any DaemonObserver

  public init(
    job: JobDefinition, configuration: ConnectionConfiguration, poll: Duration, stop: StopSignal,
    observer: any DaemonObserver
  ) {
    self.job = job
    self.configuration = configuration
    self.poll = poll
    self.stop = stop
    self.observer = observer
  }

  /// Works until it is stopped. A database that is away is waited for, however long; what was committed stays done.
  ///
  /// - Throws: `CommandFailure` of `schemaMismatch` where the schema is not, or no longer, the one of this program; what the
  ///   first connection throws.
  public func run() async throws {
    var first: PostgresConnection? = try await PostgresConnection.open(configuration.unattended)
    await first?.close()
    first = nil
    var troubles = Troubles()
    while !stop.isRequested {
      do {
        var shift = try await DaemonShift(self)
        let outcome: Result<Void, any Error>
        do {
          outcome = .success(
            try await shift.work {
              if troubles.count > 0 { observer.worksAgain() }
              troubles = Troubles()
            })
        } catch { outcome = .failure(error) }
        await shift.end(outcome)
        try outcome.get()
      } catch let failure as CommandFailure {
        throw failure
      } catch {
        let delay = troubles.next(isPassing: (error as? PostgresError)?.isPassing ?? false)
        observer.cannotWork(reason: "\(error)", tryingAgainAfter: delay)
        await pause(delay)
      }
    }
  }

  private func pause(_ delay: Duration) async {
    let until = ContinuousClock.now + delay
    while ContinuousClock.now < until, !stop.isRequested {
      try? await Task.sleep(for: min(until - .now, .milliseconds(100)))
    }
  }
}

/// Is told what a daemon does, beside what each of its steps does.
public protocol DaemonObserver: RunObserver {
  /// Nothing can be done until `delay` has passed, when it is tried again.
  func cannotWork(reason: String, tryingAgainAfter delay: Duration)
  func worksAgain()
  /// The lane is not paused any more.
  func laneResumed(_ lane: Lane)
}

/// How long a daemon waits before it tries again, however often: up to half a minute for what passes by itself, up to five for what
/// somebody has to mend.
private struct Troubles {
  private(set) var count = 0

  mutating func next(isPassing: Bool) -> Duration {
    let whole = min(0.5 * Double(1 << min(count, 10)), isPassing ? 30 : 300)
    count += 1
    return .milliseconds(Int(1000 * whole * Double.random(in: 0.5...1)))
  }
}
