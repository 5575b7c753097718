/// A change by hand that breaks invariants, in the state of `everyStatus`.
struct Sabotage: Sendable {
  let sql: String
  /// What is to be found: the invariant, what breaks it, its ID; of a notice its transfer and event.
  let found: [String]

  init(_ sql: String, _ found: String...) {
    self.sql = sql
    self.found = found
  }

  static let all: [Sabotage] = queue + transfers + notices + payloads + secrets + overlaps + ledger

  private static let queue: [Sabotage] = [
    .init("DELETE FROM transfer.queue WHERE transfer_id = 9", "queue_requests transfer 9"),
    .init(
      "INSERT INTO transfer.queue (lane, transfer_id) VALUES ('requests', 6), ('requests', 1)",
      "queue_requests transfer 1", "queue_requests transfer 6"),
    .init("DELETE FROM transfer.queue WHERE transfer_id = 8", "queue_responses transfer 8"),
    .init("INSERT INTO transfer.queue (lane, transfer_id) VALUES ('responses', 1)", "queue_responses transfer 1"),
    .init("INSERT INTO transfer.queue (lane, transfer_id) VALUES ('overlaps', 4)", "queue_overlaps transfer 4"),
    .init(
      "INSERT INTO transfer.queue (lane, transfer_id) VALUES ('responses', 99)", "queue_names_transfer transfer 99"),
    .init("UPDATE transfer.queue SET district_id = 2 WHERE transfer_id = 9", "queue_district transfer 9"),
    .init("UPDATE transfer.queue SET district_id = 2 WHERE transfer_id = 8", "queue_district transfer 8"),
    .init("UPDATE transfer.queue SET attempts = 1 WHERE transfer_id = 7", "queue_attempts transfer 7"),
    .init("UPDATE transfer.queue SET quarantined_at = NULL WHERE transfer_id = 7", "queue_attempts transfer 7"),
    .init("UPDATE transfer.queue SET attempts = 3 WHERE transfer_id = 8", "queue_attempts transfer 8"),
    .init(
      "DELETE FROM transfer.failure WHERE attempt = 1", "chunk_counts run 4", "failure_attempts transfer 7"),
    .init(
      "INSERT INTO transfer.failure (lane, transfer_id, attempt, message) VALUES ('requests', 99, 1, 'x')",
      "failure_names_transfer transfer 99"),
    .init(
      "UPDATE transfer.failure SET execution_id = 77 WHERE attempt = 1", "failure_names_transfer transfer 7"),
  ]

  private static let transfers: [Sabotage] = [
    .init(
      "UPDATE transfer.records_transfer SET release_person_id = NULL WHERE transfer_id = 6",
      "transfer_columns transfer 6"),
    .init(
      "UPDATE transfer.records_transfer SET release_district_id = 1 WHERE transfer_id = 6",
      "hidden_district transfer 6", "notice_district notice 6 release_request", "transfer_columns transfer 6"),
    .init(
      "UPDATE transfer.records_transfer SET release_comments = 'x' WHERE transfer_id = 2", "transfer_columns transfer 2"
    ),
    .init(
      "UPDATE transfer.records_transfer SET mismatched_fields = NULL WHERE transfer_id = 4",
      "transfer_columns transfer 4"),
    .init(
      """
      DROP INDEX transfer.records_transfer_open;
      UPDATE transfer.records_transfer SET request_person_id = 101 WHERE transfer_id = 9
      """, "transfer_open_once transfer 9"),
    // As if a release had been committed in part: everything but its status.
    .init(
      """
      DROP INDEX transfer.records_transfer_open;
      UPDATE transfer.records_transfer SET status = 'release_requested', settled_at = NULL WHERE transfer_id = 1
      """, "chunk_counts run 2", "manifest_columns transfer 1", "notice_events transfer 1",
      "notice_superseded notice 1 release_request", "notice_superseded notice 1 waiting", "payload_released transfer 1",
      "queue_responses transfer 1", "transfer_columns transfer 1", "transfer_open_once transfer 8"),
  ]

