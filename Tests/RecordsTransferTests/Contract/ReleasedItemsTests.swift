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

  @Test("an item is crossed out with the reason that its transfer's manifest gives")
  func reasons() async throws {
    try await released(payload: "transcript_fop", "'fo'") { session in
      try session.execute(
        """
        INSERT INTO transfer.release_manifest (transfer_id, column_name, empty_because)
        SELECT transfer_id, column_name, CASE column_name WHEN 'behaviorFOP' THEN 'switched_off' ELSE 'none_on_file' END::transfer.empty_reason
        FROM transfer.records_transfer, (VALUES ('behaviorFOP'), ('scheduleFOP')) AS empty (column_name)
        """)
      let items: [String] = try session.column(
        """
        SELECT concat_ws('|', title, available, records, empty_because) FROM api.transferred_documents
        WHERE object IN ('transcript', 'behavior', 'schedule') ORDER BY position
        """)
      #expect(items == ["Transcript|t|3", "Schedule|f|none_on_file", "Behavior Summary|f|switched_off"])
    }
  }

  @Test("the manifest is the requesting district's to read, with the digest of what it gets")
  func manifest() async throws {
    try await released(payload: "transcript_fop", "'fo'") { session in
      let manifest: [String] = try session.column(
        """
        SELECT concat_ws('|', district_number, column_name, object, bytes, sha256, records, empty_because)
        FROM api.release_manifest ORDER BY position
        """)
      #expect(
        manifest == [
          "0101|transcriptFOP|transcript|2|9c3aee7110b787f0fb5f81633a36392bd277ea945d44c874a9a23601aefe20cf|3"
        ])
    }
  }

  @Test("tell whether there is something without reading the payload")
  func noToast() async throws {
    try await released(payload: "transcript_fop", "'fo'") { session in
      for view in ["transferred_documents", "data_imports", "release_manifest"] {
        let columns: [String] = try session.column(
          """
          SELECT DISTINCT a.attname::text
          FROM pg_depend d
          JOIN pg_rewrite r ON r.oid = d.objid AND d.classid = 'pg_rewrite'::regclass
          JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
          WHERE r.ev_class IN ('api.\(view)'::regclass, 'transfer.payload_item'::regclass)
            AND d.refobjid = 'transfer.records_transfer_payload'::regclass AND d.refobjsubid > 1
            AND a.attname NOT LIKE 'report_card_%name'
          """)
        #expect(columns == [], "\(view)")
      }
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
        SELECT transfer_id, \(values) FROM transfer.records_transfer;
        INSERT INTO transfer.release_manifest (transfer_id, column_name, bytes, sha256, records)
        SELECT p.transfer_id, c.column_name, octet_length(held.value), sha256(convert_to(held.value, 'UTF8')), 3
        FROM transfer.records_transfer_payload p
        CROSS JOIN LATERAL json_each_text(to_json(p)) AS held
        JOIN state.transfer_column c ON lower(c.column_name) = replace(held.key, '_', '')
        WHERE held.value IS NOT NULL
        """)
      try body(session)
    }
  }
}
