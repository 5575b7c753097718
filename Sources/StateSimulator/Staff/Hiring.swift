/// Hires the users of the districts, one after the other, and gives them their rights: every kind of right occurs, and so does every way of not
/// quite having one.
struct Hiring {
  private var staff: Staff
  private var district: District
  private var schools: ArraySlice<School>
  private var draw: Draw
  private let years: SchoolYears
  private let names: NameGenerator

  private static let everyTool = [Tool.submit, Tool.answer, Tool.notify] + Tool.objects

  static func staff(
    of geography: Geography, years: SchoolYears, seed: UInt64, names: NameGenerator
  ) -> Staff {
    var hiring = Hiring(
      staff: Staff(schools: geography.schools.count), district: geography.districts[0], schools: [],
      draw: Draw(seed: seed, .staff, 0), years: years, names: names)
    for district in geography.districts {
      hiring.district = district
      hiring.schools = geography.schools[district.schools]
      hiring.draw = Draw(seed: seed, .staff, district.index)
      hiring.hire()
    }
    return hiring.staff
  }

  private mutating func hire() {
    switch Staffing(district: district.index) {
    case .office: hireOffice(tools: Self.everyTool, calendars: true)
    case .clerk: hireClerk()
    case .schools: hireOffice(tools: Self.everyTool, calendars: false)
    case .unnotified: hireOffice(tools: Self.everyTool.filter { $0 != Tool.notify }, calendars: true)
    case .vacant: return hireNobodyEntitled()
    }
    hireRegistrars()
    hireCounselors()
    hireOnlookers()
    if district.index % 5 == 0 { hireSuperintendent() }
  }

  /// A group with all rights; its clerks, and one who left.
  private mutating func hireOffice(tools: [String], calendars: Bool) {
    let office = group("Records Office")
    staff.grant(tools, to: .group(office))
    if calendars { staff.grant(.all, to: .group(office)) }
    let clerk = user("clerk")
    staff.join(clerk, office)
    if schools.count > 20 { staff.join(user("deputy"), office) }
    staff.join(user("former.clerk", isActive: false), office)
    staff.add(clerk: calendars ? clerk : nil)
  }

  private mutating func hireClerk() {
    let clerk = user("clerk")
    staff.grant(Self.everyTool, to: .user(clerk))
    staff.grant(.all, to: .user(clerk))
    staff.add(clerk: clerk)
  }

  /// One for most schools, entitled to it as a school or to its calendars one by one, directly or as a member of a group.
  private mutating func hireRegistrars() {
    let staffing = Staffing(district: district.index)
    let registrars = group("Registrars")
    let tools = [Tool.submit, Tool.answer, "transcript", "enrollment", "healthImmunization"]
    staff.grant(staffing == .unnotified ? tools : tools + [Tool.notify], to: .group(registrars))
    for (place, school) in schools.enumerated() {
      // Where only registrars are entitled, every fifth school's has left, and nobody is.
      let hasLeft = staffing == .schools && place % 5 == 4
      guard staffing == .schools || draw.chance(0.6) else { continue }
      let registrar = user("registrar", isActive: !hasLeft)
      staff.join(registrar, registrars)
      if !hasLeft { staff.set(registrar: registrar, school: school.index) }
      switch place % 3 {
      case 0: staff.grant(.school(school.id), to: .user(registrar))
      case 1:
        let office = group("Office of school \(school.number)")
        staff.join(registrar, office)
        staff.grant(.school(school.id), to: .group(office))
      default:
        let office = group("Office of school \(school.number)")
        staff.join(registrar, office)
        for year in 0..<years.count { staff.grant(.calendar(calendar(school, year)), to: .group(office)) }
      }
    }
  }

  /// For every fourth school: one who receives its notices of one school year only.
  private mutating func hireCounselors() {
    guard Staffing(district: district.index) != .unnotified else { return }
    for (place, school) in schools.enumerated() where place % 4 == 0 {
      let counselor = user("counselor")
      staff.grant([Tool.notify, "transcript"], canWrite: false, to: .user(counselor))
      staff.grant(.calendar(calendar(school, place % 8 == 0 ? years.current : years.current - 1)), to: .user(counselor))
    }
  }

  /// The tool without a calendar, and the calendars without the tool.
  private mutating func hireOnlookers() {
    let analyst = user("analyst")
    staff.grant([Tool.notify], canWrite: false, to: .user(analyst))
    let principal = user("principal")
    if let school = schools.first { staff.grant(.school(school.id), to: .user(principal)) }
    staff.grant(["attendance", "behavior"], to: .user(principal))
  }

  /// Sees everything and changes nothing; the rights come in two ways at once.
  private mutating func hireSuperintendent() {
    let superintendent = user("superintendent")
    staff.grant(Self.everyTool.filter { $0 != Tool.notify }, canWrite: false, to: .user(superintendent))
    staff.grant(.all, to: .user(superintendent))
    guard Staffing(district: district.index) != .unnotified else { return }
    let leadership = group("Leadership")
    staff.join(superintendent, leadership)
    staff.grant([Tool.notify], canWrite: false, to: .group(leadership))
    staff.grant(.all, to: .group(leadership))
  }

  private mutating func hireNobodyEntitled() {
    let clerk = user("clerk", isActive: false)
    staff.grant(Self.everyTool, to: .user(clerk))
    staff.grant(.all, to: .user(clerk))
    staff.add(clerk: nil)
    hireOnlookers()
  }

  private func calendar(_ school: School, _ year: Int) -> Int32 { Int32(school.index * years.count + year + 1) }

  private mutating func group(_ name: String) -> Int32 {
    let id = Int32(staff.groups.count + 1)
    staff.add(group: GroupRow(id: id, district: district.id, name: name))
    return id
  }

  private mutating func user(_ role: String, isActive: Bool = true) -> Int32 {
    let id = Int32(staff.users.count + 1)
    let name = names.name(gender: nil, &draw)
    let userName = "\(role).\(id)"
    staff.add(
      user: UserRow(
        id: id, district: district.id, userName: userName, name: "\(name.first) \(name.last)",
        phone: draw.chance(0.9) ? "(555) 555-01\(draw.within(10...99))" : nil,
        email: draw.chance(0.95) ? "\(userName)@d\(district.number).example" : nil,
        isActive: isActive))
    return id
  }
}
