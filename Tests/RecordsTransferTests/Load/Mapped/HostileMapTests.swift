import Foundation
import PostgresClient
import RecordsTransfer
import Testing

@Suite("Maps that are none")
struct HostileMapTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var table = "course_transcript"
    let map: String
    /// The whole message, after the map's path.
    let message: String
    var status = ExitStatus.configuration

    init(_ name: String, table: String = "course_transcript", _ map: String, _ message: String) {
      testDescription = name
      self.table = table
      self.map = map
      self.message = message
    }
  }

  private static let columns = """
    student: ID
    columns: {school_year: Year, term: Term, course_code: Code, course_title: Title, course_attempt_result: Result}

    """
  private static let keys = "a map has student, encoding, delimiter, dates, decimal, lists, columns, ignore"

  static let cases: [Case] = [
    Case("an unknown key", columns + "sheet: 2", ":3: “sheet” is unknown; \(keys)"),
    Case("a key that stands twice", columns + "student: Other", ":1: “student” stands twice"),
    Case(
      "aliases of aliases",
      "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ncolumns: {term: *c}",
      ":2: holds an alias (*name), which this file cannot have; an asterisk of a name is written \"\\x2A\""),
    Case(
      "aliases as keys", "columns:\n  ? *a\n  : x",
      ":2: holds an alias (*name), which this file cannot have; an asterisk of a name is written \"\\x2A\""),
    Case("a list", "- student\n- columns", ":1: a map: keys and values"),
    Case("no YAML", "columns: {term: [", ":2: is not YAML: did not find expected node content"),
    Case("two documents", columns + "---\nstudent: ID", ":3: is not YAML: but found another document"),
    Case(
      "brackets without end", String(repeating: "[", count: 100_000),
      ":1: is not YAML: Maximum nesting level reached, set with yaml_set_max_nest_level())"),
    Case("an empty file", "", ": is empty"),
    Case("a comment alone", "# to be written", ": is empty"),
    Case("no columns", "student: ID", ":1: a map lacks “columns”"),
    Case(
      "empty columns", "student: ID\ncolumns: {}",
      ":2: columns: at least one, as “column of the table: column of the file”"),
    Case("columns that are a list", "columns: [Year]", ":1: columns: keys and values"),
    Case("a column without a name", "columns: {term: \" \"}", ":1: text is expected here"),
    Case(
      "a column that the table lacks", table: "schools", "columns:\n  school_number: No\n  principal: Head",
      ":3: “principal” is no column of schools, which has school_number, school_name"),
    Case(
      "a required column that is not mapped", "student: ID\ncolumns: {school_year: Year, term: Term}",
      ":2: columns: lacks course_code, course_title, course_attempt_result, without which course_transcript cannot be loaded: map a column or give a value"
    ),
    Case(
      "no student", "columns: {school_year: Year}",
      ":1: the map lacks “student”: the column with the student's identifier in the district's system"),
    Case(
      "a student of schools", table: "schools", "columns: {school_number: No}\nstudent: ID",
      ":2: student: schools are not of students: leave it out"),
    Case(
      "dates that contradict each other", columns + "dates: [YYYY-MM-DD, MM/DD/YYYY, D/M/YYYY]",
      ":3: dates: one text could be a day of MM/DD/YYYY and another of D/M/YYYY: leave one of them out"),
    Case(
      "a form that is none", columns + "dates: [MM/DD/YY]",
      ":3: dates: “MM/DD/YY” is no form such as YYYY-MM-DD, MM/DD/YYYY, D.M.YYYY or YYYYMMDD"),
    Case("no forms", columns + "dates: []", ":3: dates: at least one form, such as [YYYY-MM-DD]"),
    Case(
      "a delimiter of two characters", columns + "delimiter: \"||\"",
      ":3: delimiter: one of \",\", \";\", \"|\" and tab"),
    Case("a delimiter that quotes", columns + "delimiter: '\"'", ":3: delimiter: one of \",\", \";\", \"|\" and tab"),
    Case("an unknown encoding", columns + "encoding: ebcdic", ":3: encoding: one of utf-8, windows-1252"),
    Case("another decimal mark", columns + "decimal: \"'\"", ":3: decimal: “.” or “,”"),
    Case(
      "a code with two meanings", "columns: {term: {column: T, codes: {F: Fall, \" F\": Fail}}}",
      ":1: term: the code “F” has two meanings: leave one"),
    Case("a code that stands twice", "columns: {term: {column: T, codes: {F: Fall, F: Fail}}}", ":1: “F” stands twice"),
    Case(
      "a code that means a list", "columns: {term: {column: T, codes: {F: [Fall]}}}", ":1: term: a code means one text"),
    Case(
      "codes that are none", "columns: {term: {column: T, codes: {}}}",
      ":1: codes: at least one, as “value of the file: what it means”"),
    Case(
      "otherwise without codes", "columns: {term: {column: T, otherwise: keep}}",
      ":1: term: “otherwise” is for codes, and there are none"),
    Case(
      "an otherwise that is none", "columns: {term: {column: T, codes: {F: Fall}, otherwise: guess}}",
      ":1: otherwise: one of refuse, keep, empty"),
    Case(
      "a value and a column", "columns: {term: {column: T, value: Fall}}",
      ":1: term: a value stands alone, without column and codes"),
    Case(
      "a value that is no day", table: "students", "student: ID\ncolumns: {birthdate: {value: 2/28/2012}}",
      ":2: birthdate: the value is not a day of the calendar in the form YYYY-MM-DD"),
    Case(
      "a column that is ignored and used", columns + "ignore: [Term]",
      ":3: ignore: “Term” is used: leave it out here or there"),
  ]

  @Test("are told by file and line, with what to do; the database is as it was", arguments: cases)
  func refused(_ hostile: Case) async throws {
    try await MappedFiles.withStudents { session in
      let files = try MappedFiles(map: hostile.map, file: "ID,Year,Term,Code,Title,Result\n11,2026,Fall,A,B,Pass\n")
      let before = try MappedFiles.everything(session)
      let failure = #expect(throws: CommandFailure.self) { _ = try files.load(hostile.table, session) }
      #expect(failure?.message == files.map + hostile.message)
      #expect(failure?.status == .configuration)
      let after = try MappedFiles.everything(session)
      #expect(after == before)
    }
  }

  @Test("are not there, folders, or too long")
  func unreadable() async throws {
    let files = try MappedFiles(map: Self.columns, file: "ID\n")
    let feed: @Sendable (String) throws -> Void = { _ = try MappedFeed(table: "students", file: files.file, map: $0) }
    for path in [files.folder, "\(files.folder)/missing.yaml"] {
      let failure = #expect(throws: CommandFailure.self) { try feed(path) }
      #expect(failure == CommandFailure(.inputMissing, "cannot read \(path): it is not there, no file, or closed"))
    }
    try files.write(map: Self.columns + String(repeating: "# long\n", count: 200_000))
    let failure = #expect(throws: CommandFailure.self) { try feed(files.map) }
    #expect(failure == CommandFailure(.inputMissing, "\(files.map): is longer than 1 MiB"))
  }

  @Test("are for tables that are not there, or hold what a CSV file cannot")
  func tables() async throws {
    try await MappedFiles.withStudents { session in
      for table in ["pg_class", "state.person_index", "iep_document", "x; DROP TABLE records.student", "", "Students"] {
        let files = try MappedFiles(map: Self.columns, file: "ID\n")
        let failure = #expect(throws: CommandFailure.self) { _ = try files.load(table, session) }
        #expect(failure?.status == .usage)
        #expect(failure?.message.hasPrefix("there is no table “\(table.isEmpty ? "(empty)" : table)” to load") == true)
      }
    }
  }
}

extension MappedFiles {
  /// Everything that these loads can change, as text that two moments can be compared by.
  static func everything(_ session: PostgresSession) throws -> [String] {
    let tables = [
      "state.school", "state.calendar", "state.person_index", "state.district_person", "state.enrollment",
      "state.user_account", "state.identity_conflict", "records.course_transcript", "records.student",
    ]
    return try tables.map {
      try session.value("SELECT '\($0) ' || coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') FROM \($0) t")
    }
  }
}
