import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Keys of source records")
struct KeysOfRecordsTests {
  @Test("have room for marks in subjects and conduct, which are no courses")
  func marksWithoutCourse() async throws {
    let columns = try await ReleasedColumns.of(
      """
      INSERT INTO records.report_card (district_id, person_id, school_year, school_number, grading_period_name)
        VALUES (2, 101, '2025-2026', '010', 'Quarter 1');
      INSERT INTO records.report_card_grade (district_id, person_id, school_year, school_number, grading_period_name,
          course_title, academic_subject, grade_type, letter_grade_earned)
        VALUES (2, 101, '2025-2026', '010', 'Quarter 1', NULL, 'Reading', 'Final', 'B'),
          (2, 101, '2025-2026', '010', 'Quarter 1', NULL, 'Mathematics', 'Final', 'A'),
          (2, 101, '2025-2026', '010', 'Quarter 1', 'Conduct', NULL, 'Final', 'S')
      """)
    #expect(
      columns[.reportCard1XML]?.contains(
        """
        <Grade><CourseTitle>Conduct</CourseTitle><GradeType>Final</GradeType><LetterGradeEarned>S</LetterGradeEarned></Grade>
        <Grade><AcademicSubject>Mathematics</AcademicSubject><GradeType>Final</GradeType><LetterGradeEarned>A</LetterGradeEarned></Grade>
        <Grade><AcademicSubject>Reading</AcademicSubject><GradeType>Final</GradeType><LetterGradeEarned>B</LetterGradeEarned></Grade>
        """) == true)
    let fo = try #require(columns[.reportCard1FOP])
    #expect([">Conduct<", ">Mathematics<", ">Reading<"].allSatisfy { fo.ranges(of: $0).count == 1 })
  }

  @Test("have room for several allergies of one type, in the district's order")
  func allergies() async throws {
    let xml = try await xml(
      .healthConditionXML,
      """
      INSERT INTO records.health_allergy (district_id, person_id, allergy_type, reaction_description, allergy_number)
        VALUES (2, 101, 'Food', 'Peanuts: hives', 2), (2, 101, 'Food', 'Shrimp: swelling', 1);
      INSERT INTO records.health_allergy (district_id, person_id, allergy_type) VALUES (2, 101, 'Latex')
      """)
    #expect(places(of: ["Shrimp", "Peanuts", "Latex"], in: xml).isSorted)
  }

  @Test("have room for a test of English that is taken twice in a year")
  func proficiencyTests() async throws {
    let xml = try await xml(
      .lepXML,
      """
      INSERT INTO records.student_language_instruction_program_association (district_id, person_id, limited_english_proficiency)
        VALUES (2, 101, 'Limited');
      INSERT INTO records.student_english_language_proficiency_assessment
        (district_id, person_id, school_year, assessment_title, administration_date, proficiency)
        VALUES (2, 101, '2025-2026', 'ELPA21', '2026-03-01', 'Progressing'), (2, 101, '2025-2026', 'ELPA21', '2025-09-01', 'Emerging')
      """)
    #expect(places(of: ["Emerging", "Progressing"], in: xml).isSorted)
  }

  @Test("have room for two events of one kind on one day whose class period is not known")
  func attendanceEvents() async throws {
    let xml = try await xml(
      .attendanceXML,
      """
      INSERT INTO records.student_attendance_event
        (district_id, person_id, school_year, term, event_date, attendance_event_category, attendance_event_reason, departure_time)
        VALUES (2, 101, '2025-2026', 'Year Round', '2025-10-01', 'Early Departure', 'Dentist', '11:00'),
          (2, 101, '2025-2026', 'Year Round', '2025-10-01', 'Early Departure', 'Dentist', '09:00'),
          (2, 101, '2025-2026', 'Year Round', '2025-10-01', 'Tardy', 'Weather', NULL),
          (2, 101, '2025-2026', 'Year Round', '2025-10-01', 'Tardy', 'Bus', NULL)
      """)
    #expect(places(of: ["09:00:00", "11:00:00", "Bus", "Weather"], in: xml).isSorted)
  }

  @Test("number files from 1, and a file has 25 MiB at the most", arguments: ["iep", "plp", "literacy"])
  func files(object: String) async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        for (number, bytes, isTaken) in [(1, 26_214_400, true), (2, 26_214_401, false), (0, 1, false), (3, 0, false)] {
          let insert = """
            INSERT INTO records.\(object)_document (district_id, person_id, file_number, name, mime_type, content)
            VALUES (2, 101, \(number), 'plan.pdf', 'application/pdf', decode(repeat('00', \(bytes)), 'hex'))
            """
          if isTaken {
            try session.execute(insert)
          } else {
            let failure = #expect(throws: PostgresError.self) { try session.execute(insert) }
            #expect(failure?.sqlState == "23514", "file \(number) of \(bytes) bytes")
          }
        }
      }
    }
  }

  private func xml(_ column: PayloadColumn, _ sql: String) async throws -> String {
    try #require(try await ReleasedColumns.of(sql)[column])
  }

  private func places(of words: [String], in xml: String) -> [Int] {
    words.map { word in
      xml.firstRange(of: word).map { xml.utf8.distance(from: xml.startIndex, to: $0.lowerBound) } ?? -1
    }
  }
}

extension [Int] {
  /// Whether all words were found, in this order.
  fileprivate var isSorted: Bool { self == sorted() && !contains(-1) }
}
