import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Running a job")
struct JobRunnerTests {
  private static let nightly = JobDefinition(
    name: "nightly", workers: 2, steps: Lane.nightly.map { JobDefinition.Step(lane: $0) })

  @Test("the ledger counts what was done, neither more nor less")
  func ledger() async throws {
    try await SmallState.with { configuration in
      // In a first night requests are routed; in a second, answers settled.
      try await withConnection(configuration) { session in
        for student in SmallState.Student.allCases { _ = try session.request(student) }
      }
      let first = try await Self.run(Self.nightly, configuration)
      try await withConnection(configuration) { session in
        let waiting: [Int64] = try session.column(
          "SELECT transfer_id FROM transfer.records_transfer WHERE status = 'waiting' ORDER BY 1")
        for (transfer, answer) in zip(waiting, Answer.allCases) { try session.answer(transfer, answer) }
      }
      let second = try await Self.run(Self.nightly, configuration)
      #expect(first.outcome == .done && second.outcome == .done)
      #expect(first.steps.map(\.counts.claimed) == [8, 0, 3])
      #expect(second.steps.map(\.counts.claimed) == [0, 3, 1])
      try await withConnection(configuration) { session in
        let ledger: [String] = try session.column(
          """
          SELECT concat_ws(' ', claimed, set_aside, waiting, released, rejected, ignored, errors, overlaps_marked, overlaps_resolved,
            notices, recipients, undeliverable, replaced_characters, outcome, steps)
          FROM ops.job_summary ORDER BY execution_id
          """)
        #expect(ledger == ["11 0 3 0 0 0 5 2 0 11 22 0 0 done 3", "4 0 0 1 1 1 0 0 0 3 6 0 0 done 3"])
        let effects: String = try session.value(
          """
          SELECT concat_ws(' ', (SELECT count(*) FROM inbox.notice), (SELECT count(*) FROM inbox.recipient),
            (SELECT count(*) FROM transfer.overlap), (SELECT count(*) FROM transfer.queue),
            (SELECT sum(payload_bytes) > 0 FROM ops.chunk_execution))
          """)
        #expect(effects == "14 28 2 0 t")
        let steps: [String] = try session.column(
          "SELECT concat_ws(' ', step, lane, outcome) FROM ops.step_execution WHERE execution_id = 1 ORDER BY step")
        #expect(steps == ["1 requests done", "2 responses done", "3 overlaps done"])
      }
    }
  }

  @Test("an empty queue and a queue of one are done; a run after it does nothing")
  func small() async throws {
    try await SmallState.with { configuration in
      let none = try await Self.run(Self.nightly, configuration)
      #expect(none.outcome == .done && none.steps.map(\.chunks) == [0, 0, 0])
      try await withConnection(configuration) { session in _ = try session.request(.withRecords) }
      let one = try await Self.run(Self.nightly, configuration)
      #expect(one.outcome == .done && one.steps.map(\.counts.claimed) == [1, 0, 1])
      let before = try await withConnection(configuration) { session in try session.fingerprint() }
      let again = try await Self.run(Self.nightly, configuration)
      #expect(again.steps.map(\.counts.notices) == [0, 0, 0])
      let after = try await withConnection(configuration) { session in try session.fingerprint() }
      #expect(after == before)
    }
  }

