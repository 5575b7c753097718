import Testing

@testable import RecordsTransfer

@Suite("The behavior document")
struct BehaviorDocumentTests {
  @Test("an incident tells what was done about it")
  func answers() async throws {
    let fo = try await document(schools: ["1"])
    #expect(fo.contains("What was done: </fo:inline>Expulsion, 10/20/2022"))
    #expect(fo.contains("10 (10/18/2022)"))
  }

  @Test("an action is laid at no incident's door where two schools have numbered theirs alike")
  func ambiguousNumber() async throws {
    let fo = try await document(schools: ["1", "2"])
    #expect(!fo.contains("What was done"))
    #expect(fo.contains("10 (10/18/2022 or 10/18/2022)"))
  }

  private func document(schools: [String]) async throws -> String {
    let incidents = schools.map {
      "INSERT INTO records.discipline_incident (district_id, person_id, incident_identifier, school_number, incident_date, behavior) VALUES (2, 101, '10', '\($0)', '2022-10-18', '{Fighting}');"
    }
    let columns = try await ReleasedColumns.of(
      incidents.joined() + """
        INSERT INTO records.discipline_action (
          district_id, person_id, discipline_action_identifier, discipline, discipline_date, incident_identifier)
        VALUES (2, 101, '18', '{Expulsion}', '2022-10-20', '{10}')
        """)
    return try #require(columns[.behaviorFOP])
  }
}
