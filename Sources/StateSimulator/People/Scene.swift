import PostgresClient

/// One student's stage: the districts that play a part, who the student is to each of them, and the rows that come of it.
struct Scene {
  let world: World
  let student: Int
  var draw: Draw
  /// 0 to 12, in the current school year.
  let grade: Int
  /// Which of a district's schools, everywhere.
  let lot: Int
  var file = StudentFile()

  /// To the state's person index.
  var index: Identity
  /// To the requesting district, and so in the request.
  var claimed: Identity
  /// To the former district.
  var recorded: Identity

  // Of a request only; an ordinary life plays in `former`.
  var requesting: District
  var former: District
  var third: District
  /// First day in the requesting district.
  var start: PostgresDate
  /// Service type in the requesting district.
  var service = Service.primary
  /// What routing is to find: where it ends well, the former enrollment and what overlaps.
  var found = Findings()

  private var enrollments = 0
  /// Place in the file of the student's person in the requesting district.
  var requestingPerson: Int?

  init(_ world: World, student: Int) {
    self.world = world
    self.student = student
    draw = Draw(seed: world.options.seed, .student, student)
    grade = draw.below(13)
    lot = draw.below(1 << 20)
    index = world.identities.identity(person: student + 1, grade: grade, &draw)
    claimed = index
    recorded = index
    former = world.geography.district(&draw)
    requesting = former
    third = former
    start = PostgresDate(days: Int32(draw.within(world.years.transferDays)))
  }

  var years: SchoolYears { world.years }
  /// Key in the person index.
  var number: Int { student + 1 }
  /// Key of the sibling or stranger that a case brings along.
  var companion: Int { world.options.students + student + 1 }
  /// Somebody whom the state does not know.
  var nobody: Int { 2 * world.options.students + student + 1 }

  func grade(in year: Int) -> Int { grade - (years.current - year) }

  /// Changes what everybody has on file.
  mutating func everywhere(_ change: (inout Identity) -> Void) {
    change(&index)
    change(&claimed)
    change(&recorded)
  }

  mutating func person(
    in district: District, as identity: Identity, number: Int? = nil, isLinked: Bool = true
  ) -> Int {
    let number = number ?? self.number
    let personID = number * 8 + file.districtPersons.count
    file.districtPersons.append(
      DistrictPersonRow(
        district: district.id, personID: Int64(personID), statePersonID: isLinked ? Int64(number) : nil,
        studentNumber: personID % 61 == 0 ? nil : "\(personID % 900_001 + 100_000)",
        identity: identity))
    return file.districtPersons.count - 1
  }

  /// - Parameters:
  ///   - person: place in the file.
  ///   - lot: decides on the school; the student's own unless said otherwise.
  /// - Returns: the enrollment's ID; later ones are higher.
  @discardableResult
  mutating func enroll(
    _ person: Int, in year: Int, _ service: Service = .primary, from start: PostgresDate, to end: PostgresDate?,
    lot: Int? = nil
  ) -> Int64 {
    let district = world.geography.districts[Int(file.districtPersons[person].district) - 1]
    let grade = max(0, grade(in: year))
    let school = district.school(grade: grade, lot: lot ?? self.lot)
    let id = Int64(number * 64 + enrollments)
    enrollments += 1
    file.enrollments.append(
      EnrollmentRow(
        id: id, person: person, calendar: Int32(school * years.count + year + 1), grade: grade,
        writtenGrade: district.written(grade: grade), service: service, start: start, end: end))
    return id
  }

  /// A whole school year, ended on its last day.
  @discardableResult
  mutating func attend(_ person: Int, in year: Int, _ district: District) -> Int64 {
    enroll(
      person, in: year, from: years.firstDay(year, of: district), to: years.lastDay(year, of: district))
  }

  /// All school years before the current one, from kindergarten or the first that the state knows.
  @discardableResult
  mutating func attendPastYears(
    _ person: Int, _ district: District, from first: Int = 0, through last: Int? = nil
  ) -> Int64? {
    var latest: Int64?
    let range = stride(from: max(first, years.current - grade), through: last ?? years.current - 1, by: 1)
    for year in range { latest = attend(person, in: year, district) }
    return latest
  }
}

/// What routing finds, where nothing is wrong.
struct Findings {
  /// Key in the person index of who carries the state ID; nil for nobody or several.
  var statePerson: Int64?
  /// Place of the former district's person in the file.
  var person: Int?
  var enrollment: Int64?
  var open: [Int64] = []
  var dated: [Int64] = []
}
