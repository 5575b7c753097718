import PostgresClient
import RecordsTransfer
import Testing

/// What a child's health record says is taken or refused: of a dose that is left out nobody would know.
@Suite("Health records of Ed-Fi that are not understood")
struct EdFiHealthTests {
  private static func health(_ said: String) -> String {
    "<StudentHealth>\(EdFiFixture.of("s1"))<AsOfDate>2025-08-20</AsOfDate>\(said)</StudentHealth>"
  }

  private static let type = EdFiFixture.code("ImmunizationType", "MMR")

  @Test(
    "are refused, with the name of what is not known",
    arguments: [
      ("<Allergy>Secret</Allergy>", "Allergy"),
      (
        "<RequiredImmunization>\(type)<DoseDate>2013-03-01</DoseDate></RequiredImmunization>",
        "RequiredImmunization/DoseDate"
      ),
      (
        "<RequiredImmunization>\(type)<ImmunizationDate><Date>2013-03-01</Date></ImmunizationDate></RequiredImmunization>",
        "RequiredImmunization/ImmunizationDate/Date"
      ),
      (
        "<RequiredImmunization given=\"2013-03-01\">\(type)</RequiredImmunization>", "RequiredImmunization/@given"
      ),
      ("<RequiredImmunization>\(type)2013-03-01</RequiredImmunization>", "RequiredImmunization/text()"),
      (
        "<RequiredImmunization>\(type)<x:Dose xmlns:x=\"urn:x\">1</x:Dose></RequiredImmunization>",
        "RequiredImmunization/Dose of another namespace"
      ),
      (
        "<AdditionalImmunization><ImmunizationName>Rabies</ImmunizationName><Dates><ImmunizationDate>2013-03-01</ImmunizationDate></Dates></AdditionalImmunization>",
        "AdditionalImmunization/Dates"
      ),
    ])
  func unknownShapes(_ said: String, _ name: String) async throws {
    try await MadeFeed.withState { session in
      try EdFiFixture(EdFiFixture.base).load(session)
      let before = try EdFiFixture.contents(session)
      let files = try EdFiFixture()
      try files.write("StudentHealth", Self.health(said))
      let report = try files.load(session)
      #expect(report.outcome == .refused)
      let reason = "is not known here, and nothing that may be of a child's health is left out"
      let isSaid = report.messages.contains("StudentHealth.xml line 3, \(name): \(reason)")
      #expect(isSaid, "\(report.messages)")
      let isSecret = report.messages.contains { $0.contains("Secret") || $0.contains("2013") }
      #expect(!isSecret)
      #expect(report.summary["StudentHealth"] == "1/0/0/1")
      let after = try EdFiFixture.contents(session)
      #expect(after == before)
    }
  }

  @Test("are loaded without what a district has added beside the immunizations, in a namespace of its own")
  func additions() async throws {
    try await MadeFeed.withState { session in
      let files = try EdFiFixture(EdFiFixture.base)
      try files.write(
        "StudentHealth",
        Self.health(
          "<RequiredImmunization>\(Self.type)<ImmunizationDate>2013-03-01</ImmunizationDate></RequiredImmunization><x:Nurse xmlns:x=\"urn:x\">Secret</x:Nurse>"
        ))
      let report = try files.load(session)
      #expect(report.messages == [])
      let dates: [String] = try session.column(
        "SELECT immunization_date::text FROM records.student_health_required_immunization_date")
      #expect(dates == ["2013-03-01"])
    }
  }
}
