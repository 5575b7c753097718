import Foundation
import PostgresClient
import RecordsTransfer
import Testing

@Suite("CSV files of any layout")
struct MappedFeedTests {
  private static let map = """
    student: Student ID
    encoding: windows-1252
    delimiter: ";"
    dates: [DD.MM.YYYY, YYYY-MM-DD]
    decimal: ","
    columns:
      school_year: Year
      term: { value: Fall }
      course_code: Course
      course_title: Title
      course_attempt_result: { column: Result, codes: { P: Pass, F: Fail, "-": "" }, otherwise: keep }
      earned_credits: Credits
    ignore: [Notes]
    """

  private static let file =
    Data(
      "Student ID;Year;Course;Title;Result;Credits;Notes;Room\r\n11;2025-2026;ALG1;\"Algebra; first\";P;1,25;x;7\r\n"
        .utf8)
    + Data("12;2025-2026;FR2;Fran".utf8) + [0xE7] + Data("ais;Withdrawn;;;\r\n".utf8)

  @Test("become rows of the table, as the map says, and again nothing")
  func records() async throws {
    try await MappedFiles.withStudents { session in
      let files = try MappedFiles(map: Self.map, file: Self.file)
      let first = try files.load("course_transcript", session)
      #expect(first.refusals == [] && first.outcome == .loaded)
      #expect(first.counts(of: "records.course_transcript") == [2, 0, 0, 0])
      let rows: [String] = try session.column(
        """
        SELECT concat_ws('/', p.source_id, r.school_year, r.term, r.course_code, r.course_title, r.course_attempt_result, r.earned_credits)
        FROM records.course_transcript r JOIN state.district_person p USING (district_id, person_id) ORDER BY 1
        """)
      #expect(
        rows == [
          "11/2025-2026/Fall/ALG1/Algebra; first/Pass/1.25", "12/2025-2026/Fall/FR2/Français/Withdrawn",
        ])
      let second = try files.load("records.course_transcript", session)
      #expect(!second.hasChanges)
      #expect(second.counts(of: "records.course_transcript") == [0, 0, 0, 2])
    }
  }

  @Test("tell what of them is not used: columns that the map ignores, and by name those that it does not know")
  func unusedColumns() async throws {
    try await MappedFiles.withStudents { session in
      let report = try MappedFiles(map: Self.map, file: Self.file).load("course_transcript", session)
      let columns = report.kinds.first { $0.kind == "columns" }
      #expect(columns?.read == 8 && columns?.used == 6 && columns?.refused == 0)
      #expect(columns?.unused == ["the map ignores it": 1, "“Room” is not in the map": 1])
      let records = report.kinds.first { $0.kind == "course_transcript" }
      #expect(records?.read == 2 && records?.used == 2 && records?.refused == 0)
    }
  }

  @Test("leave what is stored in columns that they are not mapped to")
  func unmappedColumns() async throws {
    try await MappedFiles.withStudents { session in
      try MappedFiles(map: Self.map, file: Self.file).load("course_transcript", session)
      let map = """
        student: S
        columns: {school_year: {value: 2025-2026}, term: {value: Fall}, course_code: C, course_title: T,
          course_attempt_result: {value: Pass}, final_letter_grade_earned: G}
        """
      let report = try MappedFiles.load("course_transcript", session, map: map, file: "S,C,T,G\n11,ALG1,Algebra,B+\n")
      #expect(report.counts(of: "records.course_transcript") == [0, 1, 0, 0])
      let row: String = try session.value(
        "SELECT concat_ws('/', course_title, earned_credits, final_letter_grade_earned) FROM records.course_transcript WHERE course_code = 'ALG1'"
      )
      #expect(row == "Algebra/1.25/B+")
    }
  }

  @Test("of students: values are translated, and persons linked to the index")
  func students() async throws {
    try await MappedFiles.withStudents { session in
      let rows: [String] = try session.column(
        """
        SELECT concat_ws('/', source_id, state_id, last_name, first_name, gender, birthdate, state_person_id IS NOT NULL)
        FROM state.district_person ORDER BY person_id
        """)
      #expect(rows == ["11/A1/O'Neil/Ana/F/2012-02-28/t", "12/A2/García Márquez/José/M/2011-12-31/t"])
    }
  }

  @Test("of enrollments: one that has been ended is the same, and all that there is ends the others")
  func enrollments() async throws {
    try await MappedFiles.withStudents { session in
      let map = """
        student: ID
        dates: [M/D/YYYY]
        columns: {school_number: School, school_year: {value: 2026-2027}, start_date: In, end_date: Out, grade: Gr}
        """
      try MappedFiles.load(
        "enrollments", session, map: map, file: "ID,School,In,Out,Gr\n11,N1,8/17/2026,,9\n12,N1,8/17/2026,,10\n")
      var options = FeedOptions()
      options.replaces = true
      let report = try MappedFiles.load(
        "enrollments", session, map: map, file: "ID,School,In,Out,Gr\n11,N1,8/17/2026,9/1/2026,9\n", options: options)
      #expect(report.counts(of: "state.enrollment") == [0, 1, 1, 0])
      let ends: [String] = try session.column(
        "SELECT coalesce(end_status, 'none') FROM state.enrollment ORDER BY enrollment_id")
      #expect(ends == ["none", "No longer reported"])
    }
  }

  @Test("of users, and of lists, booleans and days")
  func others() async throws {
    try await MappedFiles.withStudents { session in
      let users = try MappedFiles.load(
        "users", session, map: "columns: {user_name: U, full_name: N, email: E}",
        file: "U,N,E\nnorth,North Registrar,north@example.org\n")
      #expect(users.counts(of: "state.user_account") == [1, 0, 0, 0])
      let map = """
        student: ID
        lists: ";"
        columns:
          first_name: First
          last_surname: Last
          birth_date: { value: 2012-02-28 }
          sex: { column: Sex, codes: { F: Female }, otherwise: empty }
          races: { column: Race, codes: { W: White, A: Asian }, otherwise: keep }
          hispanic_latino_ethnicity: Hisp
        """
      let report = try MappedFiles.load(
        "student", session, map: map,
        file: "ID,First,Last,Sex,Race,Hisp\n11,Ana,O'Neil,F,W; A;Other;,yes\n12,José,García,?,,\n"
      )
      #expect(report.refusals == [])
      let races: [String] = try session.column("SELECT concat(sex, races) FROM records.student ORDER BY person_id")
      #expect(races == ["Female{White,Asian,Other}", "{}"])
    }
  }

  @Test("with all that there is of a table, nothing goes of students who are not in it")
  func replaces() async throws {
    try await MappedFiles.withStudents { session in
      let files = try MappedFiles(map: Self.map, file: Self.file)
      try files.load("course_transcript", session)
      var options = FeedOptions()
      options.replaces = true
      let lines = Self.file.split(separator: 0x0A)
      let first = Data(lines[0]) + [0x0A] + Data(lines[1]) + [0x0A]
      let report = try MappedFiles(map: Self.map, file: first).load("course_transcript", session, options: options)
      // Of students who are not in it, it says nothing.
      #expect(report.counts(of: "records.course_transcript") == [0, 0, 0, 1])
      // A file without records is more often a failed export than the truth.
      let nothing = try MappedFiles(map: Self.map, file: Data(lines[0]) + [0x0A])
        .load("course_transcript", session, options: options)
      #expect(nothing.counts(of: "records.course_transcript") == [0, 0, 0, 0])
    }
  }
}
