import Foundation
import PostgresClient
import RecordsTransfer
import TestSupport
import Testing

@Suite("check")
struct CheckCommandTests {
  @Test("says that every invariant holds, with code 0")
  func holds() async throws {
    try await SmallState.with { database in
      _ = try await releasedTransfer(of: .withRecords, database)
      let told = try await run(["check"], database: database)
      #expect(told.status == 0 && told.stderr == "")
      #expect(told.stdout.hasPrefix("outcome     ok\n") && told.stdout.contains("\nnotice_events"))
      #expect(!told.stdout.contains("payload_digest") && !told.stdout.contains("\nviolations\n"))

      let report = try await report(["check", "--deep"], 0, database)
      let invariants = try #require(report["invariants"] as? [[String: Any]])
      #expect(invariants.map { $0["name"] as? String } == Invariant.all.map(\.name))
      #expect(invariants.allSatisfy { $0["outcome"] as? String == "ok" && $0["violations"] as? Int == 0 })
      #expect((report["violations"] as? [Any])?.isEmpty == true)
    }
  }

  @Test("names what is violated and by which IDs, with code 85")
  func violated() async throws {
    try await SmallState.with { database in
      let transfer = try await waitingTransfer(of: .withRecords, database)
      try await withConnection(database) { session in
        _ = try session.execute("INSERT INTO transfer.queue (lane, transfer_id) VALUES ('responses', \(transfer.id))")
      }
      let report = try await report(["check"], 85, database)
      let violations = try #require(report["violations"] as? [[String: Any]])
      #expect(violations.count == 1)
      #expect(violations[0]["name"] as? String == "queue_responses")
      #expect(violations[0]["subject"] as? String == "transfer" && violations[0]["id"] as? Int == Int(transfer.id))
      #expect(violations[0]["what"] as? String == "is waiting, and has a row in the lane responses")
      let subject = try #require(report["check"] as? [String: Any])
      #expect(subject["outcome"] as? String == "violated" && subject["violated"] as? Int == 1)

      let others = try await run(["check", "--only", "queue_requests", "--only", "notice_events"], database: database)
      #expect(others.status == 0 && others.stdout.contains("invariants  2"))
      let table = try await run(["check", "--only", "queue_responses"], database: database)
      #expect(table.status == 85 && table.stderr == "")
      #expect(
        table.stdout.contains(
          "queue_responses  transfer   \(transfer.id)  is waiting, and has a row in the lane responses\n"))
    }
  }

  @Test("says how many there are where it does not show all of them")
  func many() async throws {
    try await SmallState.with { database in
      try await withConnection(database) { session in
        _ = try session.execute(
          "INSERT INTO transfer.queue (lane, transfer_id) SELECT 'responses', id FROM generate_series(1001, 1250) id")
      }
      let table = try await run(["check", "--only", "queue_names_transfer"], database: database)
      #expect(table.status == 85)
      #expect(table.stdout.contains("  1001  ") && table.stdout.contains("  1100  "))
      #expect(!table.stdout.contains("  1101  "))
      #expect(table.stdout.hasSuffix("\nthe first 100 of 250 of queue_names_transfer\n"))
    }
  }

  @Test("lists the invariants, and prints a statement for psql, without a database")
  func list() async throws {
    let listed = try #require(try await run(["check", "--list", "--format", "json"]).json() as? [[String: Any]])
    #expect(listed.map { $0["name"] as? String } == Invariant.all.map(\.name))
    #expect(listed.map { $0["rule"] as? String } == Invariant.all.map(\.rule))
    let statement = try await run(["check", "--sql", "queue_requests"])
    #expect(statement.status == 0)
    #expect(
      statement.stdout.hasPrefix("-- A transfer is submitted exactly where ") && statement.stdout.hasSuffix("100;\n"))
  }

  @Test("refuses a name that no invariant has, with code 64", arguments: ["--only", "--sql"])
  func unknown(option: String) async throws {
    expect(
      try await run(["check", option, "nonsense"]), .usage,
      says: "there is no invariant “nonsense”: “records-transfer check --list” names them")
  }

  private func report(
    _ arguments: [String], _ status: Int32, _ database: ConnectionConfiguration,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> [String: Any] {
    let ended = try await run(arguments + ["--format", "json"], database: database)
    #expect(ended.status == status, sourceLocation: sourceLocation)
    return try #require(try ended.json() as? [String: Any], sourceLocation: sourceLocation)
  }
}
