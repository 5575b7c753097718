import Testing

@testable import RecordsTransfer

@Suite("The document of language services")
struct LEPServiceDocumentTests {
  @Test("a service has ended once its end has come: one that lies ahead is no end yet")
  func ended() async throws {
    // Documents of the sample are made on 2026-11-23.
    let fo = try #require(
      try await ReleasedColumns.of(
        """
        INSERT INTO records.student_language_instruction_program_service
          (district_id, person_id, service, service_begin_date, service_end_date) VALUES
          (2, 101, 'Open', '2026-09-01', NULL), (2, 101, 'Ahead', '2026-08-01', '2026-11-24'),
          (2, 101, 'Today', '2026-07-01', '2026-11-23'), (2, 101, 'Past', '2026-06-01', '2026-08-01')
        """)[.lepServiceFOP])
    let places = try [">Not ended<", ">Open<", ">Ahead<", ">Ended<", ">Today<", ">Past<"].map {
      try #require(fo.firstRange(of: $0), "\($0)").lowerBound
    }
    #expect(places == places.sorted())
  }
}
