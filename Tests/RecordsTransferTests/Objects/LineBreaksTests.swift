import Testing

@testable import RecordsTransfer

@Suite("Line breaks in free text")
struct LineBreaksTests {
  private static let comment = "First line\r\nSecond line\n\nLast line"

  @Test("are kept in the remarks of an English learner's program and its monitoring")
  func languageProgram() async throws {
    let fo = try await document(
      .lepFOP,
      """
      INSERT INTO records.student_language_instruction_program_association
        (district_id, person_id, limited_english_proficiency, comment) VALUES (2, 101, 'Limited', '\(Self.comment)');
      INSERT INTO records.student_language_instruction_program_monitoring_year (district_id, person_id, school_year, comment)
        VALUES (2, 101, '2025-2026', '\(Self.comment)')
      """)
    expectLines(in: fo, 2)
    #expect(fo.contains(">2025-2026: </fo:inline>First line<"))
  }

  @Test("are kept in the goals and notes of a reading plan")
  func literacy() async throws {
    let fo = try await document(
      .literacyFOP,
      """
      INSERT INTO records.student_literacy_plan (district_id, person_id, school_year, plan_start_date, goal, outcome)
        VALUES (2, 101, '2025-2026', '2025-09-01', '\(Self.comment)', '\(Self.comment)');
      INSERT INTO records.student_literacy_plan_progress
        (district_id, person_id, school_year, plan_start_date, progress_date, comment)
        VALUES (2, 101, '2025-2026', '2025-09-01', '2025-10-01', '\(Self.comment)')
      """)
    expectLines(in: fo, 3)
    #expect(fo.contains(">10/01/2025: </fo:inline>First line<"))
  }

  @Test("are kept in what a report card and its teachers say")
  func reportCard() async throws {
    let fo = try await document(
      .reportCard1FOP,
      """
      INSERT INTO records.report_card (district_id, person_id, school_year, school_number, grading_period_name, comment)
        VALUES (2, 101, '2025-2026', '010', 'Quarter 1', '\(Self.comment)');
      INSERT INTO records.report_card_grade (district_id, person_id, school_year, school_number, grading_period_name,
          course_title, grade_type, diagnostic_statement, comment)
        VALUES (2, 101, '2025-2026', '010', 'Quarter 1', 'Reading', 'Final', '\(Self.comment)', '\(Self.comment)')
      """)
    expectLines(in: fo, 3)
  }

  @Test("are kept in a table's row of prose")
  func textRow() async throws {
    let fo = try await document(
      .healthConditionFOP,
      """
      INSERT INTO records.health_condition (district_id, person_id, condition_description, instructions)
        VALUES (2, 101, 'Epilepsy', '\(Self.comment)');
      INSERT INTO records.health_allergy (district_id, person_id, allergy_type, reaction_description)
        VALUES (2, 101, 'Peanuts', '\(Self.comment)')
      """)
    expectLines(in: fo, 2)
    #expect(fo.contains("Instructions: </fo:inline>First line<fo:block>Second line</fo:block>"))
  }

  private func document(_ column: PayloadColumn, _ sql: String) async throws -> String {
    try #require(try await ReleasedColumns.of(sql)[column])
  }

  private func expectLines(in fo: String, _ count: Int) {
    for line in ["First line<", ">Second line</fo:block>", ">Last line</fo:block>"] {
      #expect(fo.ranges(of: line).count == count, "\(line)")
    }
  }
}
