import Testing

@testable import RecordsTransfer

@Suite("Service minutes of a program")
struct IEPServiceMinutesTests {
  @Test("are those of the services in force on the day of the release, not of those that begin later or have ended")
  func inForce() async throws {
    // The sample is released on 2026-11-23.
    let xml = try await xml(
      program: "'2026-09-01', '2027-08-31'",
      services: [
        "NULL, NULL, 10", "'2026-09-01', NULL, 20", "'2026-11-23', '2026-11-23', 40", "'2026-11-24', NULL, 80",
        "'2026-09-01', '2026-11-22', 160",
      ])
    #expect(xml.contains("<ServiceMinutesPerWeek>70</ServiceMinutesPerWeek>"))
  }

  @Test(
    "of a program that is not in force are those of its first or last day",
    arguments: [
      ("'2027-01-10', '2028-01-09'", "'2027-01-10', NULL, 30", "'2027-02-01', NULL, 30"),
      ("'2025-01-10', '2026-01-09'", "'2025-01-10', '2026-01-09', 30", "'2025-01-10', '2026-01-08', 30"),
    ])
  func otherPrograms(program: String, counted: String, other: String) async throws {
    let xml = try await xml(program: program, services: [counted, other])
    #expect(xml.contains("<ServiceMinutesPerWeek>30</ServiceMinutesPerWeek>"))
  }

  /// - Parameter services: each with begin, end and minutes a week.
  private func xml(program: String, services: [String]) async throws -> String {
    let rows = services.enumerated().map { index, service in
      """
      INSERT INTO records.student_special_education_program_association_service
        (district_id, person_id, iep_begin_date, service, frequency, service_begin_date, service_end_date, minutes)
        SELECT district_id, person_id, iep_begin_date, 'Service \(index)', 'weekly', \(service)
        FROM records.student_special_education_program_association;
      """
    }
    return try #require(
      try await ReleasedColumns.of(
        """
        UPDATE state.profile SET time_zone = 'America/Chicago';
        INSERT INTO records.student_special_education_program_association
          (district_id, person_id, iep_begin_date, iep_end_date) VALUES (2, 101, \(program));
        \(rows.joined(separator: "\n"))
        """)[.iepXML])
  }
}
