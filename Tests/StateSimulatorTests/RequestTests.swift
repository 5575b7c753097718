import PostgresClient
import StateSimulator
import TestSupport
import Testing

@Suite("Requests are what districts would submit")
struct RequestTests {
  @Test("Each is, column by column, what api.submit_request writes for the same user and student")
  func sameAsSubmitted() async throws {
    try await withState(smallOptions()) { session throws in
      try session.execute(
        """
        CREATE TEMPORARY TABLE written AS SELECT * FROM transfer.records_transfer;
        CREATE TEMPORARY TABLE queued AS SELECT * FROM transfer.queue;
        TRUNCATE transfer.queue, transfer.records_transfer CASCADE;
        SELECT api.submit_request(request_user_name, person_id => request_person_id, enrollment_id => request_enrollment_id,
          comments => request_comments)
        FROM (SELECT * FROM written ORDER BY transfer_id) w;
        """)
      // Assigned anew with each submission.
      let assigned = "'{transfer_id, transfer_guid, request_date}'::text[]"
      let differing = try session.column(
        """
        SELECT w.transfer_id || ': ' || (
          SELECT string_agg(key, ', ') FROM jsonb_each(to_jsonb(w) - \(assigned)) a
          WHERE a.value IS DISTINCT FROM to_jsonb(t) -> a.key)
        FROM pg_temp.written w
        LEFT JOIN transfer.records_transfer t USING (request_district_id, request_person_id)
        WHERE to_jsonb(w) - \(assigned) IS DISTINCT FROM to_jsonb(t) - \(assigned)
        """, as: String.self)
      #expect(differing == [])
      #expect(
        try session.count(
          """
          FROM pg_temp.queued o JOIN pg_temp.written w USING (transfer_id)
          JOIN transfer.records_transfer t USING (request_district_id, request_person_id)
          JOIN transfer.queue q ON q.transfer_id = t.transfer_id
            AND (q.lane, q.priority, q.turn, q.district_id, q.attempts, q.quarantined_at)
              IS NOT DISTINCT FROM (o.lane, o.priority, o.turn, o.district_id, o.attempts, o.quarantined_at)
          """) == 300)
    }
  }

  @Test("A harmless form folds to the state's, a typo does not")
  func forms() async throws {
    var options = smallOptions()
    (options.students, options.requests) = (3_000, 3_000)
    try await withState(options) { session throws in
      let compared = """
        FROM simulation.intent n JOIN transfer.records_transfer t USING (transfer_id)
        JOIN state.person_index i ON i.state_person_id = n.state_person_id
        """
      let names = "t.student_last_name || '|' || t.student_first_name"
      let stateNames = "i.last_name || '|' || i.first_name"
      for kind in ["request_in_other_case", "request_with_spaces", "request_decomposed", "request_sharp_s"] {
        let ofKind = "\(compared) WHERE request_case = '\(kind)'"
        #expect(try session.count(ofKind) > 0)
        #expect(
          try session.count("\(ofKind) AND state.folded(\(names)) <> state.folded(\(stateNames))") == 0, "\(kind)")
        #expect(try session.count("\(ofKind) AND \(names) <> \(stateNames)") > 0, "\(kind)")
      }
      for (kind, field) in [("typo_last_name", "last_name"), ("typo_first_name", "first_name")] {
        #expect(
          try session.count(
            "\(compared) WHERE request_case = '\(kind)' AND state.folded(t.student_\(field)) = state.folded(i.\(field))"
          ) == 0)
      }
    }
  }
}
