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
}
