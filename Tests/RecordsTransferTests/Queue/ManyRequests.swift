import PostgresClient
import Synchronization
import TestSupport

@testable import RecordsTransfer

/// Many queued requests, all of which can be routed: transfers 1 to `count`, of students of Maple who were in Oak.
enum ManyRequests {
  static func with<R>(
    _ count: Int, isolation: isolated (any Actor)? = #isolation,
    _ body: (ConnectionConfiguration) async throws -> R
  ) async throws -> R {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in _ = try session.execute(script(count)) }
      return try await body(configuration)
    }
  }

  private static func script(_ count: Int) -> String {
    """
    INSERT INTO state.person_index (state_person_id, state_id, last_name, first_name, gender, birthdate)
      SELECT 10000 + i, 'M' || i, 'Secretname' || i, 'Many', 'F', '2011-01-01' FROM generate_series(1, \(count)) i;
    INSERT INTO state.district_person (district_id, person_id, state_person_id, state_id, last_name, first_name, gender, birthdate)
      SELECT d, d * 100000 + i, 10000 + i, 'M' || i, 'Secretname' || i, 'Many', 'F', '2011-01-01'
      FROM generate_series(1, \(count)) i, generate_series(1, 2) d;
    INSERT INTO state.enrollment (enrollment_id, district_id, person_id, calendar_id, start_date, end_date)
      SELECT d * 100000 + i, d, d * 100000 + i, CASE d WHEN 1 THEN 1026 ELSE 2025 END,
        CASE d WHEN 1 THEN '2026-08-17' ELSE '2025-08-18' END::date, CASE d WHEN 2 THEN '2026-06-05'::date END
      FROM generate_series(1, \(count)) i, generate_series(1, 2) d;
    WITH submitted AS (
      INSERT INTO transfer.records_transfer (state, request_district_id, request_state_linked, request_district_number,
        request_district_name, request_district_guid, request_name, request_user_id, request_user_name, request_person_id, state_id,
        student_last_name, student_first_name, student_gender, student_birthdate, student_start_date, student_service_type,
        request_enrollment_id, request_calendar_id)
      SELECT 'XX', 1, true, '0100', 'Maple Unified', gen_random_uuid(), 'Mona Maple', 1, 'maple.registrar', 100000 + i, 'M' || i,
        'Secretname' || i, 'Many', 'F', '2011-01-01', '2026-08-17', 'P', 100000 + i, 1026
      FROM generate_series(1, \(count)) i ORDER BY i
      RETURNING transfer_id)
    INSERT INTO transfer.queue (lane, transfer_id) SELECT 'requests', transfer_id FROM submitted;
    ANALYZE;
    """
  }

  static func job(workers: Int = 1, rows: Int = 500, deadline: Duration? = nil) -> JobDefinition {
    JobDefinition(
      name: "requests", workers: workers, deadline: deadline,
      steps: [JobDefinition.Step(lane: .requests, chunk: ChunkLimits(rows: rows, time: .seconds(60)))])
  }
}

/// Keeps what a run tells, and lets a test wait for it.
final class RecordingObserver: RunObserver {
  struct Told {
    var crashed: [Int64] = []
    var ready: [Int] = []
    var chunks: [ChunkCounts] = []
    var setAside: [Int64] = []
    var reasons: [String] = []
    var steps: [Lane] = []
  }

  let told = Mutex(Told())
  /// The reason of each retry, as they come.
  let retries: AsyncStream<String>
  private let retry: AsyncStream<String>.Continuation
  private let onChunk: @Sendable () -> Void

  init(onChunk: @escaping @Sendable () -> Void = {}) {
    self.onChunk = onChunk
    (retries, retry) = AsyncStream.makeStream()
  }

  func runStarted(executionID: Int64, crashed: [Int64]) { told.withLock { $0.crashed = crashed } }
  func stepStarted(_ lane: Lane, ready: Int) { told.withLock { $0.ready.append(ready) } }
  func chunkCommitted(_ lane: Lane, _ counts: ChunkCounts) {
    told.withLock { $0.chunks.append(counts) }
    onChunk()
  }
  func rowSetAside(_ lane: Lane, transferID: Int64, reason: String) {
    told.withLock {
      $0.setAside.append(transferID)
      $0.reasons.append(reason)
    }
  }
  func retrying(_ lane: Lane, worker: Int, after delay: Duration, reason: String) {
    retry.yield(reason)
  }
  func stepEnded(_ summary: StepSummary) { told.withLock { $0.steps.append(summary.lane) } }
}

/// A gate in the middle of a chunk: the transaction that updates the record of one transfer stops there until the test
/// opens it.
enum Gate {
  /// Closed by the session that calls it.
  static func close(at transfer: Int64, _ session: PostgresSession) throws(PostgresError) {
    try session.execute(
      """
      CREATE FUNCTION public.gate() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(4711);
        RETURN NEW;
      END $$;
      CREATE TRIGGER gate BEFORE UPDATE ON transfer.records_transfer FOR EACH ROW
        WHEN (OLD.transfer_id = \(transfer)) EXECUTE FUNCTION public.gate();
      SELECT pg_advisory_lock(4711);
      """)
  }

  static func open(_ session: PostgresSession) throws(PostgresError) {
    try session.execute("SELECT pg_advisory_unlock(4711)")
  }

  /// Waits until a session stands before the gate.
  ///
  /// - Returns: its process.
  static func arrival(_ session: PostgresSession) throws -> Int32 {
    try session.wait(
      until: """
        EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
          AND wait_event = 'advisory')
        """)
    return try session.value(
      """
      SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
        AND wait_event = 'advisory' LIMIT 1
      """)
  }
}

struct NeverCame: Error {
  let condition: String
}

extension PostgresSession {
  /// Asks again and again until the condition is true; for a minute.
  func wait(until condition: String) throws {
    for _ in 0..<6000 {
      try execute("SELECT pg_stat_clear_snapshot()")
      let holds: Bool = try value("SELECT (\(condition)) FROM pg_sleep(0.01)")
      if holds { return }
    }
    throw NeverCame(condition: condition)
  }
}
