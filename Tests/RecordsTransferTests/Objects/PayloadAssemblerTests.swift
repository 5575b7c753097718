import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Assembly of payloads")
struct PayloadAssemblerTests {
  @Test("each student's records become the columns of that student's transfer; one without records has none")
  func assembly() async throws {
    try await withRecords { session in
      let payloads = try PayloadAssembler.assemble(headers(3, 1, 2), session: session)
      #expect(payloads.map(\.transferID) == [3, 1, 2])
      #expect(payloads[0].columns.isEmpty && payloads[0].byteCount == 0)
      #expect(Set(payloads[1].columns.keys) == Set(Self.filled.flatMap { $0.columns }))
      #expect(Set(payloads[2].columns.keys) == [.transcriptXML, .transcriptFOP])
      #expect(payloads[1].byteCount == payloads[1].columns.values.map(\.bytes.count).reduce(0, +))
      #expect(payloads[1].replacedCharacters == 0)
      // Once in the XML, once in the document.
      #expect(payloads[2].replacedCharacters == 2)
    }
  }

  @Test("what the statements read is what was stored, children and order included")
  func content() async throws {
    try await withRecords { session in
      let payloads = try PayloadAssembler.assemble(headers(1), session: session)
      let payload = try #require(payloads.first)
      try GoldenFile.expect(payload.columns[.transcriptXML]?.bytes, isGolden: "assembled-transcript.xml")
      try GoldenFile.expect(payload.columns[.enrollmentXML]?.bytes, isGolden: "assembled-enrollment.xml")
      try GoldenFile.expect(
        payload.columns[.healthImmunizationXML]?.bytes, isGolden: "assembled-healthImmunization.xml")
    }
  }

  @Test("a course whose term has no academic record is sent all the same")
  func courseWithoutRecord() async throws {
    try await withRecords { session in
      let payloads = try PayloadAssembler.assemble(headers(2), session: session)
      let xml = String(decoding: try #require(payloads[0].columns[.transcriptXML]).bytes, as: UTF8.self)
      #expect(xml.contains("<Term>District Term</Term>"))
      #expect(xml.contains("<CourseTitle>Art \u{FFFD}</CourseTitle>"))
    }
  }

  @Test("an object that the state has switched off leaves its columns NULL")
  func switchedOff() async throws {
    try await withRecords { session in
      let payloads = try PayloadAssembler.assemble(
        headers(1),
        switchedOff: Set(Self.filled.map { $0.name }).subtracting(["enrollment"]),
        session: session)
      #expect(Set(payloads[0].columns.keys) == [.enrollmentXML, .enrollmentFOP])
    }
  }

  @Test("stored payloads are read back as they were written, and are written once")
  func storage() async throws {
    try await withRecords { session in
      let payloads = try PayloadAssembler.assemble(headers(1, 2, 3), session: session)
      #expect(try PayloadCopy.write(payloads, session: session).map(\.transferID) == [1, 2, 3])
      for payload in payloads {
        for column in PayloadColumn.allCases {
          let stored: String? = try session.value(
            "SELECT \(column.columnName)::text FROM transfer.records_transfer_payload WHERE transfer_id = \(payload.transferID)"
          )
          #expect(stored.map { Array($0.utf8) } == payload.columns[column]?.bytes, "\(column)")
        }
      }
      let failure = #expect(throws: PostgresError.self) { try PayloadCopy.write(payloads, session: session) }
      #expect(failure?.sqlState == "23505")
    }
  }

  @Test("an empty chunk asks nothing and stores nothing")
  func emptyChunk() async throws {
    try await withRecords { session in
      let payloads = try PayloadAssembler.assemble([], session: session)
      #expect(payloads.isEmpty)
      #expect(try PayloadCopy.write(payloads, session: session).isEmpty)
    }
  }

  @Test(
    "rows that are not ordered by the transfers, or are of another one, are refused: no student gets another's records")
  func disorder() async throws {
    try await withRecords { session in
      for order in ["DESC", "ASC"] {
        let rows = try session.query(
          """
          SELECT * FROM (VALUES (1::bigint), (2), (4)) AS t (transfer_id),
            (SELECT 'ESL'::text, NULL::text, NULL::text, NULL::text, NULL::text, NULL::text) AS s (a, b, c, d, e, f) WHERE transfer_id < 3 OR '\(order)' = 'ASC'
          ORDER BY transfer_id \(order)
          """)
        var failure: PostgresError?
        if var chunk = ChunkUnderAssembly(headers(1, 2, 3)) {
          do throws(PostgresError) { try chunk.add(LEPServiceObject.self, rows) } catch { failure = error }
        }
        #expect(failure?.kind == .decoding)
        #expect(failure?.message.contains("LEPService") == true)
      }
    }
  }

  @Test("the state's lists of documents and imports name what the objects say of themselves")
  func items() async throws {
    try await withRecords { session in
      // Objects of one name share their lists.
      for (name, objects) in Dictionary(grouping: ObjectRegistry.all, by: { $0.name }) {
        let lists = [("document", objects.flatMap { $0.documents }), ("import", objects.flatMap { $0.imports })]
        for (kind, items) in lists {
          let listed: [String] = try session.column(
            """
            SELECT i.title || ' = ' || i.column_name || ', ' || o.tool
            FROM state.transfer_item i JOIN state.transfer_object o USING (object)
            WHERE i.kind = '\(kind)' AND i.object = '\(name)' ORDER BY i.position
            """)
          #expect(listed == items.map { "\($0.title) = \($0.column.rawValue), \(objects[0].toolRight)" })
        }
      }
    }
  }

  @Test("every table of records has comments on itself and on each of its columns")
  func comments() async throws {
    try await withRecords { session in
      let missing: [String] = try session.column(
        """
        SELECT c.relname || coalesce('.' || a.attname, '')
        FROM pg_class c
        LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'records'::regnamespace AND c.relkind IN ('r', 'p')
          AND (obj_description(c.oid, 'pg_class') IS NULL OR col_description(c.oid, a.attnum) IS NULL)
        """)
      #expect(missing.isEmpty)
    }
  }

  /// What transfer 1 has records of.
  private static let filled: [any TransferObject.Type] = [
    TranscriptObject.self, EnrollmentObject.self, HealthImmunizationObject.self,
  ]

  /// Three transfers: 1 with records of three kinds, 2 with one course, 3 with none.
  private func withRecords(_ body: @escaping @Sendable (PostgresSession) throws -> Void) async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        try session.execute(sampleRecordsSQL)
        try body(session)
      }
    }
  }
}

private func headers(_ transferIDs: Int64...) -> [DocumentHeader] { transferIDs.map { .of($0, .sample) } }
