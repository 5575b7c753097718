import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("A COMMIT that was not answered")
struct CommitFateTests {
  @Test("is decided by the ledger, and waited for while the transaction is in progress")
  func decision() {
    func fate(_ isRecorded: Bool, _ status: String?, _ isSecondLook: Bool = false) -> CommitFate {
      CommitFate(isRecorded: isRecorded, status: status, isSecondLook: isSecondLook)
    }
    #expect(fate(true, "committed") == .committed)
    #expect(fate(true, "in progress") == .committed, "the ledger's row is there for others to see")
    #expect(fate(false, "in progress") == .undecided)
    #expect(fate(false, "aborted") == .lost)
    #expect(fate(false, "future") == .lost, "a server that was promoted without it")
    #expect(fate(false, nil) == .lost)
    #expect(fate(false, "committed") == .undecided, "it may have committed between the two looks")
    #expect(fate(false, "committed", true) == .lost, "the number is another transaction's on a promoted server")
  }

  @Test("is asked of the server: in progress, committed, aborted, and never heard of")
  func asked() async throws {
    try await TestDatabase.withSchema { configuration in
      let place = ChunkPlace(executionID: 5, step: 1, worker: 2)
      let worker = try await PostgresConnection.open(configuration)
      func begin() async throws -> String {
        try await worker.run { session in
          try session.execute("BEGIN")
          return try session.run(RecordChunk(place: place, counts: ChunkCounts()))[0]
        }
      }
      func end(_ command: String) async throws {
        try await worker.run { session in _ = try session.execute(command) }
      }
      func ask(_ transaction: String) async throws -> String {
        try await withConnection(configuration) { session in
          let answer = try session.run(AskCommitFate(transaction: transaction, place: place))[0]
          return "\(answer.isRecorded) \(answer.status ?? "-")"
        }
      }
      let first = try await begin()
      let open = try await ask(first)
      try await end("COMMIT")
      let committed = try await ask(first)
      let second = try await begin()
      try await end("ROLLBACK")
      let aborted = try await ask(second)
      let future = try await ask("99999999999")
      await worker.close()
      #expect(
        [open, committed, aborted, future] == ["false in progress", "true committed", "false aborted", "false future"])
    }
  }

  @Test("whose transaction was rolled back: the chunk is done again, and once", .timeLimit(.minutes(10)))
  func rolledBack() async throws {
    try await ManyRequests.with(10) { configuration in
      let keeper = try await PostgresConnection.open(configuration)
      try await keeper.run { session in
        // COMMIT itself stops at the gate: a constraint trigger that is deferred fires there.
        _ = try session.execute(
          """
          CREATE FUNCTION public.gate() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            PERFORM pg_advisory_xact_lock_shared(4711);
            RETURN NEW;
          END $$;
          CREATE CONSTRAINT TRIGGER gate AFTER UPDATE ON transfer.records_transfer DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW WHEN (OLD.transfer_id = 3) EXECUTE FUNCTION public.gate();
          SELECT pg_advisory_lock(4711);
          """)
      }
      let observer = RecordingObserver()
      async let running = JobRunner(
        job: ManyRequests.job(rows: 40), configuration: configuration, observer: observer
      ).run()
      try await keeper.run { session in
        let process = try Gate.arrival(session)
        _ = try session.execute("SELECT pg_terminate_backend(\(process), 10000)")
        try Gate.open(session)
      }
      let report = try await running
      #expect(report.outcome == .done)
      #expect(report.steps.map(\.counts.waiting) == [10])
      let facts: String = try await keeper.run { session in
        try session.value(
          """
          SELECT concat_ws(' ', (SELECT sum(claimed) FROM ops.chunk_execution), (SELECT count(*) FROM inbox.notice),
            (SELECT count(*) FROM transfer.queue), (SELECT count(*) FROM transfer.failure))
          """)
      }
      await keeper.close()
      #expect(facts == "10 20 0 0")
    }
  }
}