  @Test("a second run of the same job is refused, and told who runs it since when")
  func singleton() async throws {
    try await ManyRequests.with(20) { configuration in
      let keeper = try await PostgresConnection.open(configuration)
      try await keeper.run { session in try Gate.close(at: 10, session) }
      async let running = Self.run(ManyRequests.job(), configuration)
      _ = try await keeper.run { session in try Gate.arrival(session) }

      let second = JobRunner(job: ManyRequests.job(), configuration: configuration, observer: RecordingObserver())
      let failure = await #expect(throws: CommandFailure.self) { try await second.run() }
      #expect(failure?.status == .alreadyRunning)
      let expected: String = try await keeper.run { session in
        try session.value(
          """
          SELECT format('the job requests is already running as run %s on %s, process %s, since %s UTC: wait for its end, or stop it there',
            execution_id, host, process_id, to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS'))
          FROM ops.job_execution
          """)
      }
      #expect(failure?.message == expected)
      // Another job is not kept waiting.
      let other = try await Self.run(JobDefinition(name: "other", steps: [.init(lane: .responses)]), configuration)
      #expect(other.outcome == .done)

      try await keeper.run { session in try Gate.open(session) }
      let report = try await running
      #expect(report.outcome == .done)
      let runs: Int64 = try await keeper.run { session in
        try session.value("SELECT count(*) FROM ops.job_execution WHERE job = 'requests'")
      }
      #expect(runs == 1, "a refused run leaves nothing in the ledger")
      await keeper.close()
    }
  }

