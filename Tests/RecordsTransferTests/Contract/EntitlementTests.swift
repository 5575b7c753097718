import PostgresClient
import TestSupport
import Testing

@Suite("state.notice_entitlement")
struct EntitlementTests {
  /// The definition, read off word for word.
  private static let byDefinition = """
    SELECT s.district_id || ' ' || c.calendar_id || ' ' || u.user_id
    FROM state.calendar c JOIN state.school s USING (school_id) JOIN state.user_account u USING (district_id)
    WHERE u.active
      AND EXISTS (SELECT FROM state.tool_right r WHERE r.tool = 'notify_process_inbox'
        AND (r.user_id = u.user_id OR r.group_id IN (SELECT group_id FROM state.group_member m WHERE m.user_id = u.user_id)))
      AND EXISTS (SELECT FROM state.calendar_right r
        WHERE (r.user_id = u.user_id OR r.group_id IN (SELECT group_id FROM state.group_member m WHERE m.user_id = u.user_id))
          AND (r.all_calendars OR r.school_id = c.school_id OR r.calendar_id = c.calendar_id))
    ORDER BY c.calendar_id, u.user_id
    """
  private static let byView = """
    SELECT district_id || ' ' || calendar_id || ' ' || user_id FROM state.notice_entitlement ORDER BY calendar_id, user_id
    """

  @Test("is what the definition says, after any sequence of changes to users, groups, rights and calendars")
  func anySequence() async throws {
    try await World.with { session in
      var random = Steps(seed: 20_260_801)
      var entitled = 0
      for step in 1...250 {
        let change = random.change()
        try session.execute(change)
        let expected: [String] = try session.column(Self.byDefinition)
        let found: [String] = try session.column(Self.byView)
        #expect(found == expected, "step \(step): \(change)")
        entitled += expected.count
      }
      #expect(entitled > 2000, "the changes must not leave everybody without rights")
    }
  }

  @Test("is empty once users and rights are truncated, and right again when recomputed by hand")
  func truncated() async throws {
    try await World.with { session in
      let before: [String] = try session.column(Self.byView)
      #expect(before == (try session.column(Self.byDefinition)))
      try session.execute(
        "ALTER TABLE state.calendar_right DISABLE TRIGGER USER; DELETE FROM state.calendar_right WHERE group_id = 1")
      try session.execute("SELECT state.refresh_notice_scope()")
      let after: [String] = try session.column(Self.byView)
      #expect(after.count < before.count)
      #expect(after == (try session.column(Self.byDefinition)))
      try session.execute("TRUNCATE state.tool_right")
      let none: [String] = try session.column(Self.byView)
      #expect(none == [])
    }
  }

  @Test("rights cannot be changed where the change of another transaction could not be seen")
  func isolation() async throws {
    try await World.with { session in
      #expect(throws: PostgresError.self) {
        try session.transaction(isolation: .repeatableRead) {
          try session.execute("DELETE FROM state.calendar_right WHERE user_id = 4")
        }
      }
    }
  }

  @Test("rights and tools of the contract agree with the definition, for every user and calendar")
  func functions() async throws {
    try await World.with { session in
      let wrong: [String] = try session.column(
        """
        SELECT u.user_name || ' ' || c.calendar_id
        FROM state.user_account u CROSS JOIN state.calendar c
        WHERE (state.has_tool(u.user_id, 'notify_process_inbox') AND state.has_calendar_right(u.user_id, c.calendar_id))
          <> EXISTS (SELECT FROM state.notice_entitlement e WHERE e.user_id = u.user_id AND e.calendar_id = c.calendar_id)
        """)
      #expect(wrong == [])
      try session.execute("INSERT INTO state.tool_right (user_id, tool, access) VALUES (1, 'records_transfer', 'read')")
      let access: [String] = try session.column(
        "SELECT tool || ' ' || access FROM state.user_tool WHERE user_id = 1 ORDER BY tool")
      #expect(access == ["notify_process_inbox write", "records_transfer write", "student_records_transfer write"])
    }
  }

  /// Changes as clerks, loaders and careless scripts make them; the same for the same seed.
  private struct Steps {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    mutating func change() -> String {
      let user = 1 + below(19)
      let group = 1 + below(6)
      let holder = below(2) == 0 ? "\(user), NULL" : "NULL, \(group)"
      let calendar = [11, 12, 21, 22, 31][below(5)] * 10 + 1 + below(2)
      let school = [11, 12, 21, 22, 31][below(5)]
      let scope = ["\(calendar), NULL, false", "NULL, \(school), false", "NULL, NULL, true"][below(3)]
      let tool = below(3) == 0 ? "records_transfer" : "notify_process_inbox"
      switch below(13) {
      case 0: return "UPDATE state.user_account SET active = NOT active WHERE user_id = \(user)"
      case 1: return "INSERT INTO state.group_member VALUES (\(group), \(user)) ON CONFLICT DO NOTHING"
      case 2: return "DELETE FROM state.group_member WHERE group_id = \(group) AND user_id = \(user)"
      case 3, 4:
        return
          "INSERT INTO state.tool_right (user_id, group_id, tool, access) VALUES (\(holder), '\(tool)', 'read') ON CONFLICT DO NOTHING"
      case 5: return "DELETE FROM state.tool_right WHERE user_id = \(user) OR group_id = \(group) AND tool = '\(tool)'"
      case 6, 7:
        return """
          INSERT INTO state.calendar_right (user_id, group_id, calendar_id, school_id, all_calendars) VALUES (\(holder), \(scope))
          ON CONFLICT DO NOTHING
          """
      case 8: return "DELETE FROM state.calendar_right WHERE calendar_right_id % 7 = \(below(7))"
      case 9:
        return """
          UPDATE state.calendar_right SET all_calendars = false, school_id = \(school)
          WHERE all_calendars AND (user_id = \(user) OR group_id = \(group))
            AND NOT EXISTS (SELECT FROM state.calendar_right o WHERE o.school_id = \(school))
          """
      case 10: return "UPDATE state.user_account SET district_id = \(1 + below(3)) WHERE user_id = \(user)"
      case 11:
        return
          "UPDATE state.calendar SET school_id = \(school), school_year = gen_random_uuid() WHERE calendar_id = \(calendar)"
      default:
        return "UPDATE state.tool_right SET tool = 'census' WHERE user_id = \(user) AND tool = 'notify_process_inbox'"
      }
    }
  }
}
