import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

/// Who is entitled is worked out here from the bare tables, one user at a time, as the rule reads.
@Suite("Recipients of notices after nightly runs")
struct EntitledRecipientsTests {
  @Test("Every notice went to exactly the users entitled to it")
  func recipientsAreTheEntitled() async throws {
    try await TestDatabase.withCopy(of: .simulatedNights) { configuration in
      let (rights, notices) = try await withConnection(configuration) { session in
        (try Rights(session), try PostedNotice.all(session))
      }
      var strays: [Int64] = []
      for notice in notices {
        let entitled = rights.entitled(toCalendar: notice.calendarID, of: notice.districtID)
        if entitled != notice.userIDs || entitled.count != notice.recipients { strays.append(notice.id) }
      }
      #expect(notices.count > 5_000)
      #expect(notices.contains { $0.recipients == 0 })
      #expect(strays == [])
    }
  }
}

private struct PostedNotice: Sendable {
  let id: Int64
  let districtID: Int32
  let calendarID: Int32
  let recipients: Int
  let userIDs: Set<Int32>

  static func all(_ session: PostgresSession) throws -> [PostedNotice] {
    let rows = try session.query(
      """
      SELECT n.notice_id, n.district_id,
        CASE WHEN n.event = 'release_request' THEN t.release_calendar_id ELSE t.request_calendar_id END,
        n.recipients, ARRAY(SELECT r.user_id FROM inbox.recipient r WHERE r.notice_id = n.notice_id)
      FROM inbox.notice n JOIN transfer.records_transfer t USING (transfer_id)
      """)
    return try rows.map { (row) throws(PostgresError) in
      PostedNotice(
        id: try row.next(), districtID: try row.next(), calendarID: try row.next(),
        recipients: Int(try row.next(as: Int32.self)), userIDs: Set(try row.next(as: [Int32].self)))
    }
  }
}

/// Users, groups and rights as the tables have them.
private struct Rights: Sendable {
  struct User {
    let id: Int32
    let districtID: Int32
  }

  struct CalendarRight {
    let userID: Int32?
    let groupID: Int32?
    let calendarID: Int32?
    let schoolID: Int32?
    let isForAll: Bool
  }

  var activeUsers: [User] = []
  var groups: [Int32: Set<Int32>] = [:]
  var notifiedUsers: Set<Int32> = []
  var notifiedGroups: Set<Int32> = []
  var calendarRights: [CalendarRight] = []
  var schoolOfCalendar: [Int32: Int32] = [:]

  init(_ session: PostgresSession) throws {
    try session.query("SELECT user_id, district_id FROM state.user_account WHERE active")
      .forEach { (row) throws(PostgresError) in
        activeUsers.append(User(id: try row.next(), districtID: try row.next()))
      }
    try session.query("SELECT user_id, group_id FROM state.group_member").forEach { (row) throws(PostgresError) in
      let user: Int32 = try row.next()
      groups[user, default: []].insert(try row.next())
    }
    try session.query("SELECT user_id, group_id FROM state.tool_right WHERE tool = 'notify_process_inbox'")
      .forEach { (row) throws(PostgresError) in
        let user: Int32? = try row.next()
        let group: Int32? = try row.next()
        if let user { notifiedUsers.insert(user) }
        if let group { notifiedGroups.insert(group) }
      }
    try session.query("SELECT user_id, group_id, calendar_id, school_id, all_calendars FROM state.calendar_right")
      .forEach { (row) throws(PostgresError) in
        calendarRights.append(
          CalendarRight(
            userID: try row.next(), groupID: try row.next(), calendarID: try row.next(), schoolID: try row.next(),
            isForAll: try row.next()))
      }
    try session.query("SELECT calendar_id, school_id FROM state.calendar").forEach { (row) throws(PostgresError) in
      let calendar: Int32 = try row.next()
      schoolOfCalendar[calendar] = try row.next()
    }
  }

  func entitled(toCalendar calendar: Int32, of district: Int32) -> Set<Int32> {
    let school = schoolOfCalendar[calendar]
    let covering = calendarRights.filter {
      $0.isForAll || $0.calendarID == calendar || ($0.schoolID != nil && $0.schoolID == school)
    }
    let coveringUsers = Set(covering.compactMap(\.userID))
    let coveringGroups = Set(covering.compactMap(\.groupID))
    let entitled = activeUsers.filter { user in
      let groups = groups[user.id] ?? []
      return user.districtID == district
        && (notifiedUsers.contains(user.id) || !notifiedGroups.isDisjoint(with: groups))
        && (coveringUsers.contains(user.id) || !coveringGroups.isDisjoint(with: groups))
    }
    return Set(entitled.map(\.id))
  }
}
