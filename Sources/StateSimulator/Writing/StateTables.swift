import PostgresClient

/// Writes what all students share: districts, schools, calendars, users, groups and rights.
struct StateTables {
  let world: World

  func send(_ session: PostgresSession) throws(PostgresError) {
    try send(session, .district, world.geography.districts) { $0.append($1) }
    try send(session, .school, world.geography.schools) { $0.append($1) }
    try send(session, .calendar, world.geography.schools) { rows, school in
      for year in 0..<world.years.count { rows.append(calendarOf: school, year, of: world.years) }
    }
    try send(session, .user, world.staff.users) { $0.append($1) }
    try send(session, .group, world.staff.groups) { $0.append($1) }
    try send(session, .member, world.staff.members) { $0.append($1) }
    try send(session, .toolRight, world.staff.toolRights) { $0.append($1) }
    try send(session, .calendarRight, world.staff.calendarRights) { $0.append($1) }
  }

  private func send<Row>(
    _ session: PostgresSession, _ table: CopyTable, _ elements: [Row], _ append: (inout BinaryRows, Row) -> Void
  ) throws(PostgresError) {
    var rows = BinaryRows(table)
    for element in elements { append(&rows, element) }
    try rows.send(session)
  }
}
