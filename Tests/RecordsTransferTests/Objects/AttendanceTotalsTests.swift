import Testing

@testable import RecordsTransfer

@Suite("Totals of attendance")
struct AttendanceTotalsTests {
  @Test(
    "terms of one kind are added up",
    arguments: [["Fall Semester", "Spring Semester"], ["First Quarter", "Second Quarter"]])
  func parts(terms: [String]) async throws {
    let fo = try await document(terms)
    #expect(fo.contains(">All terms<"))
    #expect(fo.contains(">160<") && fo.contains(">10<") && fo.contains(">94.1 %<"))
  }

  @Test(
    "terms that may overlap are not, for their days would be counted twice",
    arguments: [
      ["Fall Semester", "First Quarter"], ["Year Round", "Spring Semester"], ["Term 1", "Term 2"],
      ["Fall Semester", "Summer Session"],
    ])
  func overlapping(terms: [String]) async throws {
    let fo = try await document(terms)
    #expect(terms.allSatisfy(fo.contains))
    #expect(!fo.contains("All terms") && !fo.contains(">160<"))
  }

  /// Each term with 80 days in attendance and 5 absent.
  private func document(_ terms: [String]) async throws -> String {
    let rows = terms.map { "(2, 101, '2021-2022', '\($0)', 80.0, 5.0, 1, 0.941)" }.joined(separator: ", ")
    return try #require(
      try await ReleasedColumns.of("INSERT INTO records.student_attendance VALUES \(rows)")[.attendanceFOP])
  }
}
