import Foundation
import PostgresClient
import RecordsTransfer
import Testing

@Suite("CSV files that a map cannot read")
struct HostileRowTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let table: String
    let map: String
    let file: Data
    /// Beginnings of the messages, in order.
    let messages: [String]

    /// - Parameter row: a line of course_transcript.
    init(_ name: String, _ row: String, _ messages: String..., settings: String = "") {
      testDescription = name
      table = "course_transcript"
      map = HostileRowTests.map + settings
      file = Data((HostileRowTests.header + row).utf8)
      self.messages = messages
    }

    init(_ name: String, file: Data, _ messages: String..., settings: String = "") {
      testDescription = name
      table = "course_transcript"
      map = HostileRowTests.map + settings
      self.file = file
      self.messages = messages
    }

    init(_ name: String, born: String, _ dates: String, _ message: String) {
      testDescription = name
      table = "students"
      map = "student: ID\ncolumns: {birthdate: Born}\ndates: [\(dates)]"
      file = Data("ID,Born\n11,\(born)\n".utf8)
      messages = [message]
    }
  }

  static let map = """
    student: ID
    columns:
      school_year: Year
      term: {value: Fall}
      course_code: Code
      course_title: {column: Title}
      course_attempt_result: {column: Result, codes: {P: Pass, F: Fail}}
      earned_credits: Credits

    """
  static let header = "ID,Year,Code,Title,Result,Credits\n"
  private static let good = "11,2026,A1,Secret,P,1\n"
  private static let noDay = "rows.csv line 2, Born: is not a day of the calendar in the form"

  static let cases: [Case] = [
    Case("nothing", file: Data(), "rows.csv is empty: the first line has to name the columns"),
    Case(
      "no header", file: Data(good.utf8),
      "rows.csv line 1, “ID”: the header has no such column: correct the map's columns or its delimiter, or add the header"
    ),
    Case(
      "a column with another name", file: Data("ID,Year,Code,Name,Result,Credits\n".utf8),
      "rows.csv line 1, “Title”: the header has no such column"),
    Case(
      "a column that stands twice", file: Data("ID,Year,Code,Title,Result,Credits,ID\n".utf8),
      "rows.csv line 1, “ID”: stands in the header twice"),
    Case(
      "another delimiter", file: Data(header.utf8), "rows.csv line 1, “ID”: the header has no such column",
      settings: "delimiter: tab"),
    Case(
      "UTF-16", file: (header + good).data(using: .utf16LittleEndian)!, "rows.csv line 1: holds a NUL byte"),
    Case(
      "windows-1252 without saying so", file: Data((header + "11,2026,A1,Secr").utf8) + [0xE9] + Data("t,P,1\n".utf8),
      "rows.csv line 2, Title: is not valid UTF-8: save the file as UTF-8, or give its encoding in the map"),
    Case(
      "a byte that windows-1252 does not have",
      file: Data((header + "11,2026,A1,Secr").utf8) + [0x81] + Data("t,P,1\n".utf8),
      "rows.csv line 2, Title: holds a byte that windows-1252 does not have", settings: "encoding: windows-1252"),
    Case("too few fields", "11,2026,A1,Secret\n", "rows.csv line 2: has 4 fields where the header has 6"),
    Case("a NUL", "11,2026,A1,Se\u{0}cret,P,1\n", "rows.csv line 2: holds a NUL byte"),
    Case("a stray quotation mark", "11,2026,A1,Sec\"ret,P,1\n", "rows.csv line 2: a quotation mark stands inside"),
    Case(
      "a quotation mark without end", good + "12,2026,A1,\"Secret,P,1\n" + good,
      "rows.csv line 3: a quotation mark is opened"),
    Case(
      "a field without end", "11,2026,A1,\(String(repeating: "Secret", count: 200_000)),P,1\n",
      "rows.csv line 2: is longer than 1 MiB"),
    Case(
      "a text that is too long", "11,2026,A1,\(String(repeating: "Secret", count: 200)),P,1\n",
      "rows.csv line 2, course_title: has more than 1000 bytes"),
    Case("no student", ",2026,A1,Secret,P,1\n", "rows.csv line 2, ID: is empty"),
    Case("an unknown student", "13,2026,A1,Secret,P,1\n", "rows.csv line 2, person: names no student of this district"),
    Case(
      "a code that the map does not have", "11,2026,A1,Secret,Q,1\n",
      "rows.csv line 2, Result: is none of the map's codes “F”, “P”"),
    Case(
      "no value where one is needed", "11,2026,,Secret,,1\n", "rows.csv line 2, course_attempt_result: is empty",
      "rows.csv line 2, course_code: is empty"),
    Case(
      "a decimal comma", "11,2026,A1,Secret,P,\"1,5\"\n",
      "rows.csv line 2, Credits: has a comma, and the map's decimal is a full stop"),
    Case(
      "a separator of thousands", "11,2026,A1,Secret,P,\"1.000,5\"\n",
      "rows.csv line 2, Credits: has a full stop, and the map's decimal is a comma", settings: "decimal: \",\""),
    Case(
      "a number that is none", "11,2026,A1,Secret,P,-1\n11,2026,A2,Secret,P,1e3\n11,2026,A3,Secret,P,100000\n",
      "rows.csv line 2, earned_credits: is not a number", "rows.csv line 3, earned_credits: is not a number",
      "rows.csv line 4, earned_credits: is not a number"),
    Case("a school year that is none", "11,SY26,A1,Secret,P,1\n", "rows.csv line 2, school_year: is not a school year"),
    Case(
      "two records of one key", good + "11,2026,A1,Hidden,P,1\n", "rows.csv line 2: has the same key as another record",
      "rows.csv line 3: has the same key"),
    Case(
      "several problems of one record", ",2026,A1,Secret,Q,\"1,5\"\n", "rows.csv line 2, Credits",
      "rows.csv line 2, ID", "rows.csv line 2, Result"),
    Case("a day of another order", born: "31/12/2012", "MM/DD/YYYY", "\(noDay) MM/DD/YYYY"),
    Case("31.02.", born: "31.02.2012", "DD.MM.YYYY", "\(noDay) DD.MM.YYYY"),
    Case("February 29th of 2013", born: "2013-02-29", "YYYY-MM-DD", "\(noDay) YYYY-MM-DD"),
    Case("a month too many", born: "20121301", "YYYYMMDD", "\(noDay) YYYYMMDD"),
    Case("a day and a time", born: "2012-02-28 00:00", "\"YYYY-MM-DD\", YYYYMMDD", "\(noDay) YYYY-MM-DD or YYYYMMDD"),
    Case("no day at all", born: "tomorrow", "M/D/YYYY", "\(noDay) M/D/YYYY"),
  ]

  @Test("are told by file, line and column, without the value; the database is as it was", arguments: cases)
  func refused(_ hostile: Case) async throws {
    try await MappedFiles.withStudents { session in
      let files = try MappedFiles(map: hostile.map, file: hostile.file)
      let before = try MappedFiles.everything(session)
      var messages: [String]
      do {
        let report = try files.load(hostile.table, session)
        #expect(report.outcome == .refused)
        messages = report.refusals.map(\.description)
      } catch let failure as CommandFailure {
        #expect(failure.status == .dataRefused)
        messages = [failure.message]
      }
      #expect(messages.count == hostile.messages.count, "\(messages)")
      for (message, beginning) in zip(messages, hostile.messages) {
        #expect(message.hasPrefix(beginning))
        #expect(!message.contains("Secret") && !message.contains("Hidden") && !message.contains("tomorrow"))
      }
      let after = try MappedFiles.everything(session)
      #expect(after == before)
    }
  }

  @Test("rows that are alike are one, and of those that are refused so many are left out as may be")
  func someRefused() async throws {
    try await MappedFiles.withStudents { session in
      var options = FeedOptions()
      options.mostRejects = 1
      let report = try MappedFiles.load(
        "course_transcript", session, map: Self.map,
        file: Self.header + Self.good + Self.good + "12,2026,A1,Secret,Q,1\n", options: options)
      #expect(report.outcome == .loaded)
      #expect(report.counts(of: "records.course_transcript") == [1, 0, 0, 0])
      let kind = report.kinds.first { $0.kind == "course_transcript" }
      #expect(kind?.read == 3 && kind?.refused == 1 && kind?.used == 2)
    }
  }
}
