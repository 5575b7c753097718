import Foundation
import PostgresClient
import TestSupport
import Testing

@Suite("api.transferred_documents and api.data_imports")
struct ReleasedItemsTests {
  @Test("list every item of a released transfer, crossed out where there is nothing of the kind")
  func available() async throws {
    try await released(
      payload: "transcript_xml, transcript_fop, health_immunization_xml, report_card2_fop, report_card2_name",
      "'<Transcript/>', 'fo', '<Immunizations/>', 'fo', 'Quarter 2'"
    ) { session in
      let documents: [String] = try session.column(
        "SELECT concat_ws('|', position, title, object, column_name) FROM api.transferred_documents WHERE available ORDER BY position"
      )
      #expect(documents == ["1|Transcript|transcript|transcriptFOP", "13|Quarter 2|reportCard|reportCard2FOP"])
      let imports: [String] = try session.column(
        "SELECT concat_ws('|', position, title, object, column_name) FROM api.data_imports WHERE available ORDER BY position"
      )
      #expect(
        imports == [
          "1|Transcript|transcript|transcriptXML", "7|Immunization|healthImmunization|healthImmunizationXML",
        ])
      let counts: [Int64] = try session.value(
        "SELECT ARRAY[(SELECT count(*) FROM api.transferred_documents), (SELECT count(*) FROM api.data_imports)]")
      #expect(counts == [23, 13])
    }
  }

  @Test("are empty until the transfer is released, and are the requesting district's only")
  func onlyReleased() async throws {
    try await World.with { session in
      let transfer = try session.submit("a.group.all", person: 1001)
      for stage in Stage.allCases {
        _ = try session.refusal {
          try stage.reach(transfer, session)
          let districts: [String] = try session.column(
            """
            SELECT DISTINCT district_number FROM (
              SELECT district_number FROM api.transferred_documents UNION ALL SELECT district_number FROM api.data_imports) i
            """)
          #expect(districts == (stage == .released ? ["0101"] : []), "\(stage)")
        }
      }
    }
  }

  @Test("leave out an object that the state has switched off, unless the transfer holds it")
  func switchedOff() async throws {
    try await released(payload: "transcript_fop", "'fo'") { session in
      try session.execute("UPDATE state.transfer_object SET enabled = false WHERE object IN ('transcript', 'behavior')")
      let shown: [String] = try session.column(
        "SELECT title FROM api.transferred_documents WHERE object IN ('transcript', 'behavior', 'schedule') ORDER BY position"
      )
      #expect(shown == ["Transcript", "Schedule"])
      let imports: [String] = try session.column("SELECT title FROM api.data_imports WHERE object = 'transcript'")
      #expect(imports == [])
    }
  }

  @Test("every payload column that a list could name is looked at")
  func everyColumn() async throws {
    try await released(payload: "transcript_fop", "'fo'") { session in
      let columns: [String] = try session.column(
        """
        SELECT attname::text FROM pg_attribute
        WHERE attrelid = 'transfer.records_transfer_payload'::regclass AND attnum > 1 AND attname NOT LIKE '%\\_name'
        """)
      #expect(columns.count == 55)
      for column in columns {
        try session.execute("UPDATE transfer.records_transfer_payload SET transcript_fop = NULL")
        let text = column.hasSuffix("_xml") ? "<a/>" : "fo"
        try session.execute("UPDATE transfer.records_transfer_payload SET \(column) = '\(text)'")
        try session.execute(
          """
          UPDATE state.transfer_item SET column_name = (
            SELECT attname FROM pg_attribute
            WHERE attrelid = 'public."recordsTransfer"'::regclass AND lower(attname) = replace('\(column)', '_', ''))
          WHERE kind = 'import' AND position = 1
          """)
        let available: Bool = try session.value("SELECT available FROM api.data_imports WHERE position = 1")
        #expect(available, "\(column)")
        try session.execute("UPDATE transfer.records_transfer_payload SET \(column) = NULL")
      }
    }
  }

  @Test("do not read the payload to tell whether there is one")
  func noToast() async throws {
    try await released(payload: "transcript_fop", "'fo'") { session in
      // 55 columns of 320 KB that do not compress: more than 2,000 pages.
      try session.execute(
        """
        DO $$
        DECLARE
          big text := (SELECT string_agg(md5(i::text), '') FROM generate_series(1, 10000) i);
          assignments text;
        BEGIN
          SELECT string_agg(format(CASE WHEN attname LIKE '%\\_xml' THEN '%I = (''<a>'' || $1 || ''</a>'')::xml' ELSE '%I = $1' END, attname), ', ')
          INTO assignments FROM pg_attribute
          WHERE attrelid = 'transfer.records_transfer_payload'::regclass AND attnum > 1 AND attname NOT LIKE '%\\_name';
          EXECUTE 'UPDATE transfer.records_transfer_payload SET ' || assignments USING big;
        END $$
        """)
      for view in ["transferred_documents", "data_imports"] {
        _ = try session.query("SELECT * FROM api.\(view)")
        let plan: String = try session.value("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT * FROM api.\(view)")
        let explained = try #require(
          try JSONSerialization.jsonObject(with: Data(plan.utf8)) as? [[String: Any]])
        let top = try #require(explained.first?["Plan"] as? [String: Any])
        let pages = (top["Shared Hit Blocks"] as? Int ?? 0) + (top["Shared Read Blocks"] as? Int ?? 0)
        #expect((1...100).contains(pages), "\(view)")
      }
      let size: Int64 = try session.value("SELECT pg_total_relation_size('transfer.records_transfer_payload') / 8192")
      #expect(size > 2000)
    }
  }

  private func released(
    payload columns: String, _ values: String, _ body: @Sendable (PostgresSession) throws -> Void
  ) async throws {
    try await World.with { session in
      let transfer = try session.submit("a.group.all", person: 1001)
      try Stage.released.reach(transfer, session)
      try session.execute(
        """
        INSERT INTO transfer.records_transfer_payload (transfer_id, \(columns))
        SELECT transfer_id, \(values) FROM transfer.records_transfer
        """)
      try body(session)
    }
  }
}
