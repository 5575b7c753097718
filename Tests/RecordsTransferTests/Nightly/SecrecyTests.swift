import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("What the requesting district can read after nightly runs")
struct SecrecyTests {
  @Test(
    "Nothing of the former district stands in any row of a transfer that waits, was ignored or ended in error",
    arguments: ["district_transfers", "student_transfers"])
  func nothingOfTheFormerDistrictIsShown(view: String) async throws {
    try await TestDatabase.withCopy(of: .simulatedNights) { configuration in
      let (rows, leaks) = try await withConnection(configuration) { session in
        (
          try session.value(
            "SELECT count(*) FROM \(Self.hidden) t JOIN api.\(view) v USING (transfer_guid) WHERE v.side = 'requesting'",
            as: Int.self),
          try session.column(
            """
            SELECT DISTINCT seen.key
            FROM \(Self.hidden) t
            JOIN api.\(view) v USING (transfer_guid)
            CROSS JOIN LATERAL jsonb_each_text(to_jsonb(v)) seen
            WHERE v.side = 'requesting'
              AND seen.value IN (t.release_district_number, t.release_district_name, t.release_district_guid::text,
                t.release_state_district_id, t.release_name, t.release_user_name, t.release_user_phone,
                t.release_user_email, t.release_comments, t.ignore_reason, t.release_person_id::text)
              -- The requester's own data; a telephone number of a simulated state can come twice.
              AND seen.key NOT LIKE 'request%' AND seen.key NOT IN ('person_id', 'state_id')
            """, as: String.self)
        )
      }
      #expect(rows > 150)
      #expect(leaks == [])
    }
  }

  @Test("A notice names its district's student and nothing of the other district")
  func noticesNameNoFormerDistrict() async throws {
    try await TestDatabase.withCopy(of: .simulatedNights) { configuration in
      let odd = try await withConnection(configuration) { session in
        try session.column(
          """
          SELECT n.notice_id
          FROM inbox.notice n JOIN transfer.records_transfer t USING (transfer_id)
          WHERE n.name <> CASE n.event
              WHEN 'waiting' THEN 'Waiting' WHEN 'release_request' THEN 'Request for you to release'
              WHEN 'released' THEN 'Transfer Released' WHEN 'rejected' THEN 'Transfer Rejected'
              ELSE 'Transfer Error' END
            || ': ' || t.student_last_name || ', ' || t.student_first_name || coalesce(' ' || t.state_id, '')
          """, as: Int64.self)
      }
      #expect(odd == [])
    }
  }

  @Test("An ignored request reads like a rejected one without a contact, in notices and in the view")
  func ignoredLooksRejected() async throws {
    try await TestDatabase.withCopy(of: .simulatedNights) { configuration in
      let (statuses, events) = try await withConnection(configuration) { session in
        (
          try session.column(
            """
            SELECT DISTINCT v.status FROM transfer.records_transfer t JOIN api.district_transfers v USING (transfer_guid)
            WHERE v.side = 'requesting' AND t.status IN ('rejected', 'ignored')
            """, as: String.self),
          try session.column(
            """
            SELECT DISTINCT t.status || ' ' || string_agg(n.event::text || (n.superseded_at IS NULL)::text, ' ' ORDER BY n.event)
            FROM transfer.records_transfer t
            JOIN inbox.notice n ON n.transfer_id = t.transfer_id AND n.district_id = t.request_district_id
            WHERE t.status IN ('rejected', 'ignored')
            GROUP BY t.transfer_id, t.status
            ORDER BY 1
            """, as: String.self)
        )
      }
      #expect(statuses == ["Rejected"])
      #expect(events == ["ignored waitingfalse rejectedtrue", "rejected waitingfalse rejectedtrue"])
    }
  }

  /// Transfers of which the requester may know no former district; the column names are the record's.
  private static let hidden =
    "(SELECT * FROM transfer.records_transfer WHERE status IN ('waiting', 'ignored', 'error') AND release_district_id IS NOT NULL)"
}
