import Foundation
import PostgresClient
import TestSupport
import Testing

@Suite("Views for the state's database administrators")
struct OperationsViewTests {
  @Test("the depth of each lane: ready, waiting for retry, quarantined")
  func queueDepth() async throws {
    try await World.with { session in
      try session.execute(
        """
        INSERT INTO transfer.queue (lane, transfer_id, ready_at, enqueued_at, attempts, quarantined_at) VALUES
          ('requests', 1, now(), now() - interval '1 hour', 0, NULL), ('requests', 2, now() + interval '1 hour', now() - interval '2 hours', 1, NULL),
          ('requests', 3, now(), now() - interval '3 hours', 5, now()), ('responses', 1, now(), now() - interval '1 day', 5, now())
        """)
      let depths: [String] = try session.column(
        """
        SELECT concat_ws(' ', lane, ready, waiting_for_retry, quarantined, extract(epoch FROM oldest_age)::int,
          extract(epoch FROM now() - oldest_enqueued_at)::int) FROM ops.queue_depth
        """)
      #expect(
        depths.map { $0.split(separator: " ").prefix(4).joined(separator: " ") } == [
          "requests 1 1 1", "responses 0 0 1", "overlaps 0 0 0",
        ])
      #expect(depths[0].hasSuffix("7200 7200") && depths[1] == "responses 0 0 1", "a quarantined row does not age")
    }
  }

  @Test("all quarantined rows of a lane are taken back at once, or those that failed last with one SQLSTATE")
  func requeueQuarantined() async throws {
    try await World.with { session in
      try session.execute(
        """
        INSERT INTO transfer.queue (lane, transfer_id, ready_at, attempts, quarantined_at)
          SELECT 'requests', i, now() + interval '1 hour', 5, CASE WHEN i < 6 THEN now() END FROM generate_series(1, 6) i;
        INSERT INTO transfer.queue (lane, transfer_id, attempts, quarantined_at) VALUES ('responses', 1, 5, now());
        INSERT INTO transfer.failure (lane, transfer_id, attempt, sqlstate, message) VALUES
          ('requests', 1, 4, '22P02', 'm'), ('requests', 1, 5, '23514', 'm'), ('requests', 2, 5, '22P02', 'm'),
          ('requests', 3, 5, NULL, 'm'), ('responses', 1, 5, '22P02', 'm'), ('requests', 6, 5, '22P02', 'm');
        """)
      func requeue(_ arguments: String) throws -> Int64 {
        try session.value("SELECT ops.requeue_quarantined(\(arguments))")
      }
      func quarantined() throws -> [String] {
        try session.column(
          "SELECT lane || ' ' || transfer_id FROM transfer.queue WHERE quarantined_at IS NOT NULL ORDER BY lane, transfer_id"
        )
      }
      let one = try requeue("'requests', '22P02'")
      let left = try quarantined()
      #expect(one == 1 && left == ["requests 1", "requests 3", "requests 4", "requests 5", "responses 1"])
      let rest = try requeue("'requests'")
      let others = try quarantined()
      #expect(rest == 4 && others == ["responses 1"])
      let again = try requeue("'requests'")
      #expect(again == 0)
      let ready: [Int64] = try session.column(
        "SELECT transfer_id FROM transfer.queue WHERE attempts = 0 AND ready_at <= now() ORDER BY 1")
      #expect(ready == [1, 2, 3, 4, 5])
    }
  }

  @Test("a quarantined row is taken back with no failed attempts; no other row is touched")
  func requeue() async throws {
    try await World.with { session in
      try session.execute(
        """
        INSERT INTO transfer.queue (lane, transfer_id, ready_at, attempts, quarantined_at) VALUES
          ('requests', 1, now() + interval '1 hour', 5, now()), ('responses', 1, now() + interval '1 hour', 2, NULL);
        INSERT INTO transfer.failure (lane, transfer_id, attempt, sqlstate, message) VALUES
          ('requests', 1, 4, '23514', 'first'), ('requests', 1, 5, '23514', 'last'), ('responses', 7, 1, NULL, 'other');
        """)
      func standing() throws -> [String] {
        try session.column(
          "SELECT concat_ws(' ', lane, standing, attempts, message) FROM ops.queue_entry ORDER BY lane")
      }
      func requeue(_ transfer: Int, _ lane: String) throws -> Bool {
        try session.value("SELECT ops.requeue(\(transfer), '\(lane)')")
      }
      let before = try standing()
      #expect(before == ["requests quarantined 5 last", "responses waiting for retry 2"])
      let done = [
        try requeue(1, "requests"), try requeue(1, "requests"), try requeue(1, "responses"), try requeue(9, "requests"),
      ]
      #expect(done == [true, false, false, false])
      let after = try standing()
      #expect(after == ["requests ready 0 last", "responses waiting for retry 2"])
      let latest: [String] = try session.column(
        "SELECT concat_ws(' ', lane, transfer_id, attempt, message, queued) FROM ops.failure_latest")
      #expect(latest == ["responses 7 1 other f", "requests 1 5 last t"])
    }
  }

  @Test("a notice that nobody can receive, and how many could by now")
  func undeliverable() async throws {
    try await World.with { session in
      let transfer = try session.waitingTransfer()
      try session.execute("DELETE FROM state.calendar_right")
      try session.post(transfer)
      func shown() throws -> [String] {
        try session.column(
          """
          SELECT concat_ws(' ', event, district_number, school_number, calendar_id, school_year, entitled_now)
          FROM ops.undeliverable_notice ORDER BY event
          """)
      }
      let before = try shown()
      #expect(before == ["waiting 0101 1 112 2026-2027 0", "release_request 0202 2 221 2025-2026 0"])
      try session.execute("INSERT INTO state.calendar_right (group_id, all_calendars) VALUES (2, true)")
      let after = try shown()
      #expect(after[1].hasSuffix("2025-2026 1"))
    }
  }

  @Test("overlaps that stand, open and dated")
  func overlaps() async throws {
    try await World.with { session in
      _ = try session.waitingTransfer()
      try session.execute(
        """
        INSERT INTO transfer.overlap (transfer_id, enrollment_id, kind, school_name, calendar_name, school_year, start_date, end_date, resolved_at)
        VALUES (1, 10, 'open', 's', 'c', 'y', '2025-08-18', NULL, NULL), (1, 11, 'open', 's', 'c', 'y', '2025-08-18', NULL, now()),
          (1, 12, 'dated', 's', 'c', 'y', '2025-08-18', '2026-08-27', NULL)
        """)
      let open: [Int64] = try session.column("SELECT enrollment_id FROM ops.open_overlap")
      #expect(open == [10])
      let dated: [String] = try session.column(
        "SELECT concat_ws(' ', enrollment_id, days, release_district_number) FROM ops.dated_overlap")
      #expect(dated == ["12 10 0202"])
    }
  }

  @Test("a run and its steps add up to their chunks")
  func summaries() async throws {
    try await World.with { session in
      try session.execute(
        """
        INSERT INTO ops.job_execution (job, business_date, workers, host, process_id, binary_version, started_at, ended_at, outcome)
        VALUES ('nightly', '2026-10-01', 2, 'h', 1, '1', '2026-10-01 02:00Z', '2026-10-01 02:00:10Z', 'done'),
          ('nightly', '2026-10-02', 2, 'h', 2, '1', '2026-10-02 02:00Z', NULL, NULL);
        INSERT INTO ops.step_execution (execution_id, step, lane, started_at, ended_at, outcome) VALUES
          (1, 1, 'requests', '2026-10-01 02:00Z', '2026-10-01 02:00:04Z', 'done'), (1, 2, 'responses', '2026-10-01 02:00:04Z', '2026-10-01 02:00:10Z', 'done'),
          (2, 1, 'requests', '2026-10-02 02:00Z', NULL, NULL);
        INSERT INTO ops.chunk_execution SELECT e, s, w, t::timestamptz, 300, 1, 290, 2, 3, 4, 9, 5, 6, 580, 1100, 7, 8000000000, 11
        FROM (VALUES (1, 1, 1, '2026-10-01 02:00:01Z'), (1, 1, 2, '2026-10-01 02:00:02Z'), (1, 2, 1, '2026-10-01 02:00:05Z'),
          (2, 1, 1, '2026-10-02 02:00:02Z')) AS c (e, s, w, t);
        """)
      let steps: [String] = try session.column(
        """
        SELECT concat_ws(' ', execution_id, step, lane, seconds, rows_per_second, chunks, claimed, set_aside, waiting, released, rejected,
          ignored, errors, overlaps_marked, overlaps_resolved, notices, recipients, undeliverable, payload_bytes, replaced_characters)
        FROM ops.step_summary
        """)
      #expect(
        steps == [
          "1 1 requests 4.000 150.0 2 600 2 580 4 6 8 18 10 12 1160 2200 14 16000000000 22",
          "1 2 responses 6.000 50.0 1 300 1 290 2 3 4 9 5 6 580 1100 7 8000000000 11",
          "2 1 requests 2.000 150.0 1 300 1 290 2 3 4 9 5 6 580 1100 7 8000000000 11",
        ])
      let jobs: [String] = try session.column(
        "SELECT concat_ws(' ', execution_id, job, outcome, seconds, rows_per_second, steps, chunks, claimed) FROM ops.job_summary"
      )
      #expect(jobs == ["1 nightly done 10.000 90.0 2 3 900", "2 nightly 2.000 150.0 1 1 300"])
    }
  }

  @Test("hold no names, birthdates, social security numbers, comments or contacts")
  func noPersonalData() async throws {
    try await World.with { session in
      try session.execute("DELETE FROM state.calendar_right WHERE group_id = 1 AND school_id IS NULL")
      for person in [1001, 1002, 1006] as [Int64] {
        let transfer = try session.submit("a.user.all", person: person, comments: "Private words")
        if person != 1006 { try Stage.waiting.reach(transfer, session) }
      }
      try session.execute(
        """
        INSERT INTO transfer.overlap (transfer_id, enrollment_id, kind, school_name, calendar_name, school_year, start_date)
        SELECT transfer_id, 10, unnest(enum_range(NULL::transfer.overlap_kind)), 'Birch High', 'Year 1', '2025-2026', '2025-08-18'
        FROM transfer.records_transfer WHERE status = 'waiting';
        INSERT INTO transfer.failure (lane, transfer_id, attempt, sqlstate, message) SELECT lane, transfer_id, 1, '23514', 'm' FROM transfer.queue;
        INSERT INTO records.contact_telephone (district_id, person_id, contact_unique_id, telephone_number, telephone_number_type)
        VALUES (1, 1001, 'Ada', '555-0100', 'Home');
        INSERT INTO state.identity_conflict (district_id, person_id, reason, mismatched_fields) VALUES (1, 1001, 'several_with_this_id', '{SSN}');
        """)
      let views: [String] = try session.column(
        "SELECT viewname::text FROM pg_views WHERE schemaname = 'ops' AND viewname NOT IN ('step_summary', 'job_summary')"
      )
      #expect(views.count == 8)
      for view in views {
        let text: [String] = try session.column("SELECT v::text FROM ops.\(view) v")
        #expect(!text.isEmpty, "\(view)")
        let personal = [
          "Nguy", "Linh", "Park", "Min", "Unnumbered", "2012-03-04", "900-11", "Private", "Ada", "555-", "ST1", "@",
        ]
        #expect(personal.filter(text.joined().contains) == [], "\(view)")
      }
    }
  }
}
