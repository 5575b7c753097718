import PostgresClient
import RecordsTransfer
import Testing

@Suite("Later interchanges of Ed-Fi")
struct EdFiDeltaTests {
  private static func withEverything(_ body: @escaping @Sendable (PostgresSession) throws -> Void) async throws {
    try await MadeFeed.withState { session in
      try EdFiFixture(EdFiFixture.everything).load(session)
      try body(session)
    }
  }

  private static func column(_ session: PostgresSession, _ sql: String) throws -> [String] { try session.column(sql) }

  @Test("an assessment that has changed loses its old results")
  func results() async throws {
    try await Self.withEverything { session in
      let report = try EdFiFixture(["StudentAssessment": EdFiFixture.assessment(["Scale score": "214"])]).load(session)
      #expect(report.counts(of: "records.student_assessment_score_result") == [0, 1, 1, 0])
      let left = try Self.column(
        session, "SELECT assessment_reporting_method || ' ' || result FROM records.student_assessment_score_result")
      #expect(left == ["Scale score 214"])
      // The assessment's own document was not there: what it said holds.
      #expect(report.counts(of: "records.student_assessment") == [0, 0, 0, 1])
    }
  }

  @Test("a contact that comes after the association is used then")
  func lateContact() async throws {
    try await MadeFeed.withState { session in
      let association =
        "<StudentContactAssociation>\(EdFiFixture.of("s1"))<ContactReference><ContactIdentity><ContactUniqueId>c9</ContactUniqueId></ContactIdentity></ContactReference>\(EdFiFixture.code("Relation", "Father"))</StudentContactAssociation>"
      let first = try EdFiFixture(EdFiFixture.base.merging(["Contact": association]) { $1 }).load(session)
      #expect(first.outcome == .loaded)
      #expect(first.summary["StudentContactAssociation"] == "1/0/1/0")
      let contact =
        "<Contact><ContactUniqueId>c9</ContactUniqueId><Name><FirstName>Leo</FirstName><LastSurname>Late</LastSurname></Name><Telephone><TelephoneNumber>555-0142</TelephoneNumber>\(EdFiFixture.code("TelephoneNumberType", "Home"))</Telephone></Contact>"
      let second = try EdFiFixture(["Contact": contact]).load(session)
      #expect(second.messages == [])
      let found = try Self.column(
        session,
        "SELECT first_name || ' ' || relation || ' ' || telephone_number FROM records.student_contact_association JOIN records.contact_telephone USING (district_id, person_id, contact_unique_id)"
      )
      #expect(found == ["Leo Father 555-0142"])
    }
  }

  @Test("what students' rows were made of is changed, and they follow")
  func follow() async throws {
    try await Self.withEverything { session in
      let changes = [
        "Contact":
          "<Contact><ContactUniqueId>c1</ContactUniqueId><Name><FirstName>Eva</FirstName><LastSurname>Nuñez-Berg</LastSurname></Name><Telephone><TelephoneNumber>555-0177</TelephoneNumber>\(EdFiFixture.code("TelephoneNumberType", "Home"))</Telephone></Contact>",
        "MasterSchedule":
          "<Course><CourseCode>ALG-1</CourseCode><CourseTitle>Algebra One</CourseTitle>\(EdFiFixture.organization("100"))</Course>",
        "AssessmentMetadata":
          "<Assessment><AssessmentIdentifier>MAP-R</AssessmentIdentifier><AssessmentTitle>MAP Reading</AssessmentTitle><Namespace>uri://example.org</Namespace></Assessment>",
        "StudentDiscipline":
          "<DisciplineIncident><IncidentIdentifier>7</IncidentIdentifier><IncidentDate>2025-10-01</IncidentDate>\(EdFiFixture.at("100001"))</DisciplineIncident>",
      ]
      let report = try EdFiFixture(changes).load(session)
      #expect(report.messages == [])
      let expected: [(sql: String, rows: [String])] = [
        ("SELECT last_surname FROM records.student_contact_association", ["Nuñez-Berg"]),
        ("SELECT telephone_number FROM records.contact_telephone", ["555-0177"]),
        ("SELECT electronic_mail_address FROM records.contact_electronic_mail", []),
        ("SELECT course_title FROM records.student_section_association", ["Algebra One"]),
        ("SELECT course_title FROM records.report_card_grade", ["Algebra One"]),
        ("SELECT assessment_title FROM records.student_assessment", ["MAP Reading"]),
        ("SELECT DISTINCT incident_date::text FROM records.discipline_incident", ["2025-10-01"]),
        // What was taken then is called what it was called then.
        ("SELECT course_title FROM records.course_transcript", ["Algebra I"]),
      ]
      for (sql, rows) in expected {
        let found = try Self.column(session, sql)
        #expect(found == rows, "\(sql)")
      }
    }
  }

