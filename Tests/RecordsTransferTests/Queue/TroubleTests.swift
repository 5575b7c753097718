import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Troubles that are no row's fault, and rows that are not the trouble")
struct TroubleTests {
  @Test(
    "one of the ledger itself ends the run after its tries: it does not go on for ever, and no row is set aside",
    .timeLimit(.minutes(10)))
  func ledger() async throws {
    try await ManyRequests.with(12) { configuration in
      try await Self.raise("58030", on: "BEFORE INSERT ON ops.chunk_execution", when: "true", configuration)
      let error = try await Self.failure(of: configuration)
      #expect(error.sqlState == "58030")
      #expect(try await Self.queue(configuration) == "12 0")
    }
  }

  @Test(
    "one of every row alike ends the run after a few, instead of setting the lane aside row by row",
    .timeLimit(.minutes(10)))
  func everyRow() async throws {
    try await ManyRequests.with(30) { configuration in
      try await Self.raise("58030", on: "BEFORE UPDATE ON transfer.records_transfer", when: "true", configuration)
      let error = try await Self.failure(of: configuration)
      #expect(error.sqlState == "58030")
      #expect(try await Self.queue(configuration) == "30 3")
    }
  }

  @Test(
    "a row at whose COMMIT the session ends every time is found out and set aside; the others are done",
    .timeLimit(.minutes(10)))
  func commit() async throws {
    try await ManyRequests.with(12) { configuration in
      try await withConnection(configuration) { session in
        _ = try session.execute(
          """
          CREATE FUNCTION public.die() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            PERFORM pg_terminate_backend(pg_backend_pid());
            RETURN NEW;
          END $$;
          CREATE CONSTRAINT TRIGGER die AFTER UPDATE ON transfer.records_transfer DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW WHEN (OLD.transfer_id = 5) EXECUTE FUNCTION public.die();
          """)
      }
      let observer = RecordingObserver()
      let report = try await JobRunner(
        job: ManyRequests.job(rows: 48), configuration: configuration, observer: observer
      ).run()
      #expect(report.outcome == .setAside)
      #expect(report.steps.map(\.counts.waiting) == [11])
      #expect(observer.told.withLock { $0.setAside } == [5])
    }
  }

  @Test("a COMMIT of which nothing can be learnt fails the run: it does not end as done", .timeLimit(.minutes(10)))
  func unknown() async throws {
    try await ManyRequests.with(10) { configuration in
      let keeper = try await PostgresConnection.open(configuration)
      try await keeper.run { session in
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
      var impatient = configuration
      impatient.statementTimeout = .seconds(5)
      impatient.silenceLimit = .milliseconds(100)
      let patient = impatient
      async let running = Self.failure(of: patient)
      let process = try await keeper.run { session in
        let process = try Gate.arrival(session)
        kill(process, SIGSTOP)
        return process
      }
      let error: PostgresError
      do { error = try await running } catch {
        kill(process, SIGCONT)
        throw error
      }
      kill(process, SIGCONT)
      try await keeper.run { session in try Gate.open(session) }
      await keeper.close()
      #expect(error.kind == .commitUnknown)
    }
  }

  @Test("a row is set aside for a trouble only if it is the one that had it")
  func another() async throws {
    try await ManyRequests.with(3) { configuration in
      try await withConnection(configuration) { session in
        let processor = ChunkProcessor(
          work: RequestsLane(businessDate: businessDay), place: ChunkPlace(executionID: 77, step: 1, worker: 1),
          observer: SilentObserver())
        let trouble = PostgresError(.server, "x", sqlState: "57014")
        func setAside(_ condemned: Int64) throws -> [Int64] {
          let course = DrainCourse(confinedTo: 1, plan: ChunkPlan(after: .start, limit: 1))
          let row = CondemnedRow(transferID: condemned, error: trouble)
          guard case .done(let chunk) = processor.perform(course, intent: 0, condemned: row, in: session) else {
            throw NeverCame(condition: "a chunk")
          }
          return chunk.failures.map(\.transferID)
        }
        let first = try setAside(2)
        let second = try setAside(2)
        #expect(first == [], "the first of the lane is transfer 1")
        #expect(second == [2])
      }
    }
  }

  private static func raise(
    _ state: String, on event: String, when condition: String, _ configuration: ConnectionConfiguration
  ) async throws {
    try await withConnection(configuration) { session in
      _ = try session.execute(
        """
        CREATE FUNCTION public.trouble() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE 'x' USING ERRCODE = '\(state)';
        END $$;
        CREATE TRIGGER trouble \(event) FOR EACH ROW WHEN (\(condition)) EXECUTE FUNCTION public.trouble();
        """)
    }
  }

  private static func failure(of configuration: ConnectionConfiguration) async throws -> PostgresError {
    let runner = JobRunner(
      job: ManyRequests.job(rows: 48), configuration: configuration, observer: RecordingObserver())
    do {
      let report = try await runner.run()
      throw NeverCame(condition: "a failure of the run, which ended as \(report.outcome)")
    } catch let error as PostgresError {
      return error
    }
  }

  /// Rows that are queued, and how many of them have a failed attempt.
  private static func queue(_ configuration: ConnectionConfiguration) async throws -> String {
    try await withConnection(configuration) { session in
      try session.value("SELECT count(*) || ' ' || count(*) FILTER (WHERE attempts > 0) FROM transfer.queue")
    }
  }
}
