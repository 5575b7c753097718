import PostgresClient
import TestSupport
import Testing

@Suite("The small state of the tests")
struct SmallStateTests {
  @Test("has the students and users that it names, and the rights that it says")
  func isWhatItSays() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        let maple: [Int64] = try session.column(
          "SELECT person_id FROM state.enrollment WHERE district_id = 1 ORDER BY 1")
        #expect(maple == SmallState.Student.allCases.map(\.inMaple))
        let users: [String] = try session.column("SELECT user_name FROM state.user_account ORDER BY user_id")
        #expect(users == SmallState.User.allCases.map(\.rawValue))
        let entitled: [String] = try session.column(
          """
          SELECT calendar_id || ' ' || string_agg(user_name, ' ' ORDER BY user_name)
          FROM state.notice_entitlement JOIN state.user_account USING (user_id)
          WHERE calendar_id IN (1026, 2025) GROUP BY calendar_id ORDER BY 1
          """)
        #expect(entitled == ["1026 maple.counselor maple.registrar", "2025 oak.counselor oak.registrar"])
      }
    }
  }
}
