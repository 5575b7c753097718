/// A report card as people read it: how the student stands, a grid of courses and marks, a grid of learning standards, and
/// what teachers wrote.
enum ReportCardDocument {
  static func write(_ card: Record<ReportCard>, to fo: inout FOWriter) {
    fo.facts(facts(card))
    fo.narrative(card[.comment])
    let courses = CourseLine.lines(of: card.list(.grades, ReportCardGrade.self))
    if !courses.isEmpty {
      fo.heading(2, "Grades")
      grid(courses, to: &fo)
    }
    let standards = card.list(.learningStandardGrades, LearningStandardGrade.self)
    if !standards.isEmpty {
      fo.heading(2, "Learning standards")
      grid(standards, to: &fo)
    }
    writeRemarks(courses, standards, to: &fo)
  }

  private static func facts(_ card: Record<ReportCard>) -> [(label: String, value: String?)] {
    let number = card.string(.schoolNumber)
    var facts: [(label: String, value: String?)] = [
      ("School", card.string(.schoolName).map { name in number.map { "\(name) (\($0))" } ?? name } ?? number),
      ("School year", card.string(.schoolYear)),
      ("Grading period", card.string(.gradingPeriodName)),
      ("Dates", card.days(.beginDate, .endDate)),
      ("Number in the year", card.string(.periodSequence)),
      ("Grade level", card.string(.gradeLevel).map(GradeText.text)),
      ("Homeroom teacher", card.string(.homeroomTeacher)),
      ("Days attended", card.string(.numberOfDaysInAttendance).map(DayCount.text)),
      ("Days absent", card.string(.numberOfDaysAbsent).map(DayCount.text)),
      ("Days tardy", card.string(.numberOfDaysTardy).map(DayCount.text)),
    ]
    for average in card.list(.gradePointAverages, GradePointAverage<ReportCardAverages>.self) {
      let kind = average.string(.gradePointAverageType)?.lowercased() ?? ""
      let label =
        average[.isCumulative] == nil
        ? "GPA, \(kind)"
        : average.flag(.isCumulative) ? "Cumulative GPA, \(kind)" : "GPA of the period, \(kind)"
      let scale = average.string(.maxGradePointAverageValue).map { " / " + CreditText.text($0) } ?? ""
      facts.append((label, average.string(.gradePointAverageValue).map { CreditText.text($0) + scale }))
    }
    return facts
  }

  // MARK: Courses

  /// Kinds of marks beyond this do not fit in columns.
  private static let mostColumns = 4

  /// A line for each course, its marks side by side under their kinds.
  private static func grid(_ courses: [CourseLine], to fo: inout FOWriter) {
    let types = CourseLine.types(of: courses)
    guard types.count <= mostColumns else { return list(courses, to: &fo) }
    var columns = [FOWriter.Column("Course", width: 26), FOWriter.Column("Teacher", width: 15)]
    let width = types.count > 2 ? 10.0 : 15.0
    columns += types.map { FOWriter.Column($0, width: width, .center) }
    columns.append(FOWriter.Column("Comments", width: 59 - width * Double(types.count)))
    fo.table(columns) { fo in
      for course in courses {
        fo.row { fo in
          fo.cell(course.title, note: course.note)
          fo.cell(course.teacher)
          for type in types {
            let grade = course.grade(type)
            fo.cell(grade?.mark, note: grade?.markNote)
          }
          fo.cell(course.grades.compactMap { $0.brief(.comment) }.joined(separator: " · "))
        }
      }
    }
  }

  /// A line for each mark.
  private static func list(_ courses: [CourseLine], to fo: inout FOWriter) {
    let columns = [
      FOWriter.Column("Course", width: 27), FOWriter.Column("Teacher", width: 16),
      FOWriter.Column("Kind of mark", width: 16), FOWriter.Column("Mark", width: 16),
      FOWriter.Column("Comments", width: 25),
    ]
    fo.table(columns) { fo in
      for course in courses {
        for (place, grade) in course.grades.enumerated() {
          fo.row { fo in
            fo.cell(course.title, note: place == 0 ? course.note : nil)
            fo.cell(course.teacher)
            fo.cell(grade[.gradeType])
            fo.cell(grade.mark, note: grade.markNote)
            fo.cell(grade.brief(.comment))
          }
        }
      }
    }
  }

  // MARK: Learning standards

