import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

/// Maple is district 1, and in `ManyRequests` the one that has asked for so many; Oak is district 2.
@Suite("Districts take turns")
struct TurnTests {
  @Test("one district's thousands do not keep another's single request waiting")
  func single() async throws {
    try await ManyRequests.with(3000) { configuration in
      try await withConnection(configuration) { session in
        try session.oakRequests()
        let first = try session.transaction { () throws(PostgresError) in
          try session.run(ClaimChunk(lane: .requests, plan: ChunkPlan(after: .start, limit: 4)))
        }
        #expect(first.map(\.transferID) == [1, 3001, 2, 3])
      }
    }
  }

  @Test("what comes first and comes late is done in the next sweep of a run, before the rest of the lane")
  func late() async throws {
    try await ManyRequests.with(2000) { configuration in
      let keeper = try await PostgresConnection.open(configuration)
      try await keeper.run { session in
        _ = try session.execute(
          """
          CREATE TABLE public.done (place integer GENERATED ALWAYS AS IDENTITY, transfer_id bigint);
          CREATE FUNCTION public.note() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            INSERT INTO public.done (transfer_id) VALUES (NEW.transfer_id);
            RETURN NULL;
          END $$;
          CREATE TRIGGER note AFTER UPDATE OF status ON transfer.records_transfer FOR EACH ROW EXECUTE FUNCTION public.note();
          """)
        try Gate.close(at: 100, session)
      }
      var job = ManyRequests.job(rows: 40)
      job.sweepInterval = .zero
      async let running = JobRunner(job: job, configuration: configuration, observer: SilentObserver()).run()
      try await keeper.run { session in
        _ = try Gate.arrival(session)
        try session.oakRequests()
        let found: Bool = try session.value("SELECT ops.prioritize(1900, 'requests', 10)")
        #expect(found)
        try Gate.open(session)
      }
      let report = try await running
      #expect(report.steps.map(\.counts.claimed) == [2001])
      let (first, places): (String, Bool) = try await keeper.run { session in
        (
          try session.value(
            """
            SELECT string_agg(transfer_id::text, ' ' ORDER BY place) FROM public.done
            WHERE place > (SELECT max(place) FROM public.done WHERE transfer_id <= 110) AND transfer_id IN (1900, 2001)
            """),
          try session.value(
            "SELECT max(place) FILTER (WHERE transfer_id IN (1900, 2001)) < 200 FROM public.done")
        )
      }
      await keeper.close()
      #expect(first == "1900 2001" && places)
    }
  }

