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
    FOWriter.Column("Period", width: 11),
    FOWriter.Column("Time", width: 17),
    FOWriter.Column("Days", width: 15),
    FOWriter.Column("Course", width: 30),
    FOWriter.Column("Section", width: 14),
    FOWriter.Column("Teacher", width: 17),
    FOWriter.Column("Room", width: 9),
    FOWriter.Column("From", width: 11),
    FOWriter.Column("To", width: 11),
  ]

  /// A row for each class period, the section's own fields in the first.
  private static func write(_ section: Record<SectionAssociation>, to fo: inout FOWriter) {
    let periods = Array(section.list(.classPeriods, ClassPeriod.self))
    for place in 0..<max(1, periods.count) {
      let period = place < periods.count ? periods[place] : nil
      fo.row { fo in
        fo.cell(period?[.classPeriodName])
        fo.cell(period?.hours)
        fo.cell(period?.weekdays)
        guard place == 0 else {
          fo.cell("\(section.course), continued")
          for _ in 0..<5 { fo.cell(String?.none) }
          return
        }
        fo.cell(section.course, note: section.note)
        fo.cell(section[.sectionIdentifier])
        fo.cell(section[.teacherName])
        fo.cell(section[.classroomIdentificationCode])
        fo.cell(section.day(.beginDate))
        fo.cell(section.day(.endDate))
      }
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
      string(.courseCode).map { "code " + $0 },
      flag(.homeroomIndicator) ? "homeroom" : nil,
    ].compactMap(\.self).joined(separator: " · ")
  }
}

extension Record<ClassPeriod> {
  /// `8:05 AM – 8:50 AM`; nil where neither end is on file.
  fileprivate var hours: String? {
    let (start, end) = (string(.startTime).map(USTime.text), string(.endTime).map(USTime.text))
    guard let start else { return end.map { "until " + $0 } }
    return end.map { "\(start) – \($0)" } ?? "from " + start
  }

  /// `Monday – Friday` for all five, else the first letters of each day; days of the district's own as they are.
  fileprivate var weekdays: String {
    let days = strings(.days)
    let week = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    if days == week { return "Monday – Friday" }
    return days.map { week.contains($0) && days.count > 1 ? String($0.prefix(3)) : $0 }.joined(separator: ", ")
  }
}
