import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Claiming from the queue")
struct ClaimTests {
  @Test("goes on after the watermark, by priority, and leaves locked, later and quarantined rows alone")
  func keyset() async throws {
    try await ManyRequests.with(20) { configuration in
      let other = try await PostgresConnection.open(configuration)
      try await other.run { session in
        _ = try session.execute("BEGIN; SELECT FROM transfer.queue WHERE transfer_id IN (1, 2, 3) FOR UPDATE")
      }
      let watermark = try await withConnection(configuration) { session in
        try session.execute(
          """
          UPDATE transfer.queue SET priority = 10 WHERE transfer_id IN (15, 16);
          UPDATE transfer.queue SET ready_at = now() + interval '1 hour' WHERE transfer_id = 4;
          UPDATE transfer.queue SET quarantined_at = now() WHERE transfer_id = 5;
          INSERT INTO transfer.queue (lane, transfer_id) VALUES ('responses', 6);
          """)
        let first = try session.claimed(after: .start, limit: 4)
        #expect(first.map(\.transferID) == [15, 16, 6, 7])
        let last = try #require(first.last)
        let second = try session.claimed(after: last.watermark, limit: 100)
        #expect(second.map(\.transferID) == [8, 9, 10, 11, 12, 13, 14, 17, 18, 19, 20])
        return try #require(second.last).watermark
      }
      await other.close()
      try await withConnection(configuration) { session in
        let none = try session.claimed(after: watermark, limit: 100)
        #expect(none == [])
        let swept = try session.claimed(after: .start, limit: 100)
        #expect(swept.map(\.transferID).prefix(5) == [15, 16, 1, 2, 3])
      }
    }
  }

  @Test("a last sweep finds what was locked by others when its turn came")
  func sweep() async throws {
    try await ManyRequests.with(40) { configuration in
      let other = try await PostgresConnection.open(configuration)
      try await other.run { session in
        _ = try session.execute("BEGIN; SELECT FROM transfer.queue WHERE transfer_id <= 3 FOR UPDATE")
      }
      let keeper = try await PostgresConnection.open(configuration)
      try await keeper.run { session in try Gate.close(at: 30, session) }
      async let running = JobRunner(
        job: ManyRequests.job(rows: 8), configuration: configuration, observer: RecordingObserver()
      ).run()
      _ = try await keeper.run { session in try Gate.arrival(session) }
      await other.close()
      try await keeper.run { session in try Gate.open(session) }
      let report = try await running
      await keeper.close()
      #expect(report.outcome == .done)
      #expect(report.steps.map(\.counts.waiting) == [40])
      let left = try await withConnection(configuration) { session in try session.queued(.requests) }
      #expect(left == [])
    }
  }

  @Test("rows that somebody else has in hand at the end are waited for a while: their worker may be dead")
  func lingers() async throws {
    try await ManyRequests.with(40) { configuration in
      let other = try await PostgresConnection.open(configuration)
      try await other.run { session in
        _ = try session.execute("BEGIN; SELECT FROM transfer.queue WHERE transfer_id <= 3 FOR UPDATE")
      }
      var job = ManyRequests.job()
      job.lingering = .seconds(60)
      let patient = job
      async let running = JobRunner(job: patient, configuration: configuration, observer: SilentObserver()).run()
      try await withConnection(configuration) { session in
        try session.wait(until: "(SELECT sum(claimed) = 37 FROM ops.chunk_execution)")
      }
      await other.close()
      let report = try await running
      #expect(report.steps.map(\.counts.waiting) == [40])
      var hasty = ManyRequests.job()
      hasty.lingering = .zero
      let again = try await JobRunner(job: hasty, configuration: configuration, observer: SilentObserver()).run()
      #expect(again.outcome == .done)
    }
  }

  @Test("two workers on one queue do each transfer once, also while one of them stands still")
  func twoWorkers() async throws {
    try await ManyRequests.with(2000) { configuration in
      let keeper = try await PostgresConnection.open(configuration)
      try await keeper.run { session in
        _ = try session.execute(
          """
          CREATE TABLE public.routed (transfer_id bigint, backend integer);
          CREATE FUNCTION public.count_routed() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            INSERT INTO public.routed VALUES (NEW.transfer_id, pg_backend_pid());
            RETURN NULL;
          END $$;
          CREATE TRIGGER count_routed AFTER UPDATE ON transfer.records_transfer FOR EACH ROW EXECUTE FUNCTION public.count_routed();
          """)
        try Gate.close(at: 25, session)
      }
      async let running = JobRunner(
        job: ManyRequests.job(workers: 2, rows: 200), configuration: configuration, observer: RecordingObserver()
      ).run()
      try await keeper.run { session in
        _ = try Gate.arrival(session)
        // A first chunk of 50 rows stands still; the other worker does all the rest meanwhile.
        try session.wait(until: "(SELECT coalesce(sum(claimed), 0) = 1950 FROM ops.chunk_execution)")
        try Gate.open(session)
      }
      let report = try await running
      await keeper.close()
      #expect(report.outcome == .done)
      #expect(report.steps.map(\.counts.claimed) == [2000])
      try await withConnection(configuration) { session in
        let facts: String = try session.value(
          """
          SELECT concat_ws(' ', count(*), count(DISTINCT transfer_id), count(DISTINCT backend),
            (SELECT count(*) FROM inbox.notice), (SELECT count(*) FROM inbox.recipient), (SELECT count(*) FROM transfer.queue),
            (SELECT count(*) FROM transfer.records_transfer WHERE status = 'waiting'),
            (SELECT sum(waiting) FROM ops.chunk_execution))
          FROM public.routed
          """)
        #expect(facts == "2000 2000 2 4000 8000 0 2000 2000")
      }
    }
  }
}

extension PostgresSession {
  fileprivate func claimed(after: Watermark, limit: Int) throws(PostgresError) -> [ClaimedRow] {
    try transaction { () throws(PostgresError) in
      try run(ClaimChunk(lane: .requests, plan: ChunkPlan(after: after, limit: limit)))
    }
  }
}
