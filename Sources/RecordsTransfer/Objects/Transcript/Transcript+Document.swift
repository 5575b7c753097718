/// The transcript as people read it: a summary of where the student stands, then a table for each school year with
/// the courses of each term, its credits, averages and rank.
enum TranscriptDocument {
  static func write(_ records: [Record<AcademicRecord>], to fo: inout FOWriter) {
    fo.heading(2, "Summary")
    summary(records, to: &fo)
    var year = records[...]
    while let first = year.first?.string(.schoolYear) {
      let terms = year.prefix { $0.string(.schoolYear) == first }
      fo.heading(2, "School year \(first)")
      fo.table(columns) { fo in
        for term in terms { write(term, to: &fo) }
      }
      year = year.dropFirst(terms.count)
    }
  }

  private static let columns = [
    FOWriter.Column("Course", width: 28),
    FOWriter.Column("Course code", width: 11),
    FOWriter.Column("State code", width: 9),
    FOWriter.Column("SCED code", width: 8),
    FOWriter.Column("Level", width: 13),
    FOWriter.Column("Mark", width: 6, .center),
    FOWriter.Column("Score", width: 7, .end),
    FOWriter.Column("Credits attempted", width: 10, .end),
    FOWriter.Column("Credits earned", width: 8, .end),
    FOWriter.Column("Result", width: 11),
  ]

  /// Of each figure the latest that is on file.
  private static func summary(_ records: [Record<AcademicRecord>], to fo: inout FOWriter) {
    let latest = records.reversed()
    var facts: [(label: String, value: String?)] = [
      ("Credits earned", latest.firstNonNil { $0.string(.cumulativeEarnedCredits) }.map(CreditText.text)),
      ("Credits attempted", latest.firstNonNil { $0.string(.cumulativeAttemptedCredits) }.map(CreditText.text)),
    ]
    let averages = latest.lazy.map { $0.averages.filter(\.isCumulative) }.first { !$0.isEmpty } ?? []
    facts += averages.map { ("GPA, \($0.type.lowercased())", $0.text) }
    facts += [
      ("Class rank", latest.firstNonNil(\.rank)),
      ("Projected graduation", latest.firstNonNil { $0.day(.projectedGraduationDate) }),
    ]
    facts += records.flatMap { $0.list(.diplomas, Diploma.self).map { ("Diploma", $0.text) } }
    fo.facts(facts)
  }

  private static func write(_ term: Record<AcademicRecord>, to fo: inout FOWriter) {
    // What is the same for most courses is said once.
    let courses = term.list(.courses, CourseTranscript.self)
    let common = CommonFields(of: courses)
    fo.groupRow(term.string(.term) ?? "", note: common.note)
    for course in courses {
      fo.row { fo in
        fo.cell(course[.courseTitle], note: course.note(besides: common))
        fo.cell(course[.courseCode])
        fo.cell(course[.stateCourseCode])
        fo.cell(course[.scedCourseCode])
        fo.cell(course[.instructionalLevel])
        fo.cell(course[.finalLetterGradeEarned])
        fo.cell(course[.finalNumericGradeEarned])
        fo.cell(course.string(.attemptedCredits).map(CreditText.text))
        fo.cell(course.string(.earnedCredits).map(CreditText.text))
        fo.cell(course[.courseAttemptResult])
      }
    }
    fo.summaryRow(term.summary)
  }
}

/// An average as the transcript shows it.
private struct Average {
  var type: String
  var isCumulative: Bool
  /// `3.512 / 4.00`.
  var text: String

  init(_ average: Record<GradePointAverage<AcademicRecordAverages>>) {
    type = average.string(.gradePointAverageType) ?? ""
    isCumulative = average.flag(.isCumulative)
    text = [.gradePointAverageValue, .maxGradePointAverageValue].compactMap(average.string).map(CreditText.text)
      .joined(separator: " / ")
  }
}

extension Record<AcademicRecord> {
  fileprivate var averages: [Average] {
    list(.gradePointAverages, GradePointAverage<AcademicRecordAverages>.self).map(Average.init)
  }

  /// `5 of 300 (98 %), as of 06/01/2025`; nil where the student is not ranked.
  fileprivate var rank: String? {
    guard let classRank = string(.classRank) else { return nil }
    return "\(classRank) of \(string(.totalNumberInClass) ?? "?")"
      + (string(.percentageRanking).map { " (\($0) %)" } ?? "")
      + (day(.classRankingDate).map { ", as of " + $0 } ?? "")
  }

  fileprivate var summary: String {
    var parts: [String] = []
    if let earned = string(.sessionEarnedCredits) {
      parts.append(
        "Term credits \(CreditText.text(earned))"
          + (string(.sessionAttemptedCredits).map { " of \(CreditText.text($0))" } ?? ""))
    }
    if let earned = string(.cumulativeEarnedCredits) { parts.append("Credits to date \(CreditText.text(earned))") }
    let averages = averages
    for (title, averages) in [
      ("Cumulative GPA", averages.filter(\.isCumulative)), ("GPA", averages.filter { !$0.isCumulative }),
    ] where !averages.isEmpty {
      parts.append("\(title) " + averages.map { "\($0.text) \($0.type.lowercased())" }.joined(separator: ", "))
    }
    if let classRank = string(.classRank), let total = string(.totalNumberInClass) {
      parts.append("Rank \(classRank) of \(total)")
    }
    return parts.joined(separator: " · ")
  }
}

extension Record<Diploma> {
  fileprivate var text: String {
    [string(.diplomaType), string(.diplomaLevel), day(.diplomaAwardDate)].compactMap(\.self).joined(separator: ", ")
  }
}

extension Sequence {
  fileprivate func firstNonNil<Value>(_ value: (Element) -> Value?) -> Value? {
    for element in self {
      if let found = value(element) { return found }
    }
    return nil
  }
}
