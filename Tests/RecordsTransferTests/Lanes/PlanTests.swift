import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Plans of the lanes' statements")
struct PlanTests {
  /// Each with the types of its parameters.
  private static let statements = [
    (SQL.Matching.routeRequests, "bigint[]"), (SQL.Matching.recheckReleases, "bigint[]"),
    (SQL.Responses.loadHeaders, "bigint[]"), (SQL.Inbox.postNotices, "bigint[], date"),
  ]

  @Test("expect one row of the profile, though it has no statistics", arguments: statements)
  func profile(sql: String, types: String) async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        try session.execute("SET plan_cache_mode = force_generic_plan")
        try session.execute("PREPARE lane (\(types)) AS \(sql)")
        let arguments = types.split(separator: ",").map { _ in "NULL" }.joined(separator: ", ")
        let plan: [String] = try session.column("EXPLAIN EXECUTE lane (\(arguments))")
        let scans = plan.filter { $0.contains(" on profile") }
        #expect(!scans.isEmpty)
        let expectations = scans.filter { !$0.contains(" rows=1 ") }
        #expect(expectations == [])
      }
    }
  }

  @Test("go along the lane's order, and a request's turn is looked up and not counted")
  func queue() async throws {
    try await ManyRequests.with(5000) { configuration in
      try await withConnection(configuration) { session in
        try session.execute("SET plan_cache_mode = force_generic_plan")
        try session.execute(
          "PREPARE claim (transfer.lane, smallint, integer, bigint, bigint) AS \(SQL.Queue.claimChunk)")
        let plan: [String] = try session.column("EXPLAIN EXECUTE claim (NULL, NULL, NULL, NULL, NULL)")
        let scans = plan.filter { $0.contains(" on queue q") }
        #expect(scans.count == 1 && scans[0].contains("Index Scan using queue_claim"))
        let read: String = try session.undone {
          _ = try session.request(.withRecords)
          return try session.value(
            """
            SELECT concat_ws(' ', seq_scan, idx_tup_fetch, (SELECT max(turn) FROM transfer.queue))
            FROM pg_stat_xact_user_tables WHERE relid = 'transfer.queue'::regclass
            """)
        }
        #expect(read == "0 1 5001")
      }
    }
  }

  @Test(
    "read the source records of the chunk's students by key, no table of them whole",
    arguments: ObjectRegistry.all.map { $0.schema })
  func objects(schema: String) async throws {
    let object = try #require(ObjectRegistry.all.first { $0.schema == schema })
    try await expectKeys(object.sql, "bigint[]")
  }

  @Test("look for records without their parent by the chunk's students, and in no table as a whole")
  func parentless() async throws {
    try await expectKeys(SQL.Responses.recordsWithoutParent, "bigint[], text[]")
  }

  private func expectKeys(_ sql: String, _ types: String) async throws {
    try await TestDatabase.withCopy(of: .simulatedNights) { configuration in
      try await withConnection(configuration) { session in
        let large: [String] = try session.column(
          "SELECT relname::text FROM pg_class WHERE relnamespace = 'records'::regnamespace AND relkind = 'r' AND relpages > 20"
        )
        #expect(large.contains("student_school_association"))
        try session.execute("SET plan_cache_mode = force_generic_plan")
        try session.execute("PREPARE object (\(types)) AS \(sql)")
        let plan: [String] = try session.column(
          "EXPLAIN EXECUTE object (\(types.split(separator: ",").map { _ in "NULL" }.joined(separator: ", ")))")
        let whole = plan.filter { line in large.contains { line.contains("Seq Scan on \($0) ") } }
        #expect(whole == [])
      }
    }
  }
}
