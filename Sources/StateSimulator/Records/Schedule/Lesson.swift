/// What stands in a student's schedule.
struct Lesson {
  let code: String
  let title: String
  var isHomeroom = false

  /// By period.
  static func lessons(grade: Int, _ session: SchoolSession) -> [Lesson] {
    switch grade {
    case ...5:
      ["Language Arts", "Mathematics", "Science", "Social Studies", "Music", "Physical Education"].enumerated().map {
        Lesson(
          code: "E\(grade)\($1.prefix(3).uppercased())", title: "\($1), \(Grade.words[grade].lowercased())",
          isHomeroom: $0 == 0)
      }
    case ...8:
      CourseCatalog.middleSchool.map { Lesson(code: "\($0.prefix(3).uppercased())\(grade)00", title: "\($0) \(grade)") }
        + [
          Lesson(code: "ADV\(grade)00", title: "Advisory", isHomeroom: true),
          Lesson(code: "STU\(grade)00", title: "Study Hall"),
        ]
    default:
      CourseCatalog.subjects.map {
        Lesson(code: "\($0.prefix)\(grade)0\(session.number)", title: $0.courses[grade - 9].title)
      } + [Lesson(code: "ADV\(grade)0\(session.number)", title: "Advisory", isHomeroom: true)]
    }
  }
}

/// When class periods are, in minutes of the day.
enum BellSchedule {
  struct Meeting {
    let start: Int
    let end: Int
    let days: [String]
  }

  private static let week = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]

  /// - Parameter place: of the period, from 0 on.
  static func periods(_ place: Int, district: District) -> [Meeting] {
    let start = 8 * 60 + 5 + place * 50 + (place >= 4 ? 30 : 0)
    switch district.index % 4 {
    case 1:
      // Long blocks on alternating days.
      let block = 8 * 60 + 5 + place / 2 * 95
      return [Meeting(start: block, end: block + 85, days: [place % 2 == 0 ? "A day" : "B day"])]
    case 2:
      // School begins later on Wednesdays.
      let late = 9 * 60 + 20 + place * 40 + (place >= 4 ? 30 : 0)
      return [
        Meeting(start: start, end: start + 45, days: week.filter { $0 != "Wednesday" }),
        Meeting(start: late, end: late + 35, days: ["Wednesday"]),
      ]
    default: return [Meeting(start: start, end: start + 45, days: week)]
    }
  }
}
