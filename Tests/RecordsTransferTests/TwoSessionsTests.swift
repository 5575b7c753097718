import PostgresClient
import TestSupport
import Testing

@Suite("Two sessions that a test leads")
struct TwoSessionsTests {
  @Test("whoever is neither of the two is waited for, as where all databases commit their NOTIFY one after the other")
  func somebodyElse() async throws {
    try await TestDatabase.withEmpty { configuration in
      try await TwoSessions.with(configuration) { sessions in
        let process = await sessions.worker.run { session in session.backendPID }
        let stranger = try await PostgresConnection.open(configuration)
        try await stranger.run { session in
          _ = try session.execute("CREATE TABLE public.held ()")
          _ = try session.execute("BEGIN; LOCK TABLE public.held")
        }
        async let waiting = sessions.worker.run { session in
          try session.value("SELECT count(*) FROM public.held", as: Int64.self)
        }
        try await stranger.run { session in
          try session.wait(until: "cardinality(pg_blocking_pids(\(process))) > 0")
          try session.execute("COMMIT")
        }
        #expect(try await waiting == 0)
        await stranger.close()
      }
    }
  }
}
