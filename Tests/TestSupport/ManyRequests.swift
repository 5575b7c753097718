import PostgresClient
import RecordsTransfer

/// Many queued requests, all of which can be routed: transfers 1 to `count`, of students of Maple who were in Oak. A transfer's turn is
/// its number.
public enum ManyRequests {
  public static func with<R>(
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
    INSERT INTO transfer.queue (lane, transfer_id, turn, district_id)
      SELECT 'requests', transfer_id, row_number() OVER (ORDER BY transfer_id), 1 FROM submitted;
    ANALYZE;
    """
  }

  public static func job(workers: Int = 1, rows: Int = 500, deadline: Duration? = nil) -> JobDefinition {
    var job = JobDefinition(
      name: "requests", workers: workers, deadline: deadline,
      steps: [JobDefinition.Step(lane: .requests, chunk: ChunkLimits(rows: rows, time: .seconds(60)))])
    // What is retried in tests need not be waited for.
    job.retryPause = .milliseconds(5)
    return job
  }
}
