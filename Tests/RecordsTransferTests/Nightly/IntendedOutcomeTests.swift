import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

/// The simulator notes what it means each request to come to, from how it made the case, in a table that the processor
/// never reads.
@Suite("Nightly runs on the simulator's default state")
struct IntendedOutcomeTests {
  @Test("Every request comes to the outcome that the simulator intended")
  func everyOutcomeIsTheIntendedOne() async throws {
    try await TestDatabase.withCopy(of: .simulatedNights) { configuration in
      let (requests, strays) = try await withConnection(configuration) { session in
        (
          try session.value("SELECT count(*) FROM simulation.intent", as: Int.self),
          try session.column(
            """
            SELECT format('%s (%s): intended %s %s %s, came to %s %s %s', transfer_id, i.request_case,
              i.settled_status, i.settled_error_code, i.settled_fields, t.status, t.error_code, t.mismatched_fields)
            FROM simulation.intent i FULL JOIN transfer.records_transfer t USING (transfer_id)
            WHERE (i.settled_status, i.settled_error_code, i.settled_fields)
              IS DISTINCT FROM (t.status::text, t.error_code, t.mismatched_fields)
            """, as: String.self)
        )
      }
      #expect(requests == 2_000)
      #expect(strays == [])
    }
  }

  @Test("Every routed request found the person, the former district and the former enrollment that were meant")
  func everyFormerDistrictIsTheIntendedOne() async throws {
    try await TestDatabase.withCopy(of: .simulatedNights) { configuration in
      let strays = try await withConnection(configuration) { session in
        try session.column(
          """
          SELECT t.transfer_id FROM simulation.intent i JOIN transfer.records_transfer t USING (transfer_id)
          WHERE i.routed_status = 'waiting'
            AND (i.state_person_id, i.former_district_id, i.former_person_id, i.former_enrollment_id)
              IS DISTINCT FROM (t.state_person_id, t.release_district_id, t.release_person_id, t.release_enrollment_id)
          """, as: Int64.self)
      }
      #expect(strays == [])
    }
  }

  @Test("Exactly the intended overlaps are marked, open and dated")
  func everyOverlapIsAnIntendedOne() async throws {
    try await TestDatabase.withCopy(of: .simulatedNights) { configuration in
      let strays = try await withConnection(configuration) { session in
        try session.column(
          """
          WITH intended AS (
            SELECT transfer_id, unnest(open_overlaps) AS enrollment_id, 'open'::transfer.overlap_kind AS kind
            FROM simulation.intent
            UNION ALL
            SELECT transfer_id, unnest(dated_overlaps), 'dated' FROM simulation.intent
          )
          SELECT format('%s %s %s', transfer_id, enrollment_id, kind)
          FROM intended i FULL JOIN transfer.overlap o USING (transfer_id, enrollment_id, kind)
          WHERE (i IS NULL) <> (o IS NULL)
          """, as: String.self)
      }
      #expect(strays == [])
    }
  }

  @Test("The run ledger's counts are those of what is there")
  func countsAreTrue() async throws {
    try await TestDatabase.withCopy(of: .simulatedNights) { configuration in
      let differences = try await withConnection(configuration) { session in
        try session.column(
          """
          WITH told AS (
            SELECT sum(waiting) AS waiting, sum(released) AS released, sum(rejected) AS rejected,
              sum(ignored) AS ignored, sum(errors) AS errors, sum(notices) AS notices, sum(recipients) AS recipients
            FROM ops.chunk_execution
          ), found AS (
            SELECT count(*) FILTER (WHERE release_district_id IS NOT NULL) AS waiting,
              count(*) FILTER (WHERE status = 'released') AS released,
              count(*) FILTER (WHERE status = 'rejected') AS rejected,
              count(*) FILTER (WHERE status = 'ignored') AS ignored,
              count(*) FILTER (WHERE status = 'error') AS errors,
              (SELECT count(*) FROM inbox.notice) AS notices,
              (SELECT count(*) FROM inbox.recipient) AS recipients
            FROM transfer.records_transfer
          )
          SELECT t.key || ': told ' || t.value || ', found ' || f.value
          FROM jsonb_each_text((SELECT to_jsonb(told) FROM told)) t
          JOIN jsonb_each_text((SELECT to_jsonb(found) FROM found)) f USING (key)
          WHERE t.value <> f.value
          """, as: String.self)
      }
      #expect(differences == [])
    }
  }

  @Test("Running the job again adds nothing")
  func anotherRunAddsNothing() async throws {
    try await TestDatabase.withCopy(of: .simulatedNights) { configuration in
      let before = try await contents(of: configuration)
      let report = try await runNightly(on: configuration)
      let after = try await contents(of: configuration)
      #expect(report.outcome == .done)
      #expect(before == after)
      #expect(before.count == 6)
    }
  }

  /// A checksum of each table that a run writes.
  private func contents(of configuration: ConnectionConfiguration) async throws -> [String] {
    try await withConnection(configuration) { session in
      try [
        "transfer.records_transfer", "transfer.queue", "transfer.overlap", "transfer.failure", "inbox.notice",
        "inbox.recipient",
      ].map { table in
        try session.value(
          "SELECT '\(table) ' || count(*) || ' ' || coalesce(md5(string_agg(md5(r::text), '' ORDER BY md5(r::text))), '') FROM \(table) r"
        )
      }
    }
  }
}