  @Test("what organizations say of a student does not touch what the student's own record says")
  func partsOfStudent() async throws {
    try await Self.withEverything { session in
      let change =
        "<StudentEducationOrganizationAssociation>\(EdFiFixture.of("s2"))\(EdFiFixture.organization("100"))\(EdFiFixture.code("Sex", "Male"))</StudentEducationOrganizationAssociation>"
      let report = try EdFiFixture(["StudentEnrollment": change]).load(session)
      #expect(report.messages == [])
      #expect(report.counts(of: "records.student") == [0, 1, 0, 0])
      let found = try Self.column(
        session, "SELECT concat_ws(' ', first_name, last_surname, sex) FROM records.student ORDER BY 1")
      #expect(found == ["Ana Nuñez Female", "Bo Lindqvist Male"])
    }
  }

  @Test("an enrollment that does not say its school year has that of the session in which it begins")
  func enrollmentYear() async throws {
    try await MadeFeed.withState { session in
      var files = EdFiFixture.base
      files["StudentEnrollment"] = files["StudentEnrollment"]?.replacing("<SchoolYear>2025-2026</SchoolYear>", with: "")
      let report = try EdFiFixture(files).load(session)
      #expect(report.messages == [])
      let years = try Self.column(
        session, "SELECT school_year FROM state.enrollment JOIN state.calendar USING (calendar_id)")
      #expect(years == ["2025-2026"])
    }
  }

  @Test("many records go through in pieces: a file of some megabytes, each with a reference into it")
  func many() async throws {
    try await MadeFeed.withState { session in
      let count = 1500
      var records = ""
      for number in 1...count {
        records += EdFiFixture.student("m\(number)", "Given\(number)", "Family\(number)").replacing(
          "<Student>", with: "<Student id=\"S\(number)\">")
        records +=
          "<Contact id=\"C\(number)\"><ContactUniqueId>c\(number)</ContactUniqueId><Name><FirstName>F</FirstName><LastSurname>L</LastSurname></Name></Contact>"
        records +=
          "<StudentContactAssociation><StudentReference ref=\"S\(number)\"/><ContactReference ref=\"C\(number)\"/>\(EdFiFixture.code("Relation", "Mother"))</StudentContactAssociation>"
      }
      let report = try EdFiFixture(["Contact": records]).load(session)
      #expect(report.messages == [])
      #expect(report.counts(of: "records.student_contact_association") == [count, 0, 0, 0])
    }
  }

  @Test("an association that is refused for its address says nothing of the student either")
  func refusedAssociation() async throws {
    try await MadeFeed.withState { session in
      let (of, code) = (EdFiFixture.of("s1"), EdFiFixture.code)
      let association = """
        <StudentEducationOrganizationAssociation>\(of)\(EdFiFixture.organization("100"))\(code("Sex", "Female", nil))
          <Address><StreetNumberName>1 Elm</StreetNumberName>\(code("AddressType", "Home", nil))</Address>
          <StudentIdentificationCode><IdentificationCode>4711</IdentificationCode>\(code("StudentIdentificationSystem", "District", nil))</StudentIdentificationCode>
        </StudentEducationOrganizationAssociation>
        """
      var options = FeedOptions()
      options.mostRejects = 1
      let fixture = try EdFiFixture(EdFiFixture.base.merging(["StudentAtOrganization": association]) { $1 })
      let report = try fixture.load(session, feed: options)
      #expect(report.outcome == .loaded)
      #expect(report.refused == 1)
      for kind in report.kinds { #expect(kind.used + kind.unusedCount + kind.refused == kind.read) }
      let said = try Self.column(
        session, "SELECT concat_ws(' ', source_id, gender, student_number) FROM state.district_person ORDER BY 1")
      #expect(said == ["s1", "s2"])
      let sexes = try Self.column(session, "SELECT concat_ws(' ', last_surname, sex) FROM records.student ORDER BY 1")
      #expect(sexes == ["Lindqvist", "Nuñez"])
    }
  }
}
