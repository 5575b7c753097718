/// The schedule as people read it: a table for each session, latest first, in the order of the school day.
enum ScheduleDocument {
  static func write(_ sections: RecordList<SectionAssociation>, to fo: inout FOWriter) {
    var rest = Array(sections)[...]
    while let first = rest.first {
      let session = rest.prefix { $0.session == first.session }
      fo.heading(2, first.session.isEmpty ? "Sections without a session" : first.session)
      fo.table(columns) { fo in
        for section in session { write(section, to: &fo) }
      }
      rest = rest.dropFirst(session.count)
    }
  }

  private static let columns = [
    FOWriter.Column("Period", width: 13),
    FOWriter.Column("Meets", width: 30),
    FOWriter.Column("Course", width: 32),
    FOWriter.Column("Teacher", width: 18),
    FOWriter.Column("Room", width: 11),
    FOWriter.Column("From", width: 14),
    FOWriter.Column("To", width: 14),
  ]

  private static func write(_ section: Record<SectionAssociation>, to fo: inout FOWriter) {
    let periods = section.list(.classPeriods, ClassPeriod.self)
    let names = periods.reduce(into: [String]()) { names, period in
      if let name = period.string(.classPeriodName), !names.contains(name) { names.append(name) }
    }
    let meetings = periods.compactMap { $0.meeting(isNamed: names.count > 1) }
    fo.row { fo in
      fo.cell(names.joined(separator: ", "))
      fo.cell(meetings.first, note: meetings.dropFirst().joined(separator: "; "))
      fo.cell(section.course, note: section.note)
      fo.cell(section[.teacherName])
      fo.cell(section[.classroomIdentificationCode])
      fo.cell(section.day(.beginDate))
      fo.cell(section.day(.endDate))
    }
  }
}

extension Record<SectionAssociation> {
  /// `2025-2026 Fall Semester`; the term is said where the session's name does not.
  fileprivate var session: String {
    let (name, term) = (string(.sessionName) ?? "", string(.term) ?? "")
    return name.contains(term) ? name : [name, term].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  fileprivate var course: String { string(.courseTitle) ?? string(.sectionName) ?? string(.courseCode) ?? "" }

  fileprivate var note: String {
    [
      self[.courseTitle] == nil ? nil : string(.sectionName),
      string(.courseCode).map { "Course " + $0 },
      string(.sectionIdentifier).map { "section " + $0 },
      flag(.homeroomIndicator) ? "homeroom" : nil,
    ].compactMap(\.self).joined(separator: " · ")
  }
}

extension Record<ClassPeriod> {
  /// `8:05 – 8:50 AM, Monday – Friday`; nil where neither is on file.
  ///
  /// - Parameter isNamed: with the period's name, where a section has several.
  fileprivate func meeting(isNamed: Bool) -> String? {
    let when = [hours, weekdays].compactMap(\.self).joined(separator: ", ")
    guard !when.isEmpty else { return nil }
    return isNamed ? "\(string(.classPeriodName) ?? ""): \(when)" : when
  }

  private var hours: String? {
    let (start, end) = (string(.startTime).map(USTime.text), string(.endTime).map(USTime.text))
    guard let start else { return end.map { "until " + $0 } }
    guard let end else { return "from " + start }
    // AM or PM is said once for both.
    return start.suffix(3) == end.suffix(3) ? "\(start.dropLast(3)) – \(end)" : "\(start) – \(end)"
  }

  /// `Monday – Friday` for all five, else the first letters of each day; days of the district's own as they are.
  private var weekdays: String? {
    let days = strings(.days)
    if days == Self.week { return "Monday – Friday" }
    return days.isEmpty
      ? nil : days.map { Self.week.contains($0) && days.count > 1 ? String($0.prefix(3)) : $0 }.joined(separator: ", ")
  }

  private static var week: [String] { ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"] }
}
