/// The users of all districts with their groups and rights. Grows with the schools of the state, not with its students.
struct Staff {
  private(set) var users: [UserRow] = []
  private(set) var groups: [GroupRow] = []
  private(set) var members: [MemberRow] = []
  private(set) var toolRights: [ToolRightRow] = []
  private(set) var calendarRights: [CalendarRightRow] = []
  /// By district: the user who may submit and answer for all of its calendars; nil where there is none.
  private var clerks: [Int32?] = []
  /// By school: the user who may submit and answer for all of its calendars; nil where there is none.
  private var registrars: [Int32?]

  init(schools: Int) { registrars = Array(repeating: nil, count: schools) }

  /// A user who may submit requests for, and answer those about, students of the school, whatever the school year.
  func entitled(school: School) -> UserRow? {
    (clerks[school.district] ?? registrars[school.index]).map { users[Int($0) - 1] }
  }

  mutating func add(user: UserRow) { users.append(user) }
  mutating func add(clerk: Int32?) { clerks.append(clerk) }
  mutating func set(registrar: Int32, school: Int) { registrars[school] = registrar }
  mutating func add(group: GroupRow) { groups.append(group) }

  mutating func join(_ user: Int32, _ group: Int32) { members.append(MemberRow(group: group, user: user)) }

  mutating func grant(_ tools: [String], canWrite: Bool = true, to holder: Holder) {
    for tool in tools { toolRights.append(ToolRightRow(holder: holder, tool: tool, canWrite: canWrite)) }
  }

  mutating func grant(_ reach: CalendarRightRow.Reach, to holder: Holder) {
    calendarRights.append(CalendarRightRow(holder: holder, reach: reach))
  }
}
