import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Plans of loading")
struct FeedPlanTests {
  @Test("look references up by hash, however many lead nowhere")
  func references() async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let plan: [String] = try session.transaction {
          for sql in [SQL.Edfi.makeKeys, SQL.Edfi.indexKeys, SQL.Edfi.makeAside, SQL.Edfi.makeReady] {
            try session.execute(sql)
          }
          try session.execute(
            """
            INSERT INTO pg_temp.edfi_key (file, id, key) SELECT 1, 'T' || n, '[]' FROM generate_series(1, 5000) AS n;
            INSERT INTO pg_temp.edfi_aside (number, file, line, refs, element)
            SELECT 1, 1, n, ARRAY['T1', 'S' || n], '{}' FROM generate_series(1, 5000) AS n
            """)
          try session.execute(SQL.Edfi.analyzeAside)
          try session.execute(SQL.Feed.avoidNestedLoops)
          try session.execute("PREPARE ready (integer) AS \(SQL.Edfi.findReady)")
          return try session.column("EXPLAIN EXECUTE ready (1)")
        }
        #expect(plan.contains { $0.contains("Hash") })
        #expect(!plan.contains { $0.contains("Nested Loop") })
      }
    }
  }
}
