import Testing

@testable import RecordsTransfer

@Suite("Medical alerts")
struct HealthAlertTests {
  @Test("what threatens life stands above everything else, before what is severe")
  func alert() async throws {
    let fo = try await document(
      """
      INSERT INTO records.health_allergy VALUES
        (2, 101, 'Grass pollen', 'Mild', NULL), (2, 101, 'Milk', 'Severe', 'Vomiting'),
        (2, 101, 'Peanuts', 'LIFE-THREATENING', NULL), (2, 101, 'Wasps', NULL, 'Went into anaphylactic shock in 2020');
      INSERT INTO records.health_condition (
        district_id, person_id, condition_description, alert_level, end_date)
      VALUES (2, 101, 'Epilepsy', 'High', NULL), (2, 101, 'Fracture', 'High', '2020-01-01'),
        (2, 101, 'Adrenal crisis', 'High', '2099-06-05');
      """)
    let lines = [
      "Medical alert", "Allergy: Peanuts (LIFE-THREATENING)", "Allergy: Wasps", "Allergy: Milk (Severe)",
      "Condition: Epilepsy (High)", ">Allergies<",
    ]
    // Its care plan has an end that lies ahead.
    #expect(fo.contains("Condition: Adrenal crisis (High)"))
    let places = try lines.map { try #require(fo.firstRange(of: $0), "\($0)").lowerBound }
    #expect(places == places.sorted())
    #expect(!fo.contains("Allergy: Grass pollen") && !fo.contains("Condition: Fracture"))
  }

  @Test("there is no alert where nothing calls for one")
  func noAlert() async throws {
    let fo = try await document(
      "INSERT INTO records.health_allergy VALUES (2, 101, 'Grass pollen', 'Mild', 'Sneezing')")
    #expect(!fo.contains("Medical alert"))
  }

  private func document(_ sql: String) async throws -> String {
    try #require(try await ReleasedColumns.of(sql)[.healthConditionFOP])
  }
}
