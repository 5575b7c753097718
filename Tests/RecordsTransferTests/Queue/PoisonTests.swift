import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Rows whose work fails")
struct PoisonTests {
  @Test("one in 500 is set aside with few savepoints and no values; the others are done")
  func oneInFiveHundred() async throws {
    try await ManyRequests.with(500) { configuration in
      try await withConnection(configuration) { session in
        try session.poison(321)
        // Counts attempts also where they are rolled back: each routes once.
        try session.execute(
          """
          CREATE SEQUENCE public.attempts;
          CREATE FUNCTION public.count_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            PERFORM nextval('public.attempts');
            RETURN NULL;
          END $$;
          CREATE TRIGGER count_attempt BEFORE UPDATE ON transfer.records_transfer FOR EACH STATEMENT
            EXECUTE FUNCTION public.count_attempt();
          """)
        let chunk = try #require(try session.firstChunk(of: 500))
        #expect(chunk.counts.claimed == 500 && chunk.counts.setAside == 1 && chunk.counts.waiting == 499)
        #expect(chunk.counts.notices == 998 && chunk.counts.recipients == 1996)
        #expect(chunk.next.isOver)
        let attempts: Int64 = try session.value("SELECT last_value FROM public.attempts")
        #expect(attempts <= 25)
        let done: Int64 = try session.value("SELECT count(*) FROM transfer.records_transfer WHERE status = 'waiting'")
        #expect(done == 499)

        let kept: String = try session.value(
          """
          SELECT concat_ws('|', lane, transfer_id, execution_id, attempt, sqlstate, message, object_name,
            next_attempt_at BETWEEN now() + interval '7 minutes' AND now() + interval '13 minutes')
          FROM transfer.failure
          """)
        #expect(
          kept
            == "requests|321|77|1|P0001|raised by PL/pgSQL function public.poison() line 4 at RAISE (in RouteRequests)|t"
            || kept
              == "requests|321|77|1|P0001|raised by PL/pgSQL function poison() line 4 at RAISE (in RouteRequests)|t"
        )
        #expect(!kept.contains("Secretname"))
        let queue: String = try session.value(
          "SELECT concat_ws(' ', transfer_id, attempts, ready_at > now(), quarantined_at) FROM transfer.queue")
        #expect(queue == "321 1 t")
      }
    }
  }

  @Test("is tried again when ready, quarantined after the profile's attempts, and done once mended and re-queued")
  func quarantine() async throws {
    try await ManyRequests.with(5) { configuration in
      try await withConnection(configuration) { session in
        try session.poison(3)
        try session.execute("UPDATE state.profile SET attempts_until_quarantine = 2")
      }
      let outcomes = try await Self.runs(3, configuration) { session in
        _ = try session.execute("UPDATE transfer.queue SET ready_at = now()")
      }
      #expect(outcomes == [.setAside, .setAside, .done], "a quarantined row is not claimed")
      try await withConnection(configuration) { session in
        let failures: [String] = try session.column(
          "SELECT concat_ws(' ', attempt, next_attempt_at IS NOT NULL) FROM transfer.failure ORDER BY failure_id")
        #expect(failures == ["1 t", "2 f"])
        let entry: String = try session.value("SELECT standing || ' ' || attempts FROM ops.queue_entry")
        #expect(entry == "quarantined 2")
        try session.execute("DROP TRIGGER poison ON transfer.records_transfer")
        let back: Bool = try session.value("SELECT ops.requeue(3, 'requests')")
        #expect(back)
      }
      let last = try await Self.runs(1, configuration) { _ in }
      #expect(last == [.done])
      try await withConnection(configuration) { session in
        let standing = try session.standing(3)
        let left = try session.queued(.requests)
        #expect(standing == "waiting")
        #expect(left == [])
      }
    }
  }

  @Test("the wait between attempts doubles and stays within a night, however many attempts there are")
  func backoff() async throws {
    let hours = [0: 10.0 / 60, 1: 20.0 / 60, 4: 160.0 / 60, 6: 640.0 / 60, 7: 640.0 / 60, 30_000: 640.0 / 60]
    try await ManyRequests.with(1) { configuration in
      try await withConnection(configuration) { session in
        try session.execute("UPDATE state.profile SET attempts_until_quarantine = 32767")
        let failure = RowFailure(transferID: 1, error: PostgresError(.server, "x", sqlState: "23514"))
        for (attempts, expected) in hours {
          for (spread, factor) in [(0.0, 0.75), (0.5, 1.0), (0.999999, 1.25)] {
            let waited: Double = try session.undone {
              try session.execute("UPDATE transfer.queue SET attempts = \(attempts)")
              try session.execute(SetAside(lane: .requests, failure: failure, executionID: 1, spread: spread))
              return try session.value(
                "SELECT (extract(epoch FROM ready_at - now()) / 3600)::float8 FROM transfer.queue")
            }
            #expect(abs(waited - expected * factor) < 0.001, "\(attempts) \(spread)")
          }
        }
      }
    }
  }

  @Test("fifty in 10,000 are all quarantined, each with its reason; the others are done")
  func fiftyInTenThousand() async throws {
    try await ManyRequests.with(10_000) { configuration in
      try await withConnection(configuration) { session in
        _ = try session.execute(
          """
          UPDATE state.profile SET attempts_until_quarantine = 1;
          ALTER TABLE transfer.records_transfer ADD CONSTRAINT whole CHECK (status = 'submitted' OR transfer_id % 200 <> 13);
          """)
      }
      let outcomes = try await Self.runs(1, configuration) { _ in }
      #expect(outcomes == [.setAside])
      let facts: String = try await withConnection(configuration) { session in
        try session.value(
          """
          SELECT concat_ws(' ', count(*), count(*) FILTER (WHERE q.quarantined_at IS NOT NULL AND q.transfer_id % 200 = 13
              AND f.sqlstate = '23514' AND f.object_name = 'transfer.records_transfer.whole'),
            (SELECT count(*) FROM transfer.records_transfer WHERE status = 'waiting'), (SELECT count(*) FROM transfer.failure))
          FROM transfer.queue q JOIN transfer.failure f USING (lane, transfer_id)
          """)
      }
      #expect(facts == "50 50 9950 50")
    }
  }

  @Test("where all rows fail, a chunk stops at its most savepoints and the next goes on there: each is set aside")
  func allOfThem() async throws {
    try await ManyRequests.with(100) { configuration in
      try await withConnection(configuration) { session in
        _ = try session.execute(
          "ALTER TABLE transfer.records_transfer ADD CONSTRAINT whole CHECK (status = 'submitted')")
        let chunk = try #require(try session.firstChunk(of: 100))
        #expect(chunk.counts.claimed == chunk.counts.setAside)
        #expect((1...30).contains(chunk.counts.claimed), "two savepoints a row, sixty in all")
      }
      let outcomes = try await Self.runs(1, configuration) { _ in }
      #expect(outcomes == [.setAside])
      let facts: String = try await withConnection(configuration) { session in
        try session.value(
          "SELECT concat_ws(' ', count(*), min(attempts), max(attempts), (SELECT count(*) FROM transfer.failure)) FROM transfer.queue"
        )
      }
      #expect(facts == "100 1 1 100")
    }
  }

  @Test("among releases, also where the payload is refused: the neighbours' payloads are stored")
  func amongResponses() async throws {
    try await SmallState.with { configuration in
      let transfers = try await withConnection(configuration) { session in
        let transfers = [
          try session.waiting(.withRecords), try session.waiting(.stillEnrolled), try session.waiting(.endedLate),
        ]
        for transfer in transfers { try session.answer(transfer, .release) }
        try session.execute(
          """
          CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            PERFORM NEW.transcript_fop::date;
            RETURN NEW;
          END $$;
          CREATE TRIGGER refuse BEFORE INSERT ON transfer.records_transfer_payload FOR EACH ROW
            WHEN (NEW.transfer_id = \(transfers[0])) EXECUTE FUNCTION public.refuse();
          """)
        return transfers
      }
      let observer = RecordingObserver()
      let job = JobDefinition(name: "answers", steps: [.init(lane: .responses)])
      let report = try await JobRunner(job: job, configuration: configuration, observer: observer).run()
      #expect(report.outcome == .setAside)
      let counts = try #require(report.steps.first).counts
      #expect(counts.claimed == 3 && counts.setAside == 1 && counts.released == 2 && counts.notices == 2)
      try await withConnection(configuration) { session in
        var standings: [String] = []
        for transfer in transfers { standings.append(try session.standing(transfer)) }
        #expect(standings == ["release_requested", "released", "released"])
        let stored: [Int64] = try session.column("SELECT transfer_id FROM transfer.records_transfer_payload ORDER BY 1")
        #expect(stored == Array(transfers.dropFirst()))
        let inbox: [String] = try session.column("SELECT name FROM api.inbox WHERE user_name = 'maple.registrar'")
        #expect(inbox.filter { $0.hasPrefix("Waiting: ") }.count == 1, "the failed one still stands")
        let message: String = try session.value("SELECT sqlstate || ' ' || message FROM transfer.failure")
        #expect(message.hasPrefix("22007 invalid input syntax for type date…"))
        #expect(!message.contains("fo:root") && !message.contains("Withrecords"))
      }
      let told = observer.told.withLock { $0 }
      #expect(told.setAside == [transfers[0]])
      #expect(told.reasons.allSatisfy { !$0.contains("<") && $0.contains("22007") })
    }
  }

  @Test("errors that are not about data fail the run and set nothing aside: a table is missing")
  func missingTable() async throws {
    try await ManyRequests.with(30) { configuration in
      try await withConnection(configuration) { session in
        _ = try session.execute("DROP TABLE inbox.recipient CASCADE")
      }
      try await Self.expectFailedRun(.undefinedTable, as: configuration, seenBy: configuration)
    }
  }

  @Test("errors that are not about data fail the run and set nothing aside: a right is missing")
  func missingRight() async throws {
    try await ManyRequests.with(30) { configuration in
      let name: String = try await withConnection(configuration) { session in
        let name: String = try session.value("SELECT current_database()::text")
        try session.execute(
          """
          CREATE ROLE limited_\(name);
          GRANT USAGE ON SCHEMA state, transfer, inbox, ops, records TO limited_\(name);
          GRANT ALL ON ALL TABLES IN SCHEMA state, transfer, inbox, ops, records TO limited_\(name);
          GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA state TO limited_\(name);
          REVOKE INSERT ON inbox.notice FROM limited_\(name);
          """)
        return name
      }
      let limited = ConnectionConfiguration(
        conninfo: configuration.conninfo + " options='-c role=limited_\(name)'"
      ).database(named: name)
      let outcome: Result<Void, any Error>
      do {
        outcome = .success(
          try await Self.expectFailedRun(.insufficientPrivilege, as: limited, seenBy: configuration))
      } catch {
        outcome = .failure(error)
      }
      // A role is the server's, not the database's.
      try await withConnection(configuration) { session in
        _ = try session.execute("DROP OWNED BY limited_\(name); DROP ROLE limited_\(name)")
      }
      try outcome.get()
    }
  }

  private static func expectFailedRun(
    _ state: SQLState, as configuration: ConnectionConfiguration, seenBy administrator: ConnectionConfiguration
  ) async throws {
    let runner = JobRunner(job: ManyRequests.job(), configuration: configuration, observer: RecordingObserver())
    let error = await #expect(throws: PostgresError.self) { try await runner.run() }
    #expect(error?.sqlState == state)
    try await withConnection(administrator) { session in
      let facts: String = try session.value(
        """
        SELECT concat_ws(' ', (SELECT count(*) FROM transfer.queue WHERE attempts = 0), (SELECT count(*) FROM transfer.failure),
          (SELECT count(*) FROM transfer.records_transfer WHERE status = 'submitted'), (SELECT count(*) FROM inbox.notice),
          (SELECT string_agg(outcome::text, ',') FROM ops.job_execution),
          (SELECT string_agg(outcome::text, ',') FROM ops.step_execution), (SELECT count(*) FROM ops.chunk_execution))
        """)
      #expect(facts == "30 0 30 0 failed failed 0")
      let message: String = try session.value("SELECT message FROM ops.job_execution")
      #expect(message.contains("SQLSTATE \(state)") && !message.contains("\n"))
    }
  }

  private static func runs(
    _ count: Int, _ configuration: ConnectionConfiguration, before: @Sendable (PostgresSession) throws -> Void
  ) async throws -> [Outcome] {
    var outcomes: [Outcome] = []
    for _ in 0..<count {
      try await withConnection(configuration, before)
      let runner = JobRunner(job: ManyRequests.job(), configuration: configuration, observer: RecordingObserver())
      outcomes.append(try await runner.run().outcome)
    }
    return outcomes
  }
}

extension PostgresSession {
  /// Whatever updates the record of this transfer fails, with the student's name in the message.
  fileprivate func poison(_ transfer: Int64) throws(PostgresError) {
    try execute(
      """
      CREATE FUNCTION public.poison() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.transfer_id = \(transfer) THEN
          RAISE EXCEPTION 'poisoned: %', NEW.student_last_name;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER poison BEFORE UPDATE ON transfer.records_transfer FOR EACH ROW EXECUTE FUNCTION public.poison();
      """)
  }
}
