import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

/// Who receives a notice, computed by going through all users in Swift, beside who received it.
@Suite("Recipients of notices")
struct RecipientTests {
  @Test("are exactly those who hold the tool right and a calendar right, however these are given", arguments: 1...6)
  func bruteForce(seed: Int) async throws {
    let world = RandomRights(seed: UInt64(seed))
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        try session.execute(world.script)
        var expected: Set<String> = []
        for student in [SmallState.Student.withRecords, .stillEnrolled, .endedLate, .mistyped] {
          // Students sit in calendars of both districts by chance; a request and its former enrollment with them.
          let transfer = try session.waiting(student)
          let status = try session.standing(transfer)
          let (own, former): (Int32, Int32?) = try session.calendars(of: transfer)
          let side = status == "waiting" ? "waiting" : "error"
          expected.formUnion(world.entitled(to: own, in: 1).map { "\(transfer) \(side) \($0)" })
          if let former {
            expected.formUnion(world.entitled(to: former, in: 2).map { "\(transfer) release_request \($0)" })
          }
        }
        let received: [String] = try session.column(
          """
          SELECT transfer_id || ' ' || event || ' ' || user_id FROM inbox.recipient JOIN inbox.notice USING (notice_id)
          """)
        #expect(received.count == Set(received).count)
        #expect(Set(received) == expected)
        let miscounted: Int64 = try session.value(
          """
          SELECT count(*) FROM inbox.notice n
          WHERE recipients <> (SELECT count(*) FROM inbox.recipient r WHERE r.notice_id = n.notice_id)
          """)
        #expect(miscounted == 0)
      }
    }
  }
}

extension PostgresSession {
  fileprivate func calendars(of transfer: Int64) throws(PostgresError) -> (Int32, Int32?) {
    try query(
      "SELECT request_calendar_id, release_calendar_id FROM transfer.records_transfer WHERE transfer_id = $1", transfer
    ).map { (row) throws(PostgresError) in (try row.next(), try row.next()) }[0]
  }
}

/// Users, groups and rights by chance, in the districts of the small state and beside its users.
private struct RandomRights {
  private struct Right: Hashable {
    enum Scope: Hashable {
      case all
      case school(Int32)
      case calendar(Int32)
    }
    let ofGroup: Bool
    let holder: Int32
    let scope: Scope
  }

  /// Schools and calendars of each district, as `SmallState` has them.
  private static let schools: [Int32: [Int32]] = [1: [10], 2: [20, 21]]
  private static let calendars: [Int32: (district: Int32, school: Int32)] = [
    1025: (1, 10), 1026: (1, 10), 2025: (2, 20), 2026: (2, 20), 2125: (2, 21),
  ]
  private static let users = Int32(100)..<130
  private static let groups = Int32(100)..<108

  private var district: [Int32: Int32] = [:]
  private var isActive: Set<Int32> = []
  private var members: Set<[Int32]> = []
  private var notified: (users: Set<Int32>, groups: Set<Int32>) = ([], [])
  private var rights: Set<Right> = []
  private var enrolledIn: [Int64: Int32] = [:]

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for user in Self.users {
      district[user] = Int32.random(in: 1...2, using: &random)
      if Int.random(in: 0..<6, using: &random) > 0 { isActive.insert(user) }
      if Int.random(in: 0..<3, using: &random) == 0 { notified.users.insert(user) }
      for group in Self.groups where Int.random(in: 0..<5, using: &random) == 0 { members.insert([group, user]) }
    }
    for group in Self.groups where Bool.random(using: &random) { notified.groups.insert(group) }
    for _ in 0..<40 {
      let ofGroup = Int.random(in: 0..<3, using: &random) == 0
      let holder = (ofGroup ? Self.groups : Self.users).randomElement(using: &random) ?? 100
      let scope: Right.Scope =
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .all
        case 1: .school([10, 20, 21].randomElement(using: &random) ?? 10)
        default: .calendar(Self.calendars.keys.sorted().randomElement(using: &random) ?? 1025)
        }
      rights.insert(Right(ofGroup: ofGroup, holder: holder, scope: scope))
    }
    for person in Int64(101)...108 { enrolledIn[person] = Bool.random(using: &random) ? 1025 : 1026 }
    for person in Int64(201)...208 { enrolledIn[person] = [2025, 2026, 2125].randomElement(using: &random) }
  }

  func entitled(to calendar: Int32, in district: Int32) -> [Int32] {
    let school = Self.calendars[calendar]?.school
    return Self.users.filter { user in
      guard self.district[user] == district, isActive.contains(user) else { return false }
      let groups = members.filter { $0[1] == user }.map { $0[0] }
      guard notified.users.contains(user) || groups.contains(where: notified.groups.contains) else { return false }
      return rights.contains { right in
        guard right.ofGroup ? groups.contains(right.holder) : right.holder == user else { return false }
        switch right.scope {
        case .all: return true
        case .school(let id): return id == school
        case .calendar(let id): return id == calendar
        }
      }
    }
  }

  /// The small state's own users only submit: none of them receives anything.
  var script: String {
    var lines = ["DELETE FROM state.tool_right WHERE tool = 'notify_process_inbox'"]
    for user in Self.users {
      lines.append(
        """
        INSERT INTO state.user_account (user_id, district_id, user_name, name, active)
        VALUES (\(user), \(district[user] ?? 1), 'u\(user)', 'U', \(isActive.contains(user)))
        """)
    }
    for group in Self.groups {
      lines.append("INSERT INTO state.user_group (group_id, district_id, name) VALUES (\(group), 1, 'g\(group)')")
    }
    for member in members { lines.append("INSERT INTO state.group_member VALUES (\(member[0]), \(member[1]))") }
    for (column, holders) in [("user_id", notified.users), ("group_id", notified.groups)] {
      for holder in holders {
        lines.append(
          "INSERT INTO state.tool_right (\(column), tool, access) VALUES (\(holder), 'notify_process_inbox', 'read')")
      }
    }
    for right in rights {
      let (column, value) =
        switch right.scope {
        case .all: ("all_calendars", "true")
        case .school(let id): ("school_id", "\(id)")
        case .calendar(let id): ("calendar_id", "\(id)")
        }
      lines.append(
        """
        INSERT INTO state.calendar_right (\(right.ofGroup ? "group_id" : "user_id"), \(column)) VALUES (\(right.holder), \(value))
        """)
    }
    for (person, calendar) in enrolledIn {
      lines.append("UPDATE state.enrollment SET calendar_id = \(calendar) WHERE person_id = \(person)")
    }
    return lines.joined(separator: ";\n")
  }
}