  private static func grid(_ standards: RecordList<LearningStandardGrade>, to fo: inout FOWriter) {
    let hasNumbers = standards.contains { $0[.letterGradeEarned] != nil && $0[.numericGradeEarned] != nil }
    var columns = [
      FOWriter.Column("Standard", width: 52), FOWriter.Column("Code", width: 14),
      FOWriter.Column("Mark", width: 9, .center),
    ]
    if hasNumbers { columns.append(FOWriter.Column("Number", width: 9, .center)) }
    columns.append(FOWriter.Column("Level", width: 25))
    fo.table(columns) { fo in
      var group: String?
      for standard in standards {
        if standard.group != group {
          group = standard.group
          fo.groupRow(standard.group)
        }
        fo.row { fo in
          fo.cell(standard.brief(.description) ?? standard.lengthy(.description).map { _ in "See below" })
          fo.cell(standard[.learningStandardId])
          fo.cell(standard[.letterGradeEarned] ?? standard[.numericGradeEarned])
          if hasNumbers { fo.cell(standard[.letterGradeEarned] == nil ? nil : standard[.numericGradeEarned]) }
          fo.cell(standard[.performanceBaseConversion])
        }
      }
    }
  }

  // MARK: Remarks

  /// What is too long for the grids, under the course or standard that it is about.
  private static func writeRemarks(
    _ courses: [CourseLine], _ standards: RecordList<LearningStandardGrade>, to fo: inout FOWriter
  ) {
    let ofCourses = courses.map { ($0.title, $0.remarks) }.filter { !$0.1.isEmpty }
    let ofStandards = standards.map { ($0.title, $0.remarks) }.filter { !$0.1.isEmpty }
    guard !ofCourses.isEmpty || !ofStandards.isEmpty else { return }
    fo.heading(2, "What the student has learned, and next steps")
    for (title, remarks) in ofCourses + ofStandards {
      fo.heading(3, title)
      for remark in remarks { fo.narrative(remark) }
    }
  }
}

/// A course of the grid, with its marks.
private struct CourseLine {
  var grades: [Record<ReportCardGrade>]

  private var first: Record<ReportCardGrade> { grades[0] }

  private static let names: [ReportCardGrade] = [.courseTitle, .courseCode, .academicSubject]

  var title: String { Self.names.lazy.compactMap { first.string($0) }.first ?? "Other" }
  var teacher: Text? { first[.teacher] }
  var note: String {
    [
      first[.courseTitle] == nil ? nil : first.string(.courseCode),
      first.string(.sectionIdentifier).map { "section " + $0 },
      first[.courseTitle] ?? first[.courseCode] == nil ? nil : first.string(.academicSubject),
    ].compactMap(\.self).joined(separator: " · ")
  }
  /// Diagnostic statements, and comments too long for the grid.
  var remarks: [Text] {
    grades.flatMap { [$0[.diagnosticStatement], $0.lengthy(.comment)].compactMap(\.self) }
  }

  func grade(_ type: String) -> Record<ReportCardGrade>? { grades.first { $0.string(.gradeType) == type } }

  /// The marks of one course stand together in the statement's order; where they disagree on more than the type, they are
  /// lines of their own.
  static func lines(of grades: RecordList<ReportCardGrade>) -> [CourseLine] {
    var lines: [CourseLine] = []
    for grade in grades {
      if let last = lines.last?.first, identity.allSatisfy({ grade.string($0) == last.string($0) }) {
        lines[lines.count - 1].grades.append(grade)
      } else {
        lines.append(CourseLine(grades: [grade]))
      }
    }
    return lines
  }

  /// The kinds of marks, one column each, in the order in which they occur.
  static func types(of lines: [CourseLine]) -> [String] {
    var types: [String] = []
    for grade in lines.flatMap(\.grades) {
      if let type = grade.string(.gradeType), !types.contains(type) { types.append(type) }
    }
    return types
  }

  private static let identity: [ReportCardGrade] = [
    .courseCode, .courseTitle, .academicSubject, .sectionIdentifier, .teacher,
  ]
}

extension Record<ReportCardGrade> {
  /// The letter, else the number.
  fileprivate var mark: Text? { self[.letterGradeEarned] ?? self[.numericGradeEarned] }

  fileprivate var markNote: String {
    [self[.letterGradeEarned] == nil ? nil : string(.numericGradeEarned), string(.performanceBaseConversion)]
      .compactMap(\.self).joined(separator: " · ")
  }
}

extension Record<LearningStandardGrade> {
  /// What heads the standard in the grid: `Mathematics · Mathematics 2 (MA2)`.
  fileprivate var group: String {
    let code = string(.courseCode)
    let course = string(.courseTitle).map { title in code.map { "\(title) (\($0))" } ?? title } ?? code
    let parts = [string(.academicSubject), course].compactMap(\.self)
    return parts.isEmpty ? "Other standards" : parts.joined(separator: " · ")
  }

  fileprivate var title: String { brief(.description) ?? string(.learningStandardId) ?? "" }

  fileprivate var remarks: [Text] {
    [lengthy(.description), self[.diagnosticStatement]].compactMap(\.self)
  }
}

/// Numbers of days as documents show them: without the decimals that are all zero.
private enum DayCount {
  static func text(_ number: String) -> String {
    guard number.contains(".") else { return number }
    let shown = number.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(shown.reversed())
  }
}
