/// The rows of districts, schools, calendars, users and rights.
extension BinaryRows {
  mutating func append(_ district: District) {
    begin()
    append(district.id)
    append(district.number)
    append(district.name)
    append(district.guid)
    append(district.stateDistrictID)
    append(district.isStateLinked)
  }

  mutating func append(_ school: School) {
    begin()
    append(school.id)
    append(Int32(school.district + 1))
    append(school.number)
    append(school.name)
  }

  mutating func append(calendarOf school: School, _ year: Int, of years: SchoolYears) {
    begin()
    append(Int32(school.index * years.count + year + 1))
    append(school.id)
    append(years.text(year))
    append("\(school.name) \(years.text(year))")
  }

  mutating func append(_ user: UserRow) {
    begin()
    append(user.id)
    append(user.district)
    append(user.userName)
    append(user.name)
    append(user.phone)
    append(user.email)
    append(user.isActive)
  }

  mutating func append(_ group: GroupRow) {
    begin()
    append(group.id)
    append(group.district)
    append(group.name)
  }

  mutating func append(_ member: MemberRow) {
    begin()
    append(member.group)
    append(member.user)
  }

  mutating func append(_ right: ToolRightRow) {
    begin()
    append(Int32(count))
    append(right.holder)
    append(right.tool)
    append(right.canWrite ? "write" : "read")
  }

  mutating func append(_ right: CalendarRightRow) {
    begin()
    append(Int32(count))
    append(right.holder)
    switch right.reach {
    case .calendar(let calendar):
      append(calendar)
      null()
      append(false)
    case .school(let school):
      null()
      append(school)
      append(false)
    case .all:
      null()
      null()
      append(true)
    }
  }

  private mutating func append(_ holder: Holder) {
    switch holder {
    case .user(let user):
      append(user)
      null()
    case .group(let group):
      null()
      append(group)
    }
  }
}