  private static let notices: [Sabotage] = [
    .init(
      "DELETE FROM inbox.notice WHERE transfer_id = 1 AND event = 'released'",
      "chunk_counts run 2", "notice_events transfer 1", "recipient_names_notice notice"),
    .init(
      "UPDATE inbox.notice SET transfer_id = 99 WHERE transfer_id = 4",
      "notice_events transfer 4", "notice_names_transfer notice 99 error"),
    .init(
      "UPDATE inbox.notice SET district_id = 1 WHERE transfer_id = 6 AND event = 'release_request'",
      "notice_district notice 6 release_request", "recipient_district notice 6 release_request"),
    .init(
      "UPDATE inbox.notice SET name = name || ' of Oak City' WHERE transfer_id = 2 AND event = 'rejected'",
      "notice_content notice 2 rejected"),
    .init(
      "UPDATE inbox.notice SET due_date = NULL WHERE transfer_id = 6 AND event = 'release_request'",
      "notice_content notice 6 release_request"),
    .init(
      "UPDATE inbox.notice SET superseded_at = NULL WHERE transfer_id = 2 AND event = 'waiting'",
      "notice_superseded notice 2 waiting"),
    .init(
      "UPDATE inbox.notice SET superseded_at = now() WHERE transfer_id = 3 AND event = 'rejected'",
      "notice_superseded notice 3 rejected"),
    .init(
      "UPDATE inbox.notice SET posted_at = now() WHERE transfer_id = 3 AND event = 'rejected'",
      "chunk_counts run 2", "chunk_effects transfer 3", "notice_settled notice 3 rejected"),
    .init("DELETE FROM state.notice_scope WHERE user_id = 6", "notice_scope user 6"),
    .init(
      "INSERT INTO state.notice_scope (scope, district_id, user_id) VALUES (-1026, 1, 2), (0, 1, 3)",
      "notice_scope user 2", "notice_scope user 3"),
    .init(
      """
      DELETE FROM inbox.recipient USING inbox.notice
      WHERE user_id = 2 AND notice.notice_id = recipient.notice_id AND transfer_id = 6
      """, "recipient_count notice 6 waiting"),
    .init("INSERT INTO inbox.recipient (user_id, notice_id) VALUES (1, 9999)", "recipient_names_notice notice"),
    .init(
      """
      UPDATE inbox.recipient SET user_id = 5 FROM inbox.notice
      WHERE user_id = 2 AND notice.notice_id = recipient.notice_id AND transfer_id = 6
      """, "recipient_district notice 6 waiting"),
  ]

  private static let payloads: [Sabotage] = [
    .init("DELETE FROM transfer.records_transfer_payload", "payload_released transfer 1"),
    .init(
      "INSERT INTO transfer.records_transfer_payload (transfer_id) VALUES (2)", "payload_released transfer 2"),
    .init(
      "DELETE FROM transfer.release_manifest WHERE column_name = 'lepXML'", "manifest_columns transfer 1"),
    .init(
      "INSERT INTO transfer.release_manifest (transfer_id, column_name, empty_because) VALUES (2, 'lepXML', 'none_on_file')",
      "manifest_columns transfer 2"),
    .init(
      "UPDATE transfer.records_transfer_payload SET transcript_fop = transcript_fop || ' '",
      "manifest_contents transfer 1", "payload_digest transfer 1"),
    .init(
      "UPDATE transfer.records_transfer_payload SET transcript_fop = overlay(transcript_fop PLACING '~' FROM 99 FOR 1)",
      "payload_digest transfer 1"),
    .init(
      "UPDATE transfer.records_transfer_payload SET transcript_xml = NULL", "manifest_contents transfer 1"),
  ]

