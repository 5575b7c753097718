import PostgresClient

/// English learners: about one student in ten at a time, more among the younger, since most leave the program in the end.
enum LEPRecords {
  static func write(_ student: Pupil, into rows: inout SourceRows, _ draw: inout Draw) {
    guard draw.chance(0.22) else { return }
    // Most are identified when they come to school; some arrive later.
    let start = draw.chance(0.75) ? 0 : draw.below(11)
    let length = 3 + draw.below(6)
    let years = student.history.filter { $0.grade >= start }
    guard let first = years.first else { return }
    let learner = EnglishLearner(
      student: student, identified: first.firstDay.advanced(byDays: 10 + draw.below(15)),
      language: draw.pick(languages), years: Array(years.prefix(length)), after: Array(years.dropFirst(length)),
      isRefused: draw.chance(0.04))
    guard learner.identified <= student.asOf else { return }
    learner.writeProgram(into: &rows, &draw)
    learner.writeTests(into: &rows, &draw)
    if !learner.isRefused { learner.writeServices(into: &rows, &draw) }
    learner.writeAccommodations(into: &rows, &draw)
  }

  private static let languages = [
    "Spanish", "Spanish", "Spanish", "Hmong", "Vietnamese", "Arabic", "Mandarin Chinese", "Somali", "Russian",
    "Tagalog",
    "Karen", "Haitian Creole", "Português", "Українська",
  ]
}

/// The way of one student from identification through the program and out of it.
struct EnglishLearner {
  let student: Pupil
  let identified: PostgresDate
  let language: String
  /// The school years as an English learner, oldest first.
  let years: [Pupil.Year]
  /// Those after the exit.
  let after: [Pupil.Year]
  let isRefused: Bool

  /// The last day of the last year; nil for a student who has not left yet.
  var exit: PostgresDate? { after.isEmpty ? nil : years.last?.lastDay }

  func writeProgram(into rows: inout SourceRows, _ draw: inout Draw) {
    let status = exit == nil ? "Limited" : after.count <= 2 ? "Limited Monitored \(after.count)" : "NotLimited"
    rows.add(
      .languageProgram, .text(status), .day(identified), .flag(exit == nil && !isRefused), .text(language),
      .text(draw.chance(0.9) ? language : nil), .day(identified.advanced(byDays: 7 + draw.below(14))),
      .flag(isRefused), .day(isRefused ? identified.advanced(byDays: 25) : nil),
      .day(isRefused ? nil : identified.advanced(byDays: 14)), .day(exit),
      .text(exit == nil ? nil : "Reached proficiency"),
      .free(
        draw.chance(0.15)
          ? "The family asks for an interpreter (\(language)) at conferences. Letters home are sent in both languages."
          : nil))
    for (place, year) in after.prefix(4).enumerated() {
      let review = year.firstDay.advanced(byDays: 200)
      let isReviewed = review <= student.asOf
      rows.add(
        .monitoringYear, .day(identified), .text(year.text), .int(place + 1), .day(isReviewed ? review : nil),
        .text(isReviewed ? draw.pick(["Satisfactory", "Satisfactory", "Satisfactory", "Needs support"]) : nil),
        .free(
          isReviewed && draw.chance(0.2) ? "Teachers report that class work is done without language support." : nil))
    }
  }

  func writeTests(into rows: inout SourceRows, _ draw: inout Draw) {
    // In tenths of a level, 1.0 to 6.0.
    var level = 12 + draw.below(14)
    for (place, year) in years.enumerated() {
      let date = year.firstDay.advanced(byDays: 165 + draw.below(20))
      guard date <= student.asOf else { return }
      guard draw.chance(0.97) else {
        rows.add(
          .englishProficiency, .day(identified), .text(year.text), "English Proficiency Test", nil,
          "Did not participate",
          nil, nil, nil, nil, nil, nil, nil, nil)
        continue
      }
      let growth = draw.within(1...9)
      level = min(60, level + (place == 0 ? 0 : growth))
      if exit != nil, place == years.count - 1 { level = max(level, 48) }
      let names = ["Entering", "Emerging", "Developing", "Expanding", "Bridging", "Reaching"]
      let domains = (0..<4).map { _ in
        SourceValue.quantity(thousandths: max(10, min(60, level + draw.within(-7...7))) * 100, decimals: 1)
      }
      rows.add(
        .englishProficiency, .day(identified), .text(year.text), "English Proficiency Test", .day(date), "Participated",
        .text("Level \(level / 10) \(names[level / 10 - 1])"),
        .text(place == 0 ? nil : level >= 48 ? "Attained proficiency" : growth >= 4 ? "Made progress" : "No progress"),
        nil, .quantity(thousandths: level * 100, decimals: 1), domains[0], domains[1], domains[2], domains[3])
    }
  }

  func writeServices(into rows: inout SourceRows, _ draw: inout Draw) {
    let begin = identified.advanced(byDays: 14)
    guard begin <= student.asOf, let school = years.first?.school else { return }
    if draw.chance(0.25) {
      rows.add(
        .languageService, "Newcomer programs", .flag(false), .day(begin),
        .day(min(begin.advanced(byDays: 180), exit ?? .infinity)),
        .text(Teachers.name(at: school, 95, in: student.world)),
        .int(300))
    }
    rows.add(
      .languageService,
      .text(
        draw.pick([
          "ESL or ELD", "ESL or ELD", "Content Classes with integrated ESL support",
          "Dual Language or Two-way Immersion",
        ])),
      .flag(true), .day(begin), .day(exit), .text(Teachers.name(at: school, 96, in: student.world)),
      .int(draw.pick([150, 225, 300, 450])))
  }

  func writeAccommodations(into rows: inout SourceRows, _ draw: inout Draw) {
    let begin = identified.advanced(byDays: 30)
    guard begin <= student.asOf else { return }
    for accommodation in Self.accommodations where draw.chance(0.45) {
      rows.add(
        .languageAccommodation, .text(accommodation.category), .text(accommodation.type), .free(accommodation.words),
        .text(accommodation.subject), .text(accommodation.applicability), .day(begin), .day(exit))
    }
  }

  private static let accommodations:
    [(category: String, type: String, words: String?, subject: String?, applicability: String)] = [
      (
        "Presentation", "Bilingual dictionary",
        "A word-to-word dictionary without definitions, as the state approves it.",
        nil, "State assessments"
      ),
      (
        "Presentation", "Text read aloud", "Items and answer options, not the reading passages.", "Mathematics",
        "State assessments"
      ),
      ("Timing", "Extended time", "Time and a half, on the same day.", nil, "Classroom and district tests"),
      ("Response", "Oral response in the home language", nil, "Science", "Classroom"),
      ("Setting", "Small group", nil, nil, "State assessments"),
      (
        "Instruction", "Visual supports and sentence frames", "Word banks are handed out before each unit.", nil,
        "Classroom"
      ),
    ]
}
