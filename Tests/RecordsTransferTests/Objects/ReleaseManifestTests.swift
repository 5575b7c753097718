import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Release manifests")
struct ReleaseManifestTests {
  @Test("have a row for every payload column, with the size and the digest of what is stored, or why there is nothing")
  func everyColumn() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        try session.execute(
          "UPDATE state.transfer_object SET enabled = false WHERE object IN ('transcript', 'literacy')")
        _ = try session.released([.withRecords])
        let wrong: [String] = try session.column(
          """
          SELECT c.column_name
          FROM state.transfer_column c
          CROSS JOIN transfer.records_transfer_payload p
          LEFT JOIN transfer.release_manifest m ON m.transfer_id = p.transfer_id AND m.column_name = c.column_name
          LEFT JOIN json_each_text(to_json(p)) AS held ON lower(c.column_name) = replace(held.key, '_', '')
          WHERE (m.bytes, m.sha256, m.empty_because) IS DISTINCT FROM
            (octet_length(held.value)::bigint, sha256(convert_to(held.value, 'UTF8')),
             CASE WHEN held.value IS NULL THEN CASE WHEN c.object IN ('transcript', 'literacy') THEN 'switched_off'
               ELSE 'none_on_file' END END::transfer.empty_reason)
          """)
        #expect(wrong == [])
        let held: [String] = try session.column(
          "SELECT column_name || ' ' || records FROM transfer.release_manifest WHERE bytes IS NOT NULL ORDER BY column_name"
        )
        #expect(
          held == ["enrollmentFOP 1", "enrollmentXML 1", "healthImmunizationFOP 1", "healthImmunizationXML 1"])
      }
    }
  }

  @Test(
    "say that a parent is missing where rows without theirs are all that is on file, and not where an object is sent")
  func parentMissing() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        try session.execute(
          """
          INSERT INTO records.report_card_grade (district_id, person_id, school_year, school_number, grading_period_name, course_code, grade_type)
            SELECT 2, person_id, '2025-2026', '010', 'Quarter 1', 'ALG1', 'Grading Period' FROM (VALUES (201), (202)) AS p (person_id);
          INSERT INTO records.report_card (district_id, person_id, school_year, school_number, grading_period_name)
            VALUES (2, 202, '2025-2026', '010', 'Quarter 2');
          INSERT INTO records.iep_meeting_participant (district_id, person_id, meeting_date, meeting_number, name)
            VALUES (2, 201, '2025-10-01', 1, 'Ana Ruiz');
          INSERT INTO records.student_section504_program_association_accommodation
            (district_id, person_id, begin_date, accommodation_number) VALUES (2, 201, '2025-10-01', 1);
          UPDATE state.transfer_object SET enabled = false WHERE object = 'plp'
          """)
        _ = try session.released([.withRecords, .stillEnrolled])
        let missing: [String] = try session.column(
          """
          SELECT t.request_person_id || ' ' || m.column_name
          FROM transfer.release_manifest m JOIN transfer.records_transfer t USING (transfer_id)
          JOIN state.transfer_column c USING (column_name)
          WHERE m.empty_because = 'parent_missing' ORDER BY t.transfer_id, c.position
          """)
        let cards = (1...4).flatMap { card in ["XML", "FOP", "Name"].map { "101 reportCard\(card)\($0)" } }
        #expect(missing == ["101 iepMTXML", "101 iepMTFOP"] + cards)
        let switchedOff: Int64 = try session.value(
          "SELECT count(*) FROM transfer.release_manifest WHERE empty_because = 'switched_off' AND column_name LIKE 'plp%'"
        )
        #expect(switchedOff == 14)
      }
    }
  }

  @Test(
    "the state's list of payload columns is the program's, in the record's order, each with the object that fills it")
  func columns() async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let listed: [String] = try session.column(
          "SELECT column_name || ' ' || object FROM state.transfer_column ORDER BY position")
        #expect(listed.map { String($0.prefix { $0 != " " }) } == PayloadColumn.allCases.map(\.rawValue))
        for object in ObjectRegistry.all {
          for column in object.columns { #expect(listed.contains("\(column.rawValue) \(object.name)")) }
        }
      }
    }
  }

  @Test("a digest is that of FIPS 180-4")
  func digest() {
    let digest = ReleaseManifest.sha256(Array("abc".utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(ReleaseManifest.sha256([]).count == 32)
  }

  @Test("slices of a chunk are of as many releases as their payloads allow")
  func slices() {
    var slices = PayloadSlices(of: (0..<100).map { .of($0, .sample) })
    #expect(slices.next()?.map(\.transferID) == [0, 1, 2, 3])
    slices.adapt(bytes: 4_000)
    #expect(slices.next()?.count == 8)
    slices.adapt(bytes: 80 << 20)
    #expect(slices.next()?.map(\.transferID) == [12])
    slices.adapt(bytes: 20 << 20)
    #expect(slices.next()?.map(\.transferID) == [13])
    slices.adapt(bytes: 0)
    #expect(slices.next()?.count == 2)
  }

  @Test("releases with large files are assembled few at a time, one that is larger than the bound alone")
  func largeFiles() {
    let megabytes: [Int64] = [0, 9, 9, 40, 1, 1]
    var slices = PayloadSlices(
      of: megabytes.enumerated().map { place, size in
        var header = DocumentHeader.of(Int64(place), .sample)
        header.attachedBytes = size << 20
        return header
      })
    var taken: [[Int64]] = []
    while let slice = slices.next() {
      taken.append(slice.map(\.transferID))
      slices.adapt(bytes: 1)
    }
    #expect(taken == [[0, 1], [2], [3], [4, 5]])
  }
}