  @Test("a run that crashed is closed by the next one of its job")
  func crashed() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        _ = try session.execute(
          """
          INSERT INTO ops.job_execution (job, business_date, workers, host, process_id, binary_version)
            VALUES ('nightly', '2026-09-30', 2, 'gone', 1, '0'), ('other', '2026-09-30', 2, 'gone', 1, '0');
          INSERT INTO ops.step_execution (execution_id, step, lane, ended_at, outcome)
            VALUES (1, 1, 'requests', now(), 'done'), (1, 2, 'responses', NULL, NULL);
          """)
      }
      let observer = RecordingObserver()
      _ = try await Self.run(Self.nightly, configuration, observer)
      #expect(observer.told.withLock { $0.crashed } == [1])
      try await withConnection(configuration) { session in
        let runs: [String] = try session.column(
          "SELECT concat_ws(' ', job, outcome) FROM ops.job_execution ORDER BY execution_id")
        #expect(runs == ["nightly crashed", "other", "nightly done"])
        let steps: [String] = try session.column(
          "SELECT outcome::text FROM ops.step_execution WHERE execution_id = 1 ORDER BY step")
        #expect(steps == ["done", "crashed"])
      }
    }
  }

  @Test("when the deadline comes, the chunk in hand is finished and the rest stays queued")
  func deadline() async throws {
    try await ManyRequests.with(40) { configuration in
      let keeper = try await PostgresConnection.open(configuration)
      try await keeper.run { session in try Gate.close(at: 1, session) }
      // Long enough to begin a chunk on a slow machine; shorter than the lock timeout, which ends the wait at the gate.
      var job = ManyRequests.job(rows: 40, deadline: .seconds(6))
      job.steps.append(.init(lane: .overlaps))
      async let running = Self.run(job, configuration)
      try await keeper.run { session in
        _ = try Gate.arrival(session)
        try session.wait(
          until: "(SELECT clock_timestamp() > started_at + interval '6100 milliseconds' FROM ops.job_execution)")
        try Gate.open(session)
      }
      let report = try await running
      #expect(report.outcome == .deadline && report.outcome.exitStatus.rawValue == 81)
      #expect(report.steps.map(\.lane) == [.requests], "no further step is begun")
      #expect(report.steps.map(\.counts.waiting) == [10])
      let facts: String = try await keeper.run { session in
        try session.value(
          """
          SELECT concat_ws(' ', (SELECT count(*) FROM transfer.queue), (SELECT count(*) FROM transfer.queue WHERE attempts > 0),
            (SELECT outcome FROM ops.job_execution))
          """)
      }
      #expect(facts == "30 0 deadline")
      await keeper.close()
    }
  }

  @Test("when it is told to stop, the chunk in hand is finished and the rest stays queued")
  func stop() async throws {
    try await ManyRequests.with(40) { configuration in
      let stop = StopSignal()
      let observer = RecordingObserver(onChunk: { stop.request() })
      let report = try await JobRunner(
        job: ManyRequests.job(rows: 40), configuration: configuration, stop: stop, observer: observer
      ).run()
      #expect(report.outcome == .stopped && report.outcome.exitStatus.rawValue == 82)
      #expect(report.steps.map(\.counts.waiting) == [10])
      try await withConnection(configuration) { session in
        let facts: String = try session.value(
          "SELECT (SELECT count(*) FROM transfer.queue) || ' ' || outcome FROM ops.job_execution")
        #expect(facts == "30 stopped")
      }
      let rest = try await Self.run(ManyRequests.job(), configuration)
      #expect(rest.outcome == .done && rest.steps.map(\.counts.waiting) == [30])
    }
  }

  // With a limit: a run that fails before it retries would leave the test waiting for ever.
  @Test("a run that waits for a trouble to pass stops at once when it is told to", .timeLimit(.minutes(10)))
  func stopWhileWaiting() async throws {
    try await ManyRequests.with(10) { configuration in
      let hostile = try await PostgresConnection.open(configuration)
      try await hostile.run { session in
        _ = try session.execute("BEGIN; SELECT FROM transfer.records_transfer WHERE transfer_id = 7 FOR UPDATE")
      }
      var impatient = configuration
      impatient.lockTimeout = .milliseconds(10)
      let stop = StopSignal()
      let observer = RecordingObserver()
      async let running = JobRunner(
        job: ManyRequests.job(), configuration: impatient, stop: stop, observer: observer
      ).run()
      var retries = observer.retries.makeAsyncIterator()
      _ = await retries.next()
      stop.request()
      let report = try await running
      await hostile.close()
      #expect(report.outcome == .stopped && report.steps.map(\.counts.claimed) == [0])
    }
  }

  @Test("the business date is today in the state's time zone, or the one that is given")
  func businessDate() async throws {
    try await SmallState.with { configuration in
      // There is always a day between these two.
      for zone in ["Pacific/Kiritimati", "Etc/GMT+12"] {
        let today: [PostgresDate] = try await withConnection(configuration) { session in
          _ = try session.execute("UPDATE state.profile SET time_zone = '\(zone)'")
          return try session.column(
            """
            SELECT ((now() + margin) AT TIME ZONE '\(zone)')::date
            FROM unnest(ARRAY[interval '0', interval '5 minutes']) margin
            """)
        }
        let report = try await Self.run(Self.nightly, configuration, on: nil)
        #expect(today.contains(report.businessDate), "\(zone)")
      }
      let given = try await JobRunner(
        job: Self.nightly, configuration: configuration, businessDate: PostgresDate("2024-02-29"),
        observer: RecordingObserver()
      ).run()
      #expect(given.businessDate == PostgresDate("2024-02-29"))
      let kept: String = try await withConnection(configuration) { session in
        try session.value("SELECT business_date::text FROM ops.job_execution ORDER BY execution_id DESC LIMIT 1")
      }
      #expect(kept == "2024-02-29")
    }
  }

  @Test("without a schema, and with a schema but no profile, it is refused")
  func refused() async throws {
    try await TestDatabase.withEmpty { configuration in
      let failure = await #expect(throws: CommandFailure.self) { try await Self.run(Self.nightly, configuration) }
      #expect(failure?.status == .schemaMismatch)
    }
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in _ = try session.execute("DELETE FROM state.profile") }
      let failure = await #expect(throws: CommandFailure.self) { try await Self.run(Self.nightly, configuration) }
      #expect(failure?.status == .configuration)
    }
  }

  private static func run(
    _ job: JobDefinition, _ configuration: ConnectionConfiguration, _ observer: RecordingObserver = RecordingObserver(),
    on date: PostgresDate? = businessDay
  ) async throws -> RunReport {
    try await JobRunner(job: job, configuration: configuration, businessDate: date, observer: observer).run()
  }
}

extension Lane {
  fileprivate static let nightly: [Lane] = [.requests, .responses, .overlaps]
}
