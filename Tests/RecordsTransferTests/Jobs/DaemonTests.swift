import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("A daemon")
struct DaemonTests {
  @Test("does what is announced without waiting for its next look, and closes its run when it is stopped")
  func announced() async throws {
    try await SmallState.with { configuration in
      try await Self.withDaemon(configuration, poll: .seconds(3600)) { keeper, _ in
        try await keeper.wait(until: "EXISTS (SELECT FROM ops.job_execution)")
        try await keeper.run { session in _ = try session.request(.withRecords) }
        try await keeper.wait(until: "(SELECT status = 'waiting' FROM transfer.records_transfer)")
        try await keeper.run { session in _ = try session.request(.stillEnrolled) }
        try await keeper.wait(until: "(SELECT count(*) = 2 FROM transfer.records_transfer WHERE status = 'waiting')")
      }
      let facts: String = try await withConnection(configuration) { session in
        try session.value(
          """
          SELECT concat_ws(' ', (SELECT string_agg(outcome::text, ',') FROM ops.job_execution),
            (SELECT string_agg(outcome::text, ',') FROM ops.step_execution), (SELECT sum(claimed) FROM ops.chunk_execution),
            (SELECT count(*) FROM ops.chunk_intent))
          """)
      }
      #expect(facts == "done done 2 0")
    }
  }

  @Test("finds at its next look what nobody has announced")
  func unannounced() async throws {
    try await ManyRequests.with(30) { configuration in
      try await Self.withDaemon(configuration, poll: .milliseconds(50)) { keeper, _ in
        try await keeper.wait(until: "NOT EXISTS (SELECT FROM transfer.queue)")
        try await keeper.perform(
          """
          UPDATE transfer.records_transfer SET status = 'submitted' WHERE transfer_id = 5;
          DELETE FROM inbox.notice WHERE transfer_id = 5;
          INSERT INTO transfer.queue (lane, transfer_id) VALUES ('requests', 5);
          """)
        try await keeper.wait(until: "NOT EXISTS (SELECT FROM transfer.queue)")
      }
    }
  }

  @Test("takes nothing from a paused lane, and goes on when it is resumed")
  func paused() async throws {
    try await ManyRequests.with(30) { configuration in
      try await withConnection(configuration) { session in _ = try session.execute("SELECT ops.pause('requests')") }
      try await Self.withDaemon(configuration, poll: .seconds(3600)) { keeper, observer in
        try await observer.waitFor("paused requests")
        let left: Int64 = try await keeper.run { session in try session.value("SELECT count(*) FROM transfer.queue") }
        #expect(left == 30)
        try await keeper.perform("SELECT ops.resume('requests')")
        try await keeper.wait(until: "NOT EXISTS (SELECT FROM transfer.queue)")
        try await observer.waitFor("resumed requests")
      }
    }
  }

  @Test("outlives the end of all its sessions, says that it cannot work, and works again", .timeLimit(.minutes(10)))
  func survives() async throws {
    try await SmallState.with { configuration in
      try await Self.withDaemon(configuration, poll: .milliseconds(100)) { keeper, observer in
        try await keeper.wait(until: "EXISTS (SELECT FROM ops.job_execution)")
        try await keeper.perform(
          """
          SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
          """)
        try await observer.waitFor("cannot work")
        try await observer.waitFor("works again")
        try await keeper.run { session in _ = try session.request(.withRecords) }
        try await keeper.wait(until: "(SELECT status = 'waiting' FROM transfer.records_transfer)")
      }
      let outcomes: String = try await withConnection(configuration) { session in
        try session.value("SELECT string_agg(outcome::text, ',' ORDER BY execution_id) FROM ops.job_execution")
      }
      #expect(["failed,done", "crashed,done"].contains(outcomes))
    }
  }

  @Test("beside another and a run of the job, each transfer is done once")
  func together() async throws {
    try await ManyRequests.with(2000) { configuration in
      let outcome = try await Self.withDaemon(configuration, poll: .milliseconds(50)) { _, _ in
        try await Self.withDaemon(configuration, poll: .milliseconds(50)) { keeper, _ in
          let run = try await JobRunner(
            job: ManyRequests.job(workers: 2, rows: 100), configuration: configuration, observer: SilentObserver()
          ).run()
          try await keeper.wait(until: "NOT EXISTS (SELECT FROM transfer.queue)")
          return run.outcome
        }
      }
      #expect(outcome == .done)
      let facts: String = try await withConnection(configuration) { session in
        try session.value(
          """
          SELECT concat_ws(' ', (SELECT sum(claimed) FROM ops.chunk_execution), (SELECT sum(waiting) FROM ops.chunk_execution),
            (SELECT count(*) FROM inbox.notice), (SELECT count(*) FROM inbox.recipient), (SELECT count(*) FROM ops.chunk_intent),
            (SELECT string_agg(DISTINCT outcome::text, ',') FROM ops.job_execution))
          """)
      }
      #expect(facts == "2000 2000 4000 8000 0 done")
    }
  }

