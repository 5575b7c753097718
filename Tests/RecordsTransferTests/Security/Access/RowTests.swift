import Foundation
import PostgresClient
import TestSupport
import Testing

@Suite("Rows that districts see")
struct RowTests {
  /// Each view, and what each district's login sees of it: `side status` or `event to whom` of Alder's request for a student whom Birch had,
  /// one for each stage that a transfer can be in; and of Cedar's own.
  private static let expected = """
    district_transfers     0101  requesting Error, requesting Rejected, requesting Released, requesting Waiting
    district_transfers     0202  releasing Error, releasing Ignore requested, releasing Ignored, releasing Reject requested, releasing Rejected, releasing Release requested, releasing Released, releasing Waiting
    district_transfers     0303  requesting Waiting
    student_transfers      0101  requesting Error, requesting Rejected, requesting Released, requesting Waiting
    student_transfers      0202  releasing Error, releasing Ignore requested, releasing Ignored, releasing Reject requested, releasing Rejected, releasing Release requested, releasing Released, releasing Waiting
    student_transfers      0303  requesting Waiting
    overlaps               0101
    overlaps               0202  10
    overlaps               0303
    inbox                  0101  error a., rejected a., released a., waiting a.
    inbox                  0202  release_request b.
    inbox                  0303
    transferred_documents  0101  transcriptFOP
    transferred_documents  0202
    transferred_documents  0303
    data_imports           0101  transcriptXML
    data_imports           0202
    data_imports           0303
    release_manifest       0101  transcriptFOP, transcriptXML
    release_manifest       0202
    release_manifest       0303
    """

  /// What of a view's row is compared.
  private static let shown = [
    ("district_transfers", "side || ' ' || status"), ("student_transfers", "side || ' ' || status"),
    ("overlaps", "enrollment_id::text"), ("inbox", "event || ' ' || left(user_name, 2)"),
    ("transferred_documents", "CASE WHEN available THEN column_name END"),
    ("data_imports", "CASE WHEN available THEN column_name END"), ("release_manifest", "column_name"),
  ]

  @Test("each district sees its own side of its own transfers, in every view, at every stage")
  func asWritten() async throws {
    var seen: [String: Set<String>] = [:]
    for stage in Stage.allCases {
      for (key, rows) in try await Self.seen(at: stage) { seen[key, default: []].formUnion(rows) }
    }
    for line in Self.expected.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
      let rows =
        words.count < 3 ? [] : words[2].components(separatedBy: ", ").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(seen["\(words[0]) \(words[1])"]?.sorted() == rows.sorted(), "\(words[0]) of \(words[1])")
    }
    #expect(seen.count == Self.expected.split(separator: "\n").count)
  }

  private static func seen(at stage: Stage) async throws -> [String: Set<String>] {
    let found = Found()
    try await Districts.withWorld { districts in
      try await withConnection(districts.state) { session in
        _ = try session.submit("c.group.all", person: 1001)
        let transfer = try session.submit("a.group.all", person: 1001)
        try stage.reach(transfer, session)
        _ = try session.execute(Self.contents(transfer))
      }
      for number in ["0101", "0202", "0303"] {
        let rows = try await withConnection(districts[number]) { session in
          try Self.shown.map { (view, shown) in try session.column("SELECT \(shown) FROM api.\(view)", as: String?.self)
          }
        }
        for ((view, _), rows) in zip(Self.shown, rows) { await found.add("\(view) \(number)", rows.compactMap(\.self)) }
      }
    }
    return await found.rows
  }

  /// What else a transfer can have: an open overlap where it was routed, and a transcript where it was released.
  private static func contents(_ transfer: UUID) -> String {
    """
    INSERT INTO transfer.overlap (transfer_id, enrollment_id, kind, school_name, calendar_name, school_year, start_date)
      SELECT transfer_id, 10, 'open', 'Birch Elementary', 'Year 1', '2025-2026', '2025-08-18' FROM transfer.records_transfer
      WHERE transfer_guid = '\(transfer)' AND release_district_id IS NOT NULL;
    INSERT INTO transfer.records_transfer_payload (transfer_id, transcript_xml, transcript_fop)
      SELECT transfer_id, '<Transcript/>', '<fo:root/>' FROM transfer.records_transfer WHERE transfer_guid = '\(transfer)' AND status = 'released';
    INSERT INTO transfer.release_manifest (transfer_id, column_name, bytes, sha256, records)
      SELECT transfer_id, c, 13, sha256('<Transcript/>'), 1 FROM transfer.records_transfer, unnest(ARRAY['transcriptXML', 'transcriptFOP']) c
      WHERE transfer_guid = '\(transfer)' AND status = 'released'
    """
  }

  private actor Found {
    private(set) var rows: [String: Set<String>] = [:]
    func add(_ key: String, _ found: [String]) { rows[key, default: []].formUnion(found) }
  }
}
