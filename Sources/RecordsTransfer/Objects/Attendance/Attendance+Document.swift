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
          write(term.events, to: &fo)
        }
      }
    }
  }

  private static let columns = [
    FOWriter.Column("Date", width: 30),
    FOWriter.Column("Attendance, reason", width: 42),
    FOWriter.Column("Class periods", width: 28),
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

  private static func write(_ events: RecordList<AttendanceEvent>, to fo: inout FOWriter) {
    var rest = lines(of: events)[...]
    while var line = rest.popFirst() {
      while let next = rest.first, line.absorb(next) { rest.removeFirst() }
      fo.denseRow { fo in
        fo.denseCell(line.dates)
        fo.denseCell(line.event)
        fo.denseCell(line.periods)
      }
    }
  }

  private static func lines(of events: RecordList<AttendanceEvent>) -> [AttendanceLine] {
    var lines: [AttendanceLine] = []
    for event in events {
      if lines.last?.isContinued(by: event) == true {
        lines[lines.count - 1].add(event)
      } else {
        lines.append(AttendanceLine(event))
      }
    }
    return lines
  }
}

extension Record<AttendanceTerm> {
  var events: RecordList<AttendanceEvent> { list(.events, AttendanceEvent.self) }

  fileprivate var count: String { events.count == 1 ? "1 event" : "\(events.count) events" }
}
