import PostgresClient

/// A student as the makers of source records see one: in the district that holds the records.
struct Pupil {
  /// A school year in the district.
  struct Year {
    /// `2021-2022`.
    let text: String
    /// 0 (kindergarten) to 12.
    let grade: Int
    let school: School
    let firstDay: PostgresDate
    /// Of the current year it lies ahead.
    let lastDay: PostgresDate
    let isCurrent: Bool

    /// The grade level in Ed-Fi's words.
    var gradeLevel: String { Grade.words[grade] }
  }

  let world: World
  let district: District
  let identity: Identity
  /// In the current school year, 0 to 12.
  let grade: Int
  /// From kindergarten to the current year, oldest first; never empty.
  let history: [Year]

  var asOf: PostgresDate { world.options.asOf }
  var detail: SimulationOptions.Detail { world.options.detail }

  /// The years that mass rows are made for: in brief the last completed one and the current one.
  var detailedHistory: ArraySlice<Year> { detail == .full ? history[...] : history.suffix(2) }

  init(world: World, district: District, identity: Identity, grade: Int, lot: Int) {
    self.world = world
    self.district = district
    self.identity = identity
    self.grade = grade
    let years = world.years
    history = (0...grade).map { past in
      let year = years.current - (grade - past)
      return Year(
        text: years.text(year), grade: past,
        school: world.geography.schools[district.school(grade: past, lot: lot)],
        firstDay: years.firstDay(year, of: district), lastDay: years.lastDay(year, of: district),
        isCurrent: past == grade)
    }
  }
}