  @Test("a request stands behind its district's other rows of the lane, but for those that failed")
  func enqueued() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        for student in [SmallState.Student.withRecords, .stillEnrolled, .endedLate] { _ = try session.request(student) }
        try session.oakRequests()
        #expect(try session.turns(.requests) == ["1 1 1", "2 1 2", "3 1 3", "4 2 1"])
        for failed in ["attempts = 1", "quarantined_at = now()"] {
          let turn: Int32 = try session.undone {
            try session.execute("UPDATE transfer.queue SET \(failed) WHERE transfer_id IN (2, 3)")
            let transfer = try session.request(.mistyped)
            return try session.query("SELECT turn FROM transfer.queue WHERE transfer_id = $1", transfer).value()
          }
          #expect(turn == 2, "\(failed)")
        }
      }
    }
  }

  @Test("the order of answers tells neither who gave them nor which were given first")
  func answers() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        let students = [SmallState.Student.withRecords, .stillEnrolled, .endedLate]
        for student in students { _ = try session.waiting(student) }
        for order in [[1, 2, 3], [3, 1, 2], [2, 3, 1]] as [[Int64]] {
          for answers in [[Answer.release, .ignore, .reject], [.ignore, .release, .ignore]] {
            let turns: [String] = try session.undone {
              for (transfer, answer) in zip(order, answers) { try session.answer(transfer, answer) }
              try session.execute(DealTurns(lane: .responses, own: 0))
              return try session.turns(.responses)
            }
            #expect(turns == ["1 1 1", "2 1 2", "3 1 3"], "\(order) \(answers): all Maple's share, by transfer")
          }
        }
      }
    }
  }

  @Test("overlaps are queued with turns")
  func overlaps() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        for student in [SmallState.Student.withRecords, .stillEnrolled, .endedLate] { _ = try session.waiting(student) }
        try session.execute("DELETE FROM transfer.queue")
        try session.execute("UPDATE transfer.records_transfer SET request_district_id = 2 WHERE transfer_id = 2")
        try session.execute(EnqueueWaiting())
        #expect(try session.turns(.overlaps) == ["1 1 1", "2 2 1", "3 1 2"])
      }
    }
  }

  @Test("are dealt anew by transfer, for each priority by itself; failed rows, others' and shared ones keep theirs")
  func dealt() async throws {
    try await TestDatabase.withSchema { configuration in
      let other = try await PostgresConnection.open(configuration)
      try await withConnection(configuration) { session in
        _ = try session.execute(
          """
          INSERT INTO transfer.queue (lane, transfer_id, turn, district_id, priority, attempts, quarantined_at) VALUES
            ('requests', 11, 7, 1, 100, 0, NULL), ('requests', 12, 9, 1, 100, 0, NULL), ('requests', 13, 2, 1, 100, 0, NULL),
            ('requests', 14, 40, 1, 100, 1, NULL), ('requests', 15, 41, 1, 100, 0, now()), ('requests', 16, 42, 1, 10, 0, NULL),
            ('requests', 21, 3, 2, 100, 0, NULL), ('requests', 22, 8, 2, 100, 0, NULL),
            ('requests', 31, 5, NULL, 100, 0, NULL), ('responses', 11, 6, 1, 100, 0, NULL)
          """)
      }
      try await other.run { session in
        _ = try session.execute("BEGIN; SELECT FROM transfer.queue WHERE transfer_id = 22 FOR UPDATE")
      }
      try await withConnection(configuration) { session in
        let moved = try session.execute(DealTurns(lane: .requests, own: 0))
        #expect(moved == 5)
        let dealt = try session.turns(.requests)
        #expect(
          dealt == [
            "11 1 1", "12 1 2", "13 1 3", "14 1 40", "15 1 41", "16 1 1", "21 2 1", "22 2 8", "31 5",
          ])
        #expect(try session.turns(.responses) == ["11 1 6"])
        #expect(try session.execute(DealTurns(lane: .requests, own: 0)) == 0)
        try session.execute(
          """
          UPDATE transfer.queue SET turn = 90 WHERE transfer_id = 13;
          INSERT INTO ops.chunk_intent (lane, after_priority, after_turn, after_transfer_id, row_limit, host, process_id)
            VALUES ('requests', 0, 0, 0, 1, 'another', 1);
          """)
        #expect(try session.execute(DealTurns(lane: .requests, own: 0)) == 0, "another worker is in the lane")
      }
      await other.close()
    }
  }

  @Test("are dealt by a run, so that what an old night has left comes beside what is new")
  func rest() async throws {
    try await ManyRequests.with(60) { configuration in
      let keeper = try await PostgresConnection.open(configuration)
      try await keeper.run { session in
        _ = try session.execute("UPDATE transfer.queue SET turn = turn + 900")
        try Gate.close(at: 2, session)
      }
      async let running = JobRunner(
        job: ManyRequests.job(rows: 4), configuration: configuration, observer: SilentObserver()
      ).run()
      let turns: [String] = try await keeper.run { session in
        _ = try Gate.arrival(session)
        let turns = try session.turns(.requests)
        try Gate.open(session)
        return turns
      }
      #expect(try await running.outcome == .done)
      await keeper.close()
      #expect(turns == (2...60).map { "\($0) 1 \($0)" })
    }
  }
}

extension PostgresSession {
  /// Submits the one request that Oak has, of a student who was never elsewhere.
  fileprivate func oakRequests() throws(PostgresError) {
    _ = try query("SELECT api.submit_request('oak.registrar', $1)", SmallState.onlyInOak)
  }

  /// The rows of a lane by transfer, as `transfer district turn`.
  fileprivate func turns(_ lane: Lane) throws(PostgresError) -> [String] {
    try column(
      """
      SELECT concat_ws(' ', transfer_id, district_id, turn) FROM transfer.queue WHERE lane = '\(lane.rawValue)' ORDER BY transfer_id
      """)
  }
}
