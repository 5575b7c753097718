import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Which report cards are sent")
struct ReportCardSelectionTests {
  @Test("the four most recent of the year, oldest first; the longer of two that end together is the later one")
  func fourMostRecent() async throws {
    let sent = try await cards(
      """
      ('2025-2026', 'Quarter 4', '2026-04-01', '2026-06-01', 4), ('2026-2027', 'Undated', NULL, NULL, 9),
      ('2026-2027', 'Quarter 1', '2026-08-20', '2026-10-20', 1), ('2026-2027', 'Progress', '2026-10-21', '2026-11-15', NULL),
      ('2026-2027', 'Semester 1', '2026-08-20', '2027-01-15', 1), ('2026-2027', 'Quarter 2', '2026-10-21', '2027-01-15', 2)
      """)
    #expect(sent == ["Quarter 1", "Progress", "Quarter 2", "Semester 1"])
  }

  @Test("those of the latest year that has any, however the district writes its years")
  func latestYear() async throws {
    let earlier =
      "('2025-2026', 'Quarter 3', '2026-01-10', '2026-03-20', 3), ('2025-26', 'Quarter 4', '2026-03-21', '2026-06-01', 4)"
    #expect(try await cards(earlier) == ["Quarter 3", "Quarter 4"])
    #expect(try await cards("\(earlier), ('2027', 'Quarter 1', '2026-08-20', '2026-10-20', 1)") == ["Quarter 1"])
    #expect(try await cards("\(earlier), ('2026-27', 'Quarter 1', '2026-08-20', '2026-10-20', 1)") == ["Quarter 1"])
  }

  @Test("grading periods without dates go by their place in the year, then by name")
  func undated() async throws {
    let sent = try await cards(
      """
      ('2025-2026', 'Third', NULL, NULL, 3), ('2025-2026', 'Fourth', NULL, NULL, 4), ('2025-2026', 'B', NULL, NULL, NULL),
      ('2025-2026', 'A', NULL, NULL, NULL)
      """)
    #expect(sent == ["A", "B", "Third", "Fourth"])
  }

  @Test("a grading period that has not begun when the district releases is sent only where there is no other")
  func ahead() async throws {
    let shell = "('2026-2027', 'Quarter 3', '2026-12-01', '2027-03-20', 3)"
    #expect(try await cards(shell) == ["Quarter 3"])
    #expect(
      try await cards("\(shell), ('2025-2026', 'Quarter 4', '2026-03-21', '2026-06-01', 4)") == ["Quarter 4"])
    // Midnight in UTC is the evening before in the state.
    #expect(
      try await cards("\(shell), ('2026-2027', 'Quarter 2', '2026-11-30', '2027-01-15', 2)") == ["Quarter 2"])
    #expect(
      try await cards("\(shell), ('2026-2027', 'Quarter 2', '2026-12-01', '2027-01-15', 2)") == [
        "Quarter 2", "Quarter 3",
      ])
  }

  /// The grading periods that a release sends, of these rows of school year, name, begin, end and place in the year.
  private func cards(_ rows: String) async throws -> [String] {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        try session.execute(
          """
          \(sampleRecordsSQL)
          UPDATE state.profile SET time_zone = 'America/Chicago';
          UPDATE transfer.records_transfer SET release_date = '2026-12-01 00:30Z';
          DELETE FROM records.report_card;
          INSERT INTO records.report_card (
            district_id, person_id, school_number, school_year, grading_period_name, begin_date, end_date, period_sequence)
          SELECT 2, 103, '101', year, name, "begin"::date, "end"::date, place::integer
          FROM (VALUES \(rows)) AS card (year, name, "begin", "end", place);
          """)
        return try session.column(
          """
          SELECT grading_period_name FROM (\(SQL.Objects.reportCard.replacing("$1", with: "'{1,2,3}'"))) AS sent
          """)
      }
    }
  }
}
