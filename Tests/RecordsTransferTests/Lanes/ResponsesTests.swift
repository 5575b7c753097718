import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Responses")
struct ResponsesTests {
  @Test("settle releases, rejections and ignores side by side in one chunk")
  func sideBySide() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        let transfers = [
          try session.waiting(.withRecords), try session.waiting(.stillEnrolled), try session.waiting(.endedLate),
        ]
        for (transfer, answer) in zip(transfers, Answer.allCases) { try session.answer(transfer, answer) }
        let counts = try session.perform(.responses, transfers)
        #expect(counts.released == 1 && counts.rejected == 1 && counts.ignored == 1 && counts.errors == 0)
        #expect(counts.notices == 3 && counts.recipients == 6 && counts.undeliverable == 0)
        let records: [String] = try session.column(
          """
          SELECT concat_ws('|', request_person_id, status, other_id, settled_at IS NOT NULL, release_name, release_comments, ignore_reason)
          FROM transfer.records_transfer ORDER BY transfer_id
          """)
        #expect(
          records == [
            "101|released|O101|t|Otto Oak|Call Otto", "102|rejected|t|Otto Oak|Call Otto",
            "103|ignored|t|Otto Oak|Court order",
          ])
        let payloads: [Int64] = try session.column("SELECT transfer_id FROM transfer.records_transfer_payload")
        #expect(payloads == [transfers[0]])

        let before: String = try session.value("SELECT md5(p::text) FROM transfer.records_transfer_payload p")
        let again = try session.perform(.responses, transfers)
        #expect(again == ChunkCounts(), "what is settled is passed over")
        let after: String = try session.value("SELECT md5(p::text) FROM transfer.records_transfer_payload p")
        #expect(after == before)
      }
    }
  }

  @Test("fill the columns of what the student has on file, all well-formed, and leave the others NULL")
  func payload() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        let released = try session.released([.withRecords, .stillEnrolled, .endedLate])
        #expect(released.counts.released == 3 && released.counts.payloadBytes > 0)
        let filled: [String] = try session.column(
          """
          SELECT p.transfer_id || coalesce((SELECT string_agg(' ' || key, '' ORDER BY key)
            FROM jsonb_each(to_jsonb(p)) WHERE key <> 'transfer_id' AND value <> 'null'), '')
          FROM transfer.records_transfer_payload p ORDER BY transfer_id
          """)
        let (all, none, enrollment) = (released.transfers[0], released.transfers[1], released.transfers[2])
        #expect(
          filled == [
            "\(all) enrollment_fop enrollment_xml health_immunization_fop health_immunization_xml transcript_fop transcript_xml",
            "\(none)",
            "\(enrollment) enrollment_fop enrollment_xml",
          ])
        let malformed: Int64 = try session.value(
          """
          SELECT count(*) FROM transfer.records_transfer_payload WHERE NOT coalesce(transcript_xml IS DOCUMENT
            AND transcript_fop::xml IS DOCUMENT AND enrollment_xml IS DOCUMENT AND enrollment_fop::xml IS DOCUMENT
            AND health_immunization_xml IS DOCUMENT AND health_immunization_fop::xml IS DOCUMENT, true)
          """)
        #expect(malformed == 0)
        let bytes: Int64 = try session.value(
          """
          SELECT sum(octet_length(value #>> '{}')) FROM transfer.records_transfer_payload p, jsonb_each(to_jsonb(p))
          WHERE key <> 'transfer_id' AND value <> 'null'
          """)
        // What xml_send adds or takes away is the declaration.
        #expect(abs(Int(bytes) - released.counts.payloadBytes) < 500)
      }
    }
  }

  @Test("leave out what the state has switched off")
  func switchedOff() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        try session.execute(
          "UPDATE state.transfer_object SET enabled = false WHERE object IN ('transcript', 'literacy')")
        _ = try session.released([.withRecords])
        let filled: String = try session.value(
          """
          SELECT concat_ws(' ', transcript_xml IS NULL AND transcript_fop IS NULL, enrollment_xml IS NOT NULL,
            health_immunization_fop IS NOT NULL)
          FROM transfer.records_transfer_payload
          """)
        #expect(filled == "t t t")
      }
    }
  }

  @Test("a record that changed since the request was routed ends the release in error, and no other")
  func changedRecord() async throws {
    let cases: [(change: String, standing: String)] = [
      ("UPDATE state.district_person SET gender = 'X' WHERE person_id = 201", "error release_mismatch gender"),
      ("UPDATE state.district_person SET state_id = 'S1' WHERE person_id = 201", "error release_mismatch state ID"),
      (
        "DELETE FROM state.enrollment WHERE person_id = 201; DELETE FROM state.district_person WHERE person_id = 201",
        "error release_mismatch state ID"
      ),
      ("UPDATE state.district_person SET first_name = ' ADAEZE ' WHERE person_id = 201", "released"),
      ("UPDATE state.person_index SET gender = 'X' WHERE state_person_id = 1001", "released"),
      ("DELETE FROM state.enrollment WHERE person_id = 201", "released"),
    ]
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        let changed = try session.waiting(.withRecords)
        let other = try session.waiting(.endedLate)
        for (change, expected) in cases {
          let (standings, counts, payloads): ([String], ChunkCounts, [Int64]) = try session.undone {
            try session.answer(changed, .release)
            try session.answer(other, .release)
            try session.execute(change)
            let counts = try session.perform(.responses, [changed, other])
            return (
              [try session.standing(changed), try session.standing(other)], counts,
              try session.column("SELECT transfer_id FROM transfer.records_transfer_payload ORDER BY 1")
            )
          }
          #expect(standings == [expected, "released"], "\(change)")
          #expect(counts.errors == (expected == "released" ? 0 : 1))
          #expect(payloads == (expected == "released" ? [changed, other] : [other]))
        }
        // A rejection needs no match: nothing is sent.
        let rejected: String = try session.undone {
          try session.execute("UPDATE state.district_person SET gender = 'X' WHERE person_id = 201")
          try session.answer(changed, .reject)
          try session.perform(.responses, [changed])
          return try session.standing(changed)
        }
        #expect(rejected == "rejected")
      }
    }
  }
}

extension PostgresSession {
  /// Requests, routes and releases, each in one chunk.
  func released(
    _ students: [SmallState.Student]
  ) throws(PostgresError) -> (transfers: [Int64], counts: ChunkCounts) {
    var transfers: [Int64] = []
    for student in students { transfers.append(try waiting(student)) }
    for transfer in transfers { try answer(transfer, .release) }
    return (transfers, try perform(.responses, transfers))
  }
}
