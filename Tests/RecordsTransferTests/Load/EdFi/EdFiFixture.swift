import Foundation
import PostgresClient
import RecordsTransfer
import TestSupport

/// A folder of interchanges that a test writes, removed with it.
final class EdFiFixture: Sendable {
  let path = NSTemporaryDirectory() + "edfi-\(UUID().uuidString)"

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  convenience init(_ interchanges: [String: String], namespace: String = "http://ed-fi.org/5.2.0") throws {
    try self.init()
    for (name, records) in interchanges { try write(name, records, namespace: namespace) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes `Interchange` and the name as `name.xml`, with these records.
  func write(_ name: String, _ records: String, namespace: String = "http://ed-fi.org/5.2.0") throws {
    try write(raw: name, Self.document(name, records, namespace: namespace))
  }

  func write(raw name: String, _ bytes: some Sequence<UInt8>) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name).xml"))
  }

  static func document(
    _ name: String, _ records: String, namespace: String = "http://ed-fi.org/5.2.0", head: String = "",
    version: String = "1.0"
  ) -> String.UTF8View {
    """
    <?xml version="\(version)" encoding="UTF-8"?>\(head)
    <Interchange\(name) xmlns="\(namespace)">
    \(records)
    </Interchange\(name)>

    """.utf8
  }

  @discardableResult
  func load(
    _ session: PostgresSession, _ options: EdFiOptions = EdFiOptions(), feed: FeedOptions = FeedOptions()
  ) throws -> FeedReport {
    try FeedLoader(try EdFiFeed([path], options: options), district: "0100", options: feed).load(session)
  }

  // Pieces of documents ----------------------------------------------------------------------------------------------

  static func student(_ id: String, _ first: String = "Ana", _ last: String = "Nuñez", born: String = "2012-02-28")
    -> String
  {
    """
    <Student>
      <StudentUniqueId>\(id)</StudentUniqueId>
      <Name><FirstName>\(first)</FirstName><LastSurname>\(last)</LastSurname></Name>
      <BirthData><BirthDate>\(born)</BirthDate></BirthData>
    </Student>

    """
  }

  static func of(_ student: String) -> String {
    "<StudentReference><StudentIdentity><StudentUniqueId>\(student)</StudentUniqueId></StudentIdentity></StudentReference>"
  }

  static func at(_ school: String) -> String {
    "<SchoolReference><SchoolIdentity><SchoolId>\(school)</SchoolId></SchoolIdentity></SchoolReference>"
  }

  static func organization(_ id: String) -> String {
    "<EducationOrganizationReference><EducationOrganizationIdentity><EducationOrganizationId>\(id)</EducationOrganizationId></EducationOrganizationIdentity></EducationOrganizationReference>"
  }

  static func code(_ name: String, _ code: String, _ descriptor: String? = nil) -> String {
    "<\(name)>uri://ed-fi.org/\(descriptor ?? name)Descriptor#\(code)</\(name)>"
  }

  static func session(_ school: String) -> String {
    "<SessionReference><SessionIdentity><SessionName>Fall</SessionName><SchoolYear>2025-2026</SchoolYear>\(at(school))</SessionIdentity></SessionReference>"
  }

  static func section(_ school: String) -> String {
    """
    <SectionReference><SectionIdentity><SectionIdentifier>A-1</SectionIdentifier><CourseOfferingReference>
    <CourseOfferingIdentity><LocalCourseCode>ALG1</LocalCourseCode>\(session(school))\(at(school))</CourseOfferingIdentity>
    </CourseOfferingReference></SectionIdentity></SectionReference>
    """
  }

  /// A school with a session, and two students in it.
  static let base: [String: String] = [
    "EducationOrganization": """
    <LocalEducationAgency id="LEA"><NameOfInstitution>North Unified</NameOfInstitution><LocalEducationAgencyId>100</LocalEducationAgencyId></LocalEducationAgency>
    <School><NameOfInstitution>North High</NameOfInstitution><SchoolId>100001</SchoolId><LocalEducationAgencyReference ref="LEA"/></School>
    """,
    "EducationOrgCalendar": """
    <Session><SessionName>Fall</SessionName><SchoolYear>2025-2026</SchoolYear><BeginDate>2025-08-20</BeginDate><EndDate>2025-12-19</EndDate>
    \(code("Term", "Fall Semester"))\(at("100001"))</Session>
    <GradingPeriod>\(at("100001"))\(code("GradingPeriod", "First Six Weeks"))<GradingPeriodName>Six Weeks 1</GradingPeriodName>
    <SchoolYear>2025-2026</SchoolYear><BeginDate>2025-08-20</BeginDate><EndDate>2025-10-01</EndDate><PeriodSequence>1</PeriodSequence></GradingPeriod>
    """,
    "Student": student("s1") + student("s2", "Bo", "Lindqvist"),
    "StudentEnrollment": """
    <StudentSchoolAssociation>\(of("s1"))\(at("100001"))<SchoolYear>2025-2026</SchoolYear><PrimarySchool>true</PrimarySchool>
    <EntryDate>2025-08-20</EntryDate>\(code("EntryGradeLevel", "Ninth grade", "GradeLevel"))</StudentSchoolAssociation>
    """,
  ]

  /// Everything that a load can change.
  static func contents(_ session: PostgresSession) throws -> [String] {
    let tables: [String] = try session.column(
      """
      SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('state', 'records', 'feed') AND c.relkind = 'r' ORDER BY 1
      """)
    return try tables.map { table in
      try session.value(
        "SELECT '\(table) ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') FROM \(table) t")
    }
  }
}

extension FeedReport {
  /// `read/used/not used/refused` of each kind of record.
  var summary: [String: String] {
    Dictionary(kinds.map { ($0.kind, "\($0.read)/\($0.used)/\($0.unusedCount)/\($0.refused)") }) { first, _ in first }
  }

  var messages: [String] { refusals.map(\.description) }
}