  @Test("says in the ledger that it has set rows aside")
  func setAside() async throws {
    try await ManyRequests.with(10) { configuration in
      try await withConnection(configuration) { session in
        _ = try session.execute(
          "ALTER TABLE transfer.records_transfer ADD CONSTRAINT whole CHECK (status = 'submitted' OR transfer_id <> 3)")
      }
      try await Self.withDaemon(configuration, poll: .seconds(3600)) { keeper, _ in
        try await keeper.wait(until: "(SELECT count(*) = 1 AND min(attempts) = 1 FROM transfer.queue)")
      }
      let outcomes: String = try await withConnection(configuration) { session in
        try session.value(
          "SELECT concat_ws(' ', (SELECT string_agg(outcome::text, ',') FROM ops.job_execution), (SELECT string_agg(outcome::text, ',') FROM ops.step_execution))"
        )
      }
      #expect(outcomes == "set_aside set_aside")
    }
  }

  @Test("opens a run for each business day of the state")
  func businessDays() async throws {
    try await SmallState.with { configuration in
      // Between these two it is never the same day.
      try await withConnection(configuration) { session in
        _ = try session.execute("UPDATE state.profile SET time_zone = 'Pacific/Pago_Pago'")
      }
      try await Self.withDaemon(configuration, poll: .milliseconds(50)) { keeper, _ in
        try await keeper.wait(until: "EXISTS (SELECT FROM ops.job_execution)")
        try await keeper.perform("UPDATE state.profile SET time_zone = 'Pacific/Kiritimati'")
        try await keeper.wait(until: "(SELECT count(*) = 2 FROM ops.job_execution)")
      }
      let days: String = try await withConnection(configuration) { session in
        try session.value(
          "SELECT concat_ws(' ', count(DISTINCT business_date), string_agg(outcome::text, ',')) FROM ops.job_execution")
      }
      #expect(days == "2 done,done")
    }
  }

  @Test("ends where the schema is of another version")
  func otherSchema() async throws {
    try await TestDatabase.withEmpty { configuration in
      let daemon = Daemon(
        job: ManyRequests.job(), configuration: configuration, poll: .seconds(1), stop: StopSignal(),
        observer: TellingObserver())
      let failure = await #expect(throws: CommandFailure.self) { try await daemon.run() }
      #expect(failure?.status == .schemaMismatch)
    }
  }

  /// Runs a daemon of the requests lane beside `body`, and stops it.
  ///
  /// - Parameter body: gets a connection of its own, and what the daemon tells.
  private static func withDaemon<R: Sendable>(
    _ configuration: ConnectionConfiguration, poll: Duration,
    _ body: @Sendable (PostgresConnection, TellingObserver) async throws -> R
  ) async throws -> R {
    let (stop, observer) = (StopSignal(), TellingObserver())
    let daemon = Daemon(
      job: ManyRequests.job(rows: 100), configuration: configuration, poll: poll, stop: stop, observer: observer)
    async let working: Void = daemon.run()
    let keeper = try await PostgresConnection.open(configuration)
    let outcome: Result<R, any Error>
    do { outcome = .success(try await body(keeper, observer)) } catch { outcome = .failure(error) }
    await keeper.close()
    stop.request()
    try await working
    return try outcome.get()
  }
}

extension PostgresConnection {
  fileprivate func wait(until condition: String) async throws {
    try await run { session in try session.wait(until: condition) }
  }

  fileprivate func perform(_ sql: String) async throws {
    _ = try await run { session in try session.execute(sql) }
  }
}

/// Keeps what a daemon says beside its steps, and lets a test wait for it.
private final class TellingObserver: DaemonObserver {
  private let told: AsyncStream<String>
  private let telling: AsyncStream<String>.Continuation

  init() { (told, telling) = AsyncStream.makeStream() }

  /// Waits until it is said; what was said before it is over.
  func waitFor(_ text: String) async throws {
    for await said in told where said == text { return }
    throw NeverCame(condition: text)
  }

  func cannotWork(reason: String, tryingAgainAfter delay: Duration) { telling.yield("cannot work") }
  func worksAgain() { telling.yield("works again") }
  func lanePaused(_ lane: Lane, _ pause: LanePause) { telling.yield("paused \(lane)") }
  func laneResumed(_ lane: Lane) { telling.yield("resumed \(lane)") }
  func runStarted(executionID: Int64, crashed: [Int64]) {}
  func stepStarted(_ lane: Lane, ready: Int) {}
  func chunkCommitted(_ lane: Lane, _ counts: ChunkCounts) {}
  func rowSetAside(_ lane: Lane, transferID: Int64, reason: String) {}
  func retrying(_ lane: Lane, worker: Int, after delay: Duration, reason: String) {}
  func stepEnded(_ summary: StepSummary) {}
}
