import PostgresClient
import RecordsTransfer
import Testing

@Suite("What records of Ed-Fi say that is not used")
struct EdFiUnusedFieldTests {
  private static func fields(_ report: FeedReport, of kind: String) -> [String: Int] {
    report.kinds.first { $0.kind == kind }?.unusedFields ?? [:]
  }

  private static func contact(_ id: String, _ said: String) -> String {
    """
    <Contact id="\(id)"><ContactUniqueId>\(id)</ContactUniqueId><Name><FirstName>Eva</FirstName><LastSurname>Nuñez</LastSurname>
    <PersonalTitlePrefix>Secret</PersonalTitlePrefix></Name>\(said)</Contact>

    """
  }

  @Test("is told by name and number of records, elements, attributes and text; what is known not to be used is not")
  func told() async throws {
    try await MadeFeed.withState { session in
      let files = try EdFiFixture(EdFiFixture.base)
      let address = "<Address><City>Olympia</City><NameOfCounty>Thurston</NameOfCounty>%</Address>"
      let period = address.replacing("%", with: "<Period><BeginDate>2020-01-01</BeginDate></Period>")
      try files.write(
        "Contact",
        Self.contact("c1", period + period + "<Nickname>Secret</Nickname><Nickname/>")
          + Self.contact("c2", period + "<x:Nickname xmlns:x=\"urn:x\">Secret</x:Nickname>")
          + Self.contact("c3", address.replacing("%", with: "Secret") + "<Empty/><Empty><Too/></Empty>")
          + Self.contact(
            "c4", address.replacing("<Address>", with: "<Address secret=\"Secret\">").replacing("%", with: "")))
      let report = try files.load(session)
      #expect(report.messages == [])
      let fields = Self.fields(report, of: "Contact")
      #expect(
        fields == [
          "Address/Period": 2, "Nickname": 1, "Nickname of another namespace": 1, "Address/text()": 1,
          "Address/@secret": 1,
        ])
      #expect(report.summary["Contact"] == "4/4/0/0")
    }
  }

  @Test("is told of records that wait for what they refer to, and of references of which no key was found")
  func references() async throws {
    try await MadeFeed.withState { session in
      let files = try EdFiFixture(EdFiFixture.base)
      try files.write(
        "Contact",
        "<StudentContactAssociation>\(EdFiFixture.of("s1"))<ContactReference ref=\"c1\"/>\(EdFiFixture.code("Relation", "Mother"))<Since>2020</Since></StudentContactAssociation>"
          + Self.contact("c1", ""))
      try files.write(
        "StudentGrade",
        """
        <DisciplineAction><DisciplineActionIdentifier>1</DisciplineActionIdentifier>\(EdFiFixture.code("Discipline", "Detention"))<DisciplineDate>2025-10-03</DisciplineDate>\(EdFiFixture.of("s1"))
        <ResponsibilitySchoolReference><SchoolIdentity><SchoolId>100001</SchoolId></SchoolIdentity></ResponsibilitySchoolReference></DisciplineAction>
        """)
      let report = try files.load(session)
      #expect(report.messages == [])
      #expect(Self.fields(report, of: "StudentContactAssociation") == ["Since": 1])
      #expect(Self.fields(report, of: "DisciplineAction") == ["ResponsibilitySchoolReference": 1])
    }
  }

  @Test("is nothing, where a document says what is used, and what is known not to be")
  func everything() async throws {
    try await MadeFeed.withState { session in
      let report = try EdFiFixture(EdFiFixture.everything).load(session)
      let fields = report.kinds.flatMap { kind in kind.unusedFields.keys.map { "\(kind.kind)/\($0)" } }.sorted()
      #expect(fields == [])
    }
  }

  @Test("is not told of refused records, of which not everything was looked at")
  func refused() async throws {
    try await MadeFeed.withState { session in
      let files = try EdFiFixture()
      try files.write("Student", "<Student><Nickname>Secret</Nickname></Student>")
      let report = try files.load(session)
      #expect(report.messages == ["Student.xml line 3, StudentUniqueId: is empty"])
      #expect(Self.fields(report, of: "Student") == [:])
    }
  }

  @Test("is told up to a number of names, and names up to a length; of others that they are")
  func endless() async throws {
    try await MadeFeed.withState { session in
      let names = (0..<300).map { "<N\($0)>1</N\($0)>" }.joined()
      let long = String(repeating: "n", count: 300)
      let files = try EdFiFixture()
      try files.write(
        "Student",
        ["s1", "s2"].map {
          EdFiFixture.student($0).replacing("</Student>", with: "\(names)<\(long)>1</\(long)></Student>")
        }
        .joined())
      let report = try files.load(session)
      #expect(report.messages == [])
      let fields = Self.fields(report, of: "Student")
      #expect(fields.count == 201)
      #expect(fields["others"] == 2)
      #expect(fields["N0"] == 2)
    }
  }
}
