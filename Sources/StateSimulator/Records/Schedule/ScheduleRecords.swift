import PostgresClient

/// What the student takes: the sections of the current school year and of the one before.
enum ScheduleRecords {
  static func write(_ student: Pupil, into rows: inout SourceRows, _ draw: inout Draw) {
    for year in student.history.suffix(2) {
      for session in SchoolSession.sessions(of: year) where session.first <= student.asOf {
        let lessons = Lesson.lessons(grade: year.grade, session)
        for (place, lesson) in lessons.enumerated() {
          var section = Section(lesson, year, session, place: place)
          if session.last <= student.asOf { section.end = session.last }
          if draw.chance(0.015) { drop(&section, at: session, &rows, student, &draw) }
          section.write(into: &rows, student)
        }
      }
    }
  }

  /// Into another section of the same course, some weeks after the beginning.
  private static func drop(
    _ section: inout Section, at session: SchoolSession, _ rows: inout SourceRows, _ student: Pupil, _ draw: inout Draw
  ) {
    let day = session.first.advanced(byDays: 14 + draw.below(40))
    guard day < min(student.asOf, session.last) else { return }
    var other = section
    other.begin = day
    other.number += 1
    other.write(into: &rows, student)
    section.end = day.advanced(byDays: -1)
  }
}

/// A part of a school year.
struct SchoolSession {
  let year: String
  let term: String
  let first: PostgresDate
  let last: PostgresDate
  /// From 1 on, in its year.
  let number: Int

  var name: String { "\(year) \(term)" }

  /// Trimesters up to grade 5, then semesters.
  static func sessions(of year: Pupil.Year) -> [SchoolSession] {
    let spring = year.lastDay.year
    let ends =
      year.grade <= 5
      ? [SchoolYears.day(spring - 1, 11, 25), SchoolYears.day(spring, 3, 8), year.lastDay]
      : [SchoolYears.day(spring, 1, 18), year.lastDay]
    let terms =
      year.grade <= 5
      ? ["First Trimester", "Second Trimester", "Third Trimester"] : ["Fall Semester", "Spring Semester"]
    return terms.indices.map { place in
      SchoolSession(
        year: year.text, term: terms[place], first: place == 0 ? year.firstDay : ends[place - 1].advanced(byDays: 1),
        last: ends[place], number: place + 1)
    }
  }
}

/// A course as one student's section of it.
private struct Section {
  let lesson: Lesson
  let year: Pupil.Year
  let session: SchoolSession
  /// Of the day, from 0 on.
  let place: Int
  /// Of the sections of the course, from 1 on.
  var number: Int
  var begin: PostgresDate
  var end: PostgresDate?

  init(_ lesson: Lesson, _ year: Pupil.Year, _ session: SchoolSession, place: Int) {
    self.lesson = lesson
    self.year = year
    self.session = session
    self.place = place
    number = 1 + (year.school.index + place) % 4
    begin = session.first
  }

  /// The same for all students of the section.
  private var teacher: String {
    let names = Culture.english.family
    let turn = year.school.index * 31 + place * 7 + number * 3 + year.grade
    return "\(turn % 2 == 0 ? "Ms." : "Mr.") \(names[turn % names.count])"
  }

  func write(into rows: inout SourceRows, _ student: Pupil) {
    let identifier = "\(lesson.code)-\(session.number)-\(number)"
    rows.add(
      .section, .text(identifier), .text(lesson.isHomeroom ? "Homeroom of \(teacher)" : nil), .text(lesson.code),
      .free(lesson.title), .day(begin), .day(end), .flag(lesson.isHomeroom), .text(session.name), .text(session.term),
      .text("\(100 + (year.school.index * 13 + place * 11 + number) % 180)"), .free(teacher))
    for period in BellSchedule.periods(place, district: student.district) {
      rows.add(
        .sectionPeriod, .text(identifier), .text(lesson.code), .day(begin), "Period \(place + 1)",
        .minute(period.start), .minute(period.end), .texts(period.days))
    }
  }
}

extension SourceValue {
  /// A time, in minutes of the day.
  fileprivate static func minute(_ minute: Int) -> SourceValue { .time(hour: minute / 60, minute: minute % 60) }
}

extension CopyTable {
  static let section = CopyTable(
    "records.student_section_association",
    """
    district_id person_id section_identifier section_name course_code course_title begin_date end_date homeroom_indicator
    session_name term classroom_identification_code teacher_name
    """)
  static let sectionPeriod = CopyTable(
    "records.student_section_association_class_period",
    """
    district_id person_id section_identifier course_code begin_date class_period_name start_time end_time days
    """)
}
