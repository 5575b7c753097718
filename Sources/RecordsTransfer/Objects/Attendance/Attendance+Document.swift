/// Attendance as people read it: the totals of each term, then what was noted, a table for each school year, latest first.
enum AttendanceDocument {
  static func write(_ terms: RecordList<AttendanceTerm>, to fo: inout FOWriter) {
    let years = byYear(terms)
    fo.heading(2, "Totals")
    AttendanceTotals.write(years, to: &fo)
    for year in years where year.contains(where: { !$0.events.isEmpty }) {
      fo.heading(2, "School year \(year.first?.string(.schoolYear) ?? "")")
      fo.denseTable(columns) { fo in
        for term in year where !term.events.isEmpty {
          fo.groupRow(term.string(.term) ?? "", note: term.count)
          lines(of: term.events, to: &fo)
        }
      }
    }
  }

  private static let columns = [
    FOWriter.Column("Date", width: 12),
    FOWriter.Column("Attendance", width: 22),
    FOWriter.Column("Reason", width: 30),
    FOWriter.Column("Class periods", width: 36),
  ]

  private static func byYear(_ terms: RecordList<AttendanceTerm>) -> [ArraySlice<Record<AttendanceTerm>>] {
    var rest = Array(terms)[...]
    var years: [ArraySlice<Record<AttendanceTerm>>] = []
    while let first = rest.first {
      let year = rest.prefix { $0.string(.schoolYear) == first.string(.schoolYear) }
      years.append(year)
      rest = rest.dropFirst(year.count)
    }
    return years
  }

  private static func lines(of events: RecordList<AttendanceEvent>, to fo: inout FOWriter) {
    var line: AttendanceLine?
    var last: Record<AttendanceEvent>?
    for event in events {
      if let earlier = last, AttendanceLine.continues(event, after: earlier) {
        line?.add(event)
      } else {
        write(line, to: &fo)
        line = AttendanceLine(event)
      }
      last = event
    }
    write(line, to: &fo)
  }

  private static func write(_ line: AttendanceLine?, to fo: inout FOWriter) {
    guard let line else { return }
    fo.denseRow { fo in
      fo.denseCell(line.date)
      fo.denseCell(line.category)
      fo.denseCell(line.reason)
      fo.denseCell(line.periods)
    }
  }
}

extension Record<AttendanceTerm> {
  var events: RecordList<AttendanceEvent> { list(.events, AttendanceEvent.self) }

  fileprivate var count: String { events.count == 1 ? "1 event" : "\(events.count) events" }
}