  /// Views are what they were, with one more status in them.
  private static let secrets: [Sabotage] = [
    .init(
      """
      DO $$
      DECLARE definition text := pg_get_functiondef('transfer.visible_transfers()'::regprocedure);
      BEGIN
        ASSERT position('IN (''released'', ''rejected'')' IN definition) > 0;
        EXECUTE replace(definition, 'IN (''released'', ''rejected'')', 'IN (''released'', ''rejected'', ''ignored'')');
      END $$
      """,
      "hidden_district transfer 2"),
    .init(
      "UPDATE transfer.records_transfer SET error_message = 'Otto Oak knows another' WHERE transfer_id = 5",
      "hidden_error transfer 5"),
    .init(
      replaced(
        "transfer.payload_item", "(t.status = ''released''::transfer.status)",
        "(t.status IN (''released'', ''ignored''))") + ";"
        + replaced(
          "transfer.items_of_caller", "(t.status = ''released''::transfer.status)",
          "(t.status IN (''released'', ''ignored''))"),
      "hidden_payload transfer 2"),
  ]

  private static func replaced(_ view: String, _ old: String, _ new: String) -> String {
    """
    DO $$
    DECLARE definition text := pg_get_viewdef('\(view)'::regclass);
    BEGIN
      ASSERT position('\(old)' IN definition) > 0;
      EXECUTE 'CREATE OR REPLACE VIEW \(view) AS ' || replace(definition, '\(old)', '\(new)');
    END $$
    """
  }

  private static let overlaps: [Sabotage] = [
    .init(
      """
      INSERT INTO transfer.overlap (transfer_id, enrollment_id, kind, school_name, calendar_name, school_year, start_date)
      VALUES (4, 204, 'open', 's', 'c', 'y', '2025-08-18')
      """, "chunk_effects transfer 4", "overlap_routed transfer 4", "overlap_totals state"),
    .init("UPDATE transfer.overlap SET end_date = start_date WHERE transfer_id = 2", "overlap_dates transfer 2"),
    .init("UPDATE transfer.overlap SET end_date = '2026-08-17' WHERE transfer_id = 3", "overlap_dates transfer 3"),
    .init(
      """
      INSERT INTO transfer.overlap
      SELECT transfer_id, enrollment_id, 'dated', school_name, calendar_name, school_year, grade, start_date, '2026-09-01', marked_at
      FROM transfer.overlap WHERE transfer_id = 6
      """, "chunk_counts run 3", "overlap_kind transfer 6", "overlap_totals state"),
    .init(
      "UPDATE transfer.overlap SET resolved_at = marked_at WHERE transfer_id = 2", "chunk_counts run 1",
      "overlap_totals state"),
    .init(
      "UPDATE transfer.overlap SET resolved_at = now() WHERE transfer_id = 2", "chunk_effects transfer 2",
      "overlap_totals state"),
  ]

  private static let ledger: [Sabotage] = [
    .init(
      "UPDATE ops.chunk_execution SET recipients = recipients + 1 WHERE execution_id = 1 AND waiting > 0",
      "chunk_counts run 1"),
    .init(
      "UPDATE ops.chunk_execution SET claimed = 1 WHERE execution_id = 1 AND waiting > 0", "chunk_counts run 1"),
    .init(
      "DELETE FROM ops.chunk_execution WHERE released > 0", "chunk_effects transfer 1", "chunk_effects transfer 2",
      "chunk_effects transfer 3"),
    .init(
      """
      INSERT INTO ops.chunk_execution
      SELECT execution_id, step, worker, committed_at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, transaction_id
      FROM ops.chunk_execution WHERE released > 0
      """, "chunk_once run 2"),
    .init(
      "UPDATE ops.chunk_execution SET step = 9 WHERE execution_id = 1 AND waiting > 0", "chunk_step run 1"),
    .init(
      "UPDATE ops.step_execution SET lane = 'overlaps' WHERE execution_id = 1 AND step = 1", "chunk_step run 1"),
    .init(
      "UPDATE ops.step_execution SET ended_at = NULL, outcome = NULL WHERE execution_id = 2 AND step = 1",
      "run_steps run 2"),
    .init("ALTER TABLE inbox.notice ALTER COLUMN notice_id RESTART WITH 2", "sequence_ahead ID"),
  ]
}
