import Foundation
import PostgresClient
import RecordsTransfer
import TestSupport
import Testing

@Suite("From districts' files to documents and exports", .serialized)
struct EndToEndTests {
  @Test(
    "three districts in three forms, three students who moved, a nightly run, answers, another, and what came of it")
  func afternoon() async throws {
    let files = try ThreeDistricts()
    defer { files.remove() }
    try await TestDatabase.withSchema { database in
      func command(_ arguments: String...) async throws -> Ended {
        let ended = try await run(arguments, database: database)
        #expect(ended.status == 0, "\(arguments): \(ended.stderr)")
        return ended
      }
      try await command("load", "csv", files.path("state")).expectLoaded()
      try await command("load", "oneroster", files.path("north.zip"), "--district", "0100").expectLoaded()
      try await command("load", "edfi", files.path("south"), "--district", "0200").expectLoaded()
      try await command("load", "oneroster", files.path("east"), "--district", "0300").expectLoaded()
      let requests = try await command("load", "csv", files.path("people"))
      #expect(
        requests.stdout.contains("requests.csv     3      3        0          0        0"),
        "\(requests.stdout)\(requests.stderr)")

      _ = try await command("run", "nightly", "--jobs", RunCommandTests.jobs)
      try await withConnection(database) { session in
        let routed: [String] = try session.column(
          "SELECT state_id || ' ' || release_district_number || ' ' || status FROM transfer.records_transfer ORDER BY state_id"
        )
        #expect(routed == ["A1 0100 waiting", "A2 0200 waiting", "A3 0300 waiting"])
        try session.execute(
          "SELECT api.release_records('north.registrar', transfer_guid) FROM transfer.records_transfer WHERE state_id = 'A1'"
        )
        try session.execute(
          "SELECT api.release_records('south.registrar', transfer_guid) FROM transfer.records_transfer WHERE state_id = 'A2'"
        )
        try session.execute(
          "SELECT api.reject_request('east.registrar', transfer_guid) FROM transfer.records_transfer WHERE state_id = 'A3'"
        )
      }
      _ = try await command("run", "nightly", "--jobs", RunCommandTests.jobs)
      try await Self.expectOutcome(database)
      let ids = try await withConnection(database) { session in
        try session.column("SELECT transfer_id::text FROM transfer.records_transfer ORDER BY state_id") as [String]
      }
      _ = try await command("render", "--transfer", ids[0], "--all", "--out", files.path("pdf"))
      let rendered = try FileManager.default.contentsOfDirectory(atPath: files.path("pdf"))
      #expect(rendered.contains { $0.hasSuffix(".pdf") }, "\(rendered)")

      _ = try await command("export", "outcomes", files.path("outcomes"))
      _ = try await command("export", "payload", ids[1], files.path("bo.zip"), "--user", "east.registrar")
      let zip = try ZipArchive(files.path("bo.zip"))
      #expect(zip.entries.map(\.name).contains("manifest.csv"))
      #expect(zip.entries.map(\.name).contains("healthImmunization.xml"))
      let notices = try String(contentsOfFile: files.path("outcomes/0300/notices.csv"), encoding: .utf8)
      #expect(notices.contains("Transfer Released: O'Neill, Bo A2"))
      #expect(!notices.contains("Ana"))
      // What is loaded again changes nothing.
      let again = try await command("load", "edfi", files.path("south"), "--district", "0200", "--format", "json")
      let rows = try #require(try again.json() as? [[String: Any]])
      #expect(
        rows.allSatisfy {
          ($0["added"] as? Int ?? 0) + ($0["changed"] as? Int ?? 0) + ($0["removed"] as? Int ?? 0) == 0
        })
    }
  }

  private static func expectOutcome(_ database: ConnectionConfiguration) async throws {
    try await withConnection(database) { session in
      let statuses: [String] = try session.column(
        "SELECT state_id || ' ' || status FROM transfer.records_transfer ORDER BY state_id")
      #expect(statuses == ["A1 released", "A2 released", "A3 rejected"])
      let ana: Bool = try session.value(
        """
        SELECT "reportCard1XML"::text LIKE '%91.5%' AND "censusXML"::text LIKE '%Pia%' AND "enrollmentFOP" IS NOT NULL
        FROM public."recordsTransfer" r JOIN transfer.records_transfer t ON t.transfer_id = r."transferID" WHERE t.state_id = 'A1'
        """)
      #expect(ana)
      let bo: Bool = try session.value(
        """
        SELECT "healthImmunizationXML"::text LIKE '%2011-12-01%' FROM public."recordsTransfer" r
        JOIN transfer.records_transfer t ON t.transfer_id = r."transferID" WHERE t.state_id = 'A2'
        """)
      #expect(bo)
    }
  }
}

extension Ended {
  fileprivate func expectLoaded(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(status == 0, "\(stderr)", sourceLocation: sourceLocation)
  }
}
