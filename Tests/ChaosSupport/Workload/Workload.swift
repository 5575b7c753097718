import PostgresClient
import RecordsTransfer
import TestSupport

/// A night's work: some transfers answered and waiting in the lane of responses, as many submitted and waiting in the lane of
/// requests, of every kind of outcome.
package struct Workload: Sendable {
  /// Transfers in each of the two lanes.
  package let size: Int
  package let intents: [Intent]

  package init(size: Int) {
    self.size = size
    intents = (1...2 * size).map { number in
      Intent(transferID: Int64(number), kind: Self.kind(number, answered: number <= size))
    }
  }

  private static let answers: [Intent.Case] = [
    .released, .released, .rejected, .released, .ignored, .released, .changedInOak, .released,
  ]
  private static let requests: [Intent.Case] = [
    .routed, .stillEnrolled, .routed, .mistyped, .routed, .endedLate, .routed, .neverElsewhere, .routed, .unnumbered,
    .routed, .differentInOak,
  ]

  private static func kind(_ number: Int, answered: Bool) -> Intent.Case {
    answered ? answers[number % answers.count] : requests[number % requests.count]
  }

  /// Fills a database that has the schema and nothing else. The answered half is brought there by a run of the very
  /// job, undisturbed, and by the functions that districts call.
  package func fill(_ configuration: ConnectionConfiguration) async throws {
    try await withConnection(configuration) { session in
      try SmallState.fill(session)
      try session.execute(students(1...size, answered: true))
    }
    let job = JobDefinition(name: "before", steps: [JobDefinition.Step(lane: .requests)])
    _ = try await JobRunner(
      job: job, configuration: configuration, businessDate: Self.businessDate, observer: SilentObserver()
    ).run()
    try await withConnection(configuration) { session in
      try session.execute(answering)
      try session.execute(students(size + 1...2 * size, answered: false))
      try session.execute(EffectLog.installation)
      try session.execute("ANALYZE")
    }
  }

  static let businessDate = PostgresDate("2026-10-01")

  private func numbers(_ kinds: Intent.Case...) -> String {
    let chosen = intents.filter { kinds.contains($0.kind) }.map { String($0.transferID) }
    return "ARRAY[\(chosen.joined(separator: ","))]::integer[]"
  }
}

extension Workload {
  /// Students of Maple who were in Oak, and their requests. A transfer's ID is its student's number; in Maple the person's ID
  /// is higher by 100,000, in Oak by 200,000.
  private func students(_ range: ClosedRange<Int>, answered: Bool) -> String {
    let many = "generate_series(\(range.lowerBound), \(range.upperBound)) i"
    return """
      INSERT INTO state.person_index (state_person_id, state_id, last_name, first_name, gender, birthdate)
        SELECT 10000 + i, CASE WHEN i <> ALL (\(numbers(.unnumbered))) THEN 'C' || i END, 'Chaos' || i, 'Many', 'F',
          '2011-01-01'::date + (i = ANY (\(numbers(.mistyped))))::integer
        FROM \(many);
      INSERT INTO state.district_person
          (district_id, person_id, state_person_id, student_number, state_id, last_name, first_name, gender, birthdate)
        SELECT d, d * 100000 + i, 10000 + i, 'N' || i, 'C' || i, 'Chaos' || i, 'Many',
          CASE WHEN d = 2 AND i = ANY (\(numbers(.differentInOak))) THEN 'M' ELSE 'F' END, '2011-01-01'
        FROM \(many), generate_series(1, 2) d WHERE d = 1 OR i <> ALL (\(numbers(.neverElsewhere)));
      INSERT INTO state.enrollment (enrollment_id, district_id, person_id, calendar_id, start_date, end_date)
        SELECT person_id, district_id, person_id, CASE district_id WHEN 1 THEN 1026 ELSE 2025 END,
          CASE district_id WHEN 1 THEN '2026-08-17' ELSE '2025-08-18' END::date,
          CASE WHEN district_id = 1 OR person_id - 200000 = ANY (\(numbers(.stillEnrolled))) THEN NULL
            WHEN person_id - 200000 = ANY (\(numbers(.endedLate))) THEN '2026-08-31'::date ELSE '2026-06-05' END
        FROM state.district_person WHERE person_id % 100000 BETWEEN \(range.lowerBound) AND \(range.upperBound)
          AND person_id > 100000;
      WITH submitted AS (
        INSERT INTO transfer.records_transfer (state, request_district_id, request_state_linked, request_district_number,
          request_district_name, request_district_guid, request_name, request_user_id, request_user_name, request_person_id,
          state_id, student_last_name, student_first_name, student_gender, student_birthdate, student_start_date,
          student_service_type, request_enrollment_id, request_calendar_id)
        SELECT 'XX', 1, true, '0100', 'Maple Unified', gen_random_uuid(), 'Mona Maple', 1, 'maple.registrar', 100000 + i,
          'C' || i, 'Chaos' || i, 'Many', 'F', '2011-01-01', '2026-08-17', 'P', 100000 + i, 1026
        FROM \(many) ORDER BY i
        RETURNING transfer_id)
      INSERT INTO transfer.queue (lane, transfer_id, turn, district_id)
        SELECT 'requests', transfer_id, row_number() OVER (ORDER BY transfer_id), 1 FROM submitted;
      \(answered ? records(many) : "")
      """
  }

  /// Records to release: of every second student, a transcript large enough to be stored out of line.
  private func records(_ many: String) -> String {
    """
    INSERT INTO records.student_academic_record
        (district_id, person_id, school_year, term, cumulative_earned_credits, session_earned_credits)
      SELECT 2, 200000 + i, '2025-2026', 'Spring Semester', 12, 3 FROM \(many) WHERE i % 2 = 1;
    INSERT INTO records.course_transcript (district_id, person_id, school_year, term, course_code, course_title,
        course_attempt_result, attempted_credits, earned_credits, final_letter_grade_earned)
      SELECT 2, 200000 + i, '2025-2026', 'Spring Semester', 'C' || c, md5(i || 'a' || c) || md5(i || 'b' || c), 'Pass', 1, 1, 'A'
      FROM \(many), generate_series(1, 120) c WHERE i % 2 = 1;
    """
  }

  /// Oak answers what it was asked; some students' records there have been changed since.
  private var answering: String {
    func answer(_ call: String, _ kinds: Intent.Case...) -> String {
      let chosen = intents.filter { kinds.contains($0.kind) }.map { String($0.transferID) }.joined(separator: ",")
      return "SELECT api.\(call) FROM transfer.records_transfer WHERE transfer_id IN (\(chosen)) ORDER BY transfer_id;"
    }
    return """
      \(answer("release_records('oak.registrar', transfer_guid)", .released, .changedInOak))
      \(answer("reject_request('oak.registrar', transfer_guid)", .rejected))
      \(answer("ignore_request('oak.registrar', transfer_guid, 'Court order')", .ignored))
      UPDATE state.district_person SET gender = 'M'
        WHERE district_id = 2 AND person_id - 200000 = ANY (\(numbers(.changedInOak)));
      """
  }
}
