import Foundation
import Testing

/// A document that must not be loaded, and what has to be said of it.
struct HostileInterchange: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  /// The beginning of a message, behind the file's name.
  let says: String

  var testDescription: String { name }

  init(_ name: String, _ bytes: some Sequence<UInt8>, says: String) {
    self.name = name
    self.bytes = Array(bytes)
    self.says = says
  }

  private init(_ name: String, records: String, says: String) {
    self.init(name, EdFiFixture.document("Student", records), says: says)
  }

  private init(
    _ name: String, head: String, records: String = EdFiFixture.student("s1"),
    says: String = "line 1: has a document type declaration"
  ) {
    self.init(name, EdFiFixture.document("Student", records, head: head), says: says)
  }

  private static let namespace = "http://ed-fi.org/5.2.0"
  private static let student = EdFiFixture.student("h1", "Hidden", "Secret")

  static let all: [HostileInterchange] = documents + declarations + bytes + sizes + values

  private static let documents = [
    HostileInterchange("an empty file", [], says: "line 1: is empty"),
    HostileInterchange("white space alone", " \n\n".utf8, says: "line 3: is not well-formed XML"),
    HostileInterchange("text", "StudentUniqueId,FirstName\ns1,Secret\n".utf8, says: "line 1: is not well-formed XML"),
    HostileInterchange(
      "no end", EdFiFixture.document("Student", student).dropLast(40),
      says: "line 6: is not well-formed XML"),
    HostileInterchange(
      "an end in the middle of a tag", Array(EdFiFixture.document("Student", student).prefix(200)),
      says: "line 5: is not well-formed XML"),
    HostileInterchange(
      "two roots",
      Array(EdFiFixture.document("Student", student)) + Array("<InterchangeStudent xmlns=\"\(namespace)\"/>".utf8),
      says: "line 10: is not well-formed XML"),
    HostileInterchange(
      "an element that is not ended", records: "<Student><StudentUniqueId>h1</Student>",
      says: "line 3: is not well-formed XML: an element is ended"),
    HostileInterchange(
      "no namespace", EdFiFixture.document("Student", student, namespace: ""),
      says: "line 1: is not of the Ed-Fi Data Standard"),
    HostileInterchange(
      "another namespace", EdFiFixture.document("Student", student, namespace: "http://example.org/5.2.0"),
      says: "line 1: is not of the Ed-Fi Data Standard"),
    HostileInterchange(
      "version 2", EdFiFixture.document("Student", student, namespace: "http://ed-fi.org/0220"),
      says: "line 1: is of version 2 of the Ed-Fi Data Standard: 3, 4 and 5 can be read"),
    HostileInterchange(
      "version 6", EdFiFixture.document("Student", student, namespace: "http://ed-fi.org/6.0.0"),
      says: "line 1: is of version 6"),
    HostileInterchange(
      "a root that is no interchange",
      "<Student xmlns=\"\(namespace)\"><StudentUniqueId>s1</StudentUniqueId></Student>".utf8,
      says: "line 1: is no interchange"),
    HostileInterchange(
      "XML 1.1", EdFiFixture.document("Student", student, version: "1.1"),
      says: "line 1: is of a version of XML that is not 1.0"),
    HostileInterchange(
      "a prefix of no namespace", records: "<x:Student/>", says: "line 3: is not well-formed XML: a prefix"),
  ]

  private static let declarations = [
    HostileInterchange("a document type", head: "<!DOCTYPE InterchangeStudent>"),
    HostileInterchange(
      "a document type elsewhere", head: "<!DOCTYPE InterchangeStudent SYSTEM \"http://127.0.0.1:9/a.dtd\">"),
    HostileInterchange(
      "an external entity", head: "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
      records: EdFiFixture.student("&x;")),
    HostileInterchange("a parameter entity", head: "<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/hostname\"> %x;]>"),
    HostileInterchange(
      "entities of entities",
      head: "<!DOCTYPE a [<!ENTITY a \"ha\">"
        + (1...9).map { "<!ENTITY a\($0) \"&a\($0 == 1 ? "" : "\($0 - 1)");&a\($0 == 1 ? "" : "\($0 - 1)");\">" }
        .joined()
        + "]>", records: EdFiFixture.student("&a9;")),
    HostileInterchange("an attribute with a default", head: "<!DOCTYPE a [<!ATTLIST Student id CDATA \"x\">]>"),
    HostileInterchange(
      "an entity that is not declared", records: EdFiFixture.student("&secret;"),
      says: "line 4: is not well-formed XML: it has an entity"),
  ]

  private static let bytes = [
    HostileInterchange(
      "bytes that are no UTF-8",
      Array("<InterchangeStudent xmlns=\"\(namespace)\">\n<Student>Nu".utf8) + [0xF1, 0x65, 0x7A],
      says: "line 2: is not well-formed XML"),
    HostileInterchange(
      "bytes of any kind", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) },
      says: "line 1: is not well-formed XML"),
    HostileInterchange("a NUL", records: "<Student>\0</Student>", says: "line 3: is not well-formed XML"),
    HostileInterchange(
      "a reference to NUL", records: "<Student>&#0;</Student>",
      says: "line 3: is not well-formed XML: it has a character"),
    HostileInterchange(
      "control characters", records: "<Student>\u{1}\u{8}</Student>",
      says: "line 3: is not well-formed XML: it has a character"),
    HostileInterchange(
      "an encoding that nobody has",
      "<?xml version=\"1.0\" encoding=\"nobodys-8\"?>\n<InterchangeStudent xmlns=\"\(namespace)\"/>".utf8,
      says: "line 1: is not well-formed XML: it declares an encoding"),
  ]

  private static let sizes = [
    HostileInterchange(
      "elements 100 deep",
      records: "<Student>" + String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)
        + "</Student>", says: "line 3: has elements within elements more than 64 deep"),
    HostileInterchange(
      "elements a million deep", records: "<Student>" + String(repeating: "<a>", count: 1_000_000),
      says: "line 3: has elements within elements more than 64 deep"),
    HostileInterchange(
      "a text of 50 MB", records: "<Student>" + String(repeating: "Secret ", count: 50_000_000 / 7) + "</Student>",
      says: "line 3: has a record of more than 4 MiB"),
    HostileInterchange(
      "a record of a million elements",
      records: "<Student>" + String(repeating: "<a/>", count: 1_000_000) + "</Student>",
      says: "line 3: has a record of more than 4 MiB"),
    HostileInterchange(
      "1000 attributes", records: "<Student" + (0..<1000).map { " a\($0)=\"\"" }.joined() + "/>",
      says: "line 3: has an element with more than 100 attributes"),
    HostileInterchange(
      "a tag of 2 MB", records: "<Student a=\"" + String(repeating: "x", count: 2_000_000) + "\"/>",
      says: "line 3: has a tag, a comment or the like of more than 256 KiB"),
    HostileInterchange(
      "a comment of 2 MB", records: "<!--" + String(repeating: "x", count: 2_000_000) + "-->",
      says: "line 3: has a tag, a comment or the like of more than 256 KiB"),
  ]

  private static let values = [
    HostileInterchange(
      "a student twice with other values", records: student + EdFiFixture.student("h1", "Hidden", "Other"),
      says: "line 3, source_id: is said of two students"),
    HostileInterchange(
      "a day that is none", records: EdFiFixture.student("h1", born: "2026-02-30"),
      says: "line 3, birth_date: is not a day of the calendar"),
    HostileInterchange(
      "no birth date", records: EdFiFixture.student("h1", born: ""), says: "line 3, birth_date: is empty"),
    HostileInterchange(
      "a name of 300 characters", records: EdFiFixture.student("h1", "Hidden", String(repeating: "Long", count: 75)),
      says: "line 3, last_name: has more than 200 characters"),
    HostileInterchange(
      "no name", records: EdFiFixture.student("h1", "", "Secret"), says: "line 3, first_name: is empty"),
    HostileInterchange(
      "no identifier", records: EdFiFixture.student("", "Hidden", "Secret"), says: "line 3, StudentUniqueId: is empty"),
    HostileInterchange(
      "an enrollment of nobody",
      records:
        "<StudentSchoolAssociation>\(EdFiFixture.of("h9"))\(EdFiFixture.at("100001"))<SchoolYear>2025-2026</SchoolYear><EntryDate>2025-08-20</EntryDate>\(EdFiFixture.code("EntryGradeLevel", "Ninth grade"))</StudentSchoolAssociation>",
      says: "line 3, person: names no student of this district"),
    HostileInterchange(
      "credits below zero",
      records:
        "<StudentAcademicRecord>\(EdFiFixture.of("s1"))\(EdFiFixture.organization("100001"))<SchoolYear>2025-2026</SchoolYear>\(EdFiFixture.code("Term", "Fall Semester"))<CumulativeEarnedCredits><Credits>-3.0</Credits></CumulativeEarnedCredits></StudentAcademicRecord>",
      says: "line 3, cumulative_earned_credits: is not a number from 0"),
    HostileInterchange(
      "a session without term",
      records:
        "<Session><SessionName>Spring</SessionName><SchoolYear>2025-2026</SchoolYear>\(EdFiFixture.at("100001"))</Session>",
      says: "line 3, Term: is empty"),
    HostileInterchange(
      "an event of no session",
      records:
        "<StudentSchoolAttendanceEvent>\(EdFiFixture.of("s1"))\(EdFiFixture.session("100009"))<AttendanceEvent><EventDate>2025-09-01</EventDate></AttendanceEvent></StudentSchoolAttendanceEvent>",
      says: "line 3, SessionReference: names a session"),
    HostileInterchange(
      "a reference to nothing",
      records:
        "<StudentContactAssociation>\(EdFiFixture.of("s1"))<ContactReference ref=\"C1\"/></StudentContactAssociation>",
      says: "line 3, ref: refers by ref to an id"),
  ]
}
