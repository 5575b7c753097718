/// The transcript as people read it: a summary of where the student stands, then a table for each school year with
/// the courses of each term, its credits, averages and rank.
enum TranscriptDocument {
  static func write(_ records: [AcademicRecord], to fo: inout FOWriter) {
    fo.heading(2, "Summary")
    summary(records, to: &fo)
    var year = records[...]
    while let first = year.first {
      let terms = year.prefix { $0.schoolYear == first.schoolYear }
      fo.heading(2, "School year \(first.schoolYear)")
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
  private static func summary(_ records: [AcademicRecord], to fo: inout FOWriter) {
    let latest = records.reversed()
    var facts: [(label: String, value: String?)] = [
      ("Credits earned", latest.firstNonNil(\.cumulativeEarnedCredits).map(CreditText.text)),
      ("Credits attempted", latest.firstNonNil(\.cumulativeAttemptedCredits).map(CreditText.text)),
    ]
    let averages = latest.lazy.map { $0.gradePointAverages.filter(\.cumulative) }.first { !$0.isEmpty } ?? []
    facts += averages.map { ("GPA, \($0.type.lowercased())", $0.text) }
    facts += [
      ("Class rank", latest.firstNonNil(\.rank)),
      ("Projected graduation", latest.firstNonNil(\.projectedGraduationDate).map(USDate.text)),
    ]
    facts += records.flatMap(\.diplomas).map { ("Diploma", $0.text) }
    fo.facts(facts)
  }

  private static func write(_ term: AcademicRecord, to fo: inout FOWriter) {
    // What is the same for most courses is said once.
    let grade = term.courses.first?.whenTakenGradeLevel
    let school = term.courses.first?.school
    fo.groupRow(term.term, note: [grade.map(GradeText.text), school].compactMap(\.self).joined(separator: " · "))
    for course in term.courses {
      fo.row { fo in
        fo.cell(course.courseTitle, note: course.note(besides: grade, school))
        fo.cell(course.courseCode)
        fo.cell(course.stateCourseCode)
        fo.cell(course.scedCourseCode)
        fo.cell(course.instructionalLevel)
        fo.cell(course.finalLetterGradeEarned)
        fo.cell(course.finalNumericGradeEarned)
        fo.cell(course.attemptedCredits.map(CreditText.text))
        fo.cell(course.earnedCredits.map(CreditText.text))
        fo.cell(course.courseAttemptResult)
      }
    }
    fo.summaryRow(term.summary)
  }
}

extension AcademicRecord {
  /// `5 of 300 (98 %), as of 06/01/2025`; nil where the student is not ranked.
  fileprivate var rank: String? {
    guard let classRank else { return nil }
    return "\(classRank) of \(totalNumberInClass ?? "?")"
      + (percentageRanking.map { " (\($0) %)" } ?? "") + (classRankingDate.map { ", as of " + USDate.text($0) } ?? "")
  }

  fileprivate var summary: String {
    var parts: [String] = []
    if let sessionEarnedCredits {
      parts.append(
        "Term credits \(CreditText.text(sessionEarnedCredits))"
          + (sessionAttemptedCredits.map { " of \(CreditText.text($0))" } ?? ""))
    }
    if let cumulativeEarnedCredits { parts.append("Credits to date \(CreditText.text(cumulativeEarnedCredits))") }
    for (title, averages) in [
      ("Cumulative GPA", gradePointAverages.filter(\.cumulative)),
      ("GPA", gradePointAverages.filter { !$0.cumulative }),
    ] where !averages.isEmpty {
      parts.append("\(title) " + averages.map { "\($0.text) \($0.type.lowercased())" }.joined(separator: ", "))
    }
    if let classRank, let totalNumberInClass { parts.append("Rank \(classRank) of \(totalNumberInClass)") }
    return parts.joined(separator: " · ")
  }
}

extension GradePointAverage {
  fileprivate var cumulative: Bool { isCumulative == "true" }

  /// `3.512 / 4.00`.
  fileprivate var text: String { CreditText.text(value) + (maximum.map { " / " + CreditText.text($0) } ?? "") }
}

extension Diploma {
  fileprivate var text: String {
    [type, level, USDate.text(awardDate)].compactMap(\.self).joined(separator: ", ")
  }
}

extension CourseTranscript {
  fileprivate var school: String? { schoolName ?? schoolNumber }

  /// What is out of the ordinary: a repeated course, another grade level or school than the term's.
  fileprivate func note(besides grade: String?, _ school: String?) -> String? {
    [
      courseRepeatCode,
      whenTakenGradeLevel == grade ? nil : whenTakenGradeLevel.map(GradeText.text),
      self.school == school ? nil : self.school,
    ].compactMap(\.self).joined(separator: " · ")
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
