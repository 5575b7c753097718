import Foundation
import PostgresClient
import RecordsTransfer
import Testing

@Suite("What OneRoster files are refused for")
struct OneRosterRefusalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    /// What takes the file's place; `manifest` among them.
    let bytes: Data
    /// Beginnings of the messages, in order.
    let messages: [String]

    init(_ file: String, _ bytes: Data, _ messages: String...) {
      self.file = file
      self.bytes = bytes
      self.messages = messages
    }

    /// The small district's file with a text replaced.
    init(_ file: String, _ old: String, with new: String, _ messages: String...) {
      let text = SmallDistrict.v1p1[file] ?? ""
      precondition(text.contains(old), "\(file) has no \(old)")
      self.file = file
      bytes = Data(text.replacing(old, with: new).utf8)
      self.messages = messages
    }

    /// The small district's file with lines more.
    init(_ file: String, adding lines: String, _ messages: String...) {
      self.file = file
      bytes = Data(((SmallDistrict.v1p1[file] ?? "") + lines).utf8)
      self.messages = messages
    }

    var testDescription: String { messages.joined(separator: " · ") }
  }

  private static let stated =
    "propertyName,value\noneroster.version,1.1\n"
    + SmallDistrict.v1p1.keys.sorted().map { "file.\($0),bulk\n" }.joined()
  private static let students = SmallDistrict.v1p1["demographics"] ?? ""

  static let cases: [Case] = [
    // The manifest.
    Case("manifest", Data(), "manifest.csv line 1: is empty"),
    Case("manifest", Data("oneroster.version,1.1\n".utf8), "manifest.csv line 1: is not a header"),
    Case(
      "manifest", Data("propertyName,value\nfile.orgs,bulk\n".utf8),
      "manifest.csv line 1, propertyName: oneroster.version is not given"),
    Case(
      "manifest", Data("propertyName,value\noneroster.version,2.0\n".utf8),
      "manifest.csv line 2, value: oneroster.version is neither 1.1 nor 1.2"),
    Case(
      "manifest", Data(stated.replacing("file.users,bulk", with: "file.users,absent").utf8),
      "manifest.csv line 12, value: says that users.csv is absent, and it is there"),
    Case(
      "manifest", Data((stated + "file.resources,bulk\n").utf8),
      "manifest.csv line 13, value: says that resources.csv is there, and it is not"),
    Case(
      "manifest", Data(stated.replacing("file.users,bulk\n", with: "").utf8),
      "manifest.csv line 1, propertyName: does not say what users.csv is"),
    Case(
      "manifest", Data(stated.replacing("file.users,bulk", with: "file.users,all").utf8),
      "manifest.csv line 12, value: file.users is none of absent, bulk, delta"),
    Case(
      "manifest", Data((stated + "file.users,bulk\n").utf8), "manifest.csv line 13, propertyName: is given twice"),
    Case(
      "manifest", Data(stated.replacing("file.users,bulk", with: "file.users").utf8),
      "manifest.csv line 12: has 1 field where the header has 2"),
    // Headers.
    Case("users", Data(), "users.csv line 1: is empty"),
    Case("orgs", Data("n9,,,North High,school,N9,\n".utf8), "orgs.csv line 1: is not a header"),
    Case("demographics", "sourcedId,", with: "", "demographics.csv line 1, sourcedId: is not in the header"),
    Case("users", "familyName", with: "surname", "users.csv line 1, familyName: is not in the header"),
    Case("users", "middleName", with: "givenName", "users.csv line 1, givenName: stands in the header twice"),
    Case(
      "users", (SmallDistrict.v1p1["users"] ?? "").data(using: .utf16) ?? Data(), "users.csv line 1: "),
    // Records that cannot be read.
    Case(
      "users", adding: "s3,,,true,n1,student,cy,,\"Cy,Ng,,A3,,,,,09,\n",
      "users.csv line 8: a quotation mark is opened and never closed"),
    Case(
      "users", adding: "s3,,,true,n1,student,cy,,Cy,N\u{0}g,,A3,,,,,09,\n", "users.csv line 8: holds a NUL byte"),
    Case(
      "users", Data((SmallDistrict.v1p1["users"] ?? "").replacing("阮", with: "Ü").data(using: .isoLatin1) ?? Data()),
      "users.csv line 2, familyName: is not valid UTF-8", "users.csv line 3, familyName: is not valid UTF-8",
      "users.csv line 6, familyName: is not valid UTF-8"),
    Case(
      "demographics", adding: "s1,,,2012-02-28,female\n",
      "demographics.csv line 4: has 5 fields where the header has 16"),
    Case(
      "demographics", Data(students.replacing("\n", with: "\r").utf8),
      "demographics.csv line 1: a carriage return stands without a line feed"),
    Case(
      "users", "Lee", with: String(repeating: "Lee", count: 100),
      "users.csv line 3, middleName: is longer than 200 characters"),
    Case(
      "users", "Lee", with: String(repeating: "Lee", count: 400_000), "users.csv line 3: is longer than 1 MiB"),
    Case(
      "orgs", "North High", with: "North \"High", "orgs.csv line 3: a quotation mark stands inside"),
    // Values.
    Case("users", "Tess,Okafor", with: "Tess,", "users.csv line 4, familyName: is empty"),
    Case("users", "teacher", with: "wizard", "users.csv line 4, role: is no role of OneRoster 1.1"),
    Case("users", "s1,,,true", with: "s1,,,maybe", "users.csv line 2, enabledUser: is neither true nor false"),
    Case("users", "s1,,,", with: "s1,perhaps,,", "users.csv line 2, status: is neither active nor tobedeleted"),
    Case("users", "t1,,,", with: ",,,", "users.csv line 4, sourcedId: is empty"),
    Case(
      "users", adding: "s1,,,true,n1,student,other,,Other,Person,,A9,,,,,09,\n",
      "users.csv line 2, sourcedId: is the same as another record's", "users.csv line 8, sourcedId: is the same as"),
    Case(
      "orgs", adding: "n1,,,Another High,school,N9,d1\n",
      "orgs.csv line 3, source_id: has the same identifier as another record",
      "orgs.csv line 5, source_id: has the same identifier"),
    Case(
      "orgs", adding: "n3,,,Third High,school,N1,d1\n", "orgs.csv line 3, school_number: is the number of two schools",
      "orgs.csv line 5, school_number: is the number of two"),
    Case("demographics", "2012-02-28", with: "2012-02-30", "demographics.csv line 2, birthDate: is not a day"),
    Case("demographics", "2012-02-28", with: "02/28/2012", "demographics.csv line 2, birthDate: is not a day"),
    Case("demographics", "female", with: "f", "demographics.csv line 2, sex: is none of male"),
    Case(
      "demographics", "male,false,true", with: "male,0,yes",
      "demographics.csv line 3, americanIndianOrAlaskaNative: is neither",
      "demographics.csv line 3, asian: is neither true nor false"),
    Case("enrollments", "2026-08-24", with: "2026-8-24", "enrollments.csv line 3, beginDate: is not a day"),
    Case(
      "enrollments", "s1,student", with: "s1,pupil", "enrollments.csv line 2, role: is no role",
      "enrollments.csv line 3, role: is no role"),
    Case("academicSessions", "2026-12-18", with: "2026-12-32", "academicSessions.csv line 3, endDate: is not a day"),
    Case("results", "91.5", with: "NaN", "results.csv line 2, score: is not a number from 0 to 99999.999"),
    Case("results", "91.5", with: "-1", "results.csv line 2, score: is not a number"),
    Case("results", "91.5", with: "1e400", "results.csv line 2, score: is not a number"),
    Case("results", "exempt", with: "eaten", "results.csv line 4, scoreStatus: is none of exempt"),
  ]

  /// What names something that is not there.
  static let dangling: [Case] = [
    Case("enrollments", adding: "e9,,,c9,n1,s1,student,,,\n", "enrollments.csv line 5, classSourcedId: names no class"),
    Case(
      "enrollments", adding: "e9,,,c1,n9,s1,student,,,\n", "enrollments.csv line 5, schoolSourcedId: names no org"),
    Case(
      "enrollments", adding: "e9,,,c1,n1,t1,student,,,\n", "enrollments.csv line 5, userSourcedId: names no student"),
    Case("enrollments", adding: "e9,,,c1,n1,s9,teacher,,,\n", "enrollments.csv line 5, userSourcedId: names no user"),
    Case("users", "true,n1,student", with: "true,n9,student", "users.csv line 2, orgSourcedIds: names no org"),
    Case("users", "\"p1,p2\"", with: "\"p1,p9\"", "users.csv line 3, agentSourcedIds: names no user"),
    Case(
      "demographics", adding: "s9,,,2012-02-28,female,,,,,,,,,,,\n", "demographics.csv line 4, sourcedId: names no user"
    ),
    Case(
      "classes", "c2,,,Art - 1,09,art", with: "c2,,,Art - 1,09,ast",
      "classes.csv line 3, courseSourcedId: names no course", "enrollments.csv line 3, classSourcedId: names no class"),
    Case(
      "orgs", "N2,d1", with: "N2,d9", "orgs.csv line 4, parentSourcedId: names no org",
      "users.csv line 3, orgSourcedIds: names no org"),
    Case(
      "results", "g1,,,l1,s1", with: "g1,,,l9,s9", "results.csv line 2, lineItemSourcedId: names no line item",
      "results.csv line 2, studentSourcedId: names no student"),
    Case(
      "lineItems", "c1,k1,q1,0,100\nl2", with: "c1,k1,q9,0,100\nl2",
      "lineItems.csv line 2, gradingPeriodSourcedId: names no academicSession",
      "results.csv line 2, lineItemSourcedId: names no line item"),
    Case(
      "academicSessions", "semester,2026-08-17,2026-12-18,y27", with: "semester,2026-08-17,2026-12-18,y9",
      "academicSessions.csv line 3, parentSourcedId: names no academicSession"),
  ]

  private static func refuse(_ refused: Case) async throws {
    try await MadeFeed.withState { session in
      let fixture = try OneRosterFixture(SmallDistrict.v1p1)
      let before = try SmallDistrict.contents(session)
      try fixture.write(refused.file, refused.bytes)
      let report = try fixture.load(session)
      #expect(report.outcome == .refused)
      let messages = report.refusals.map(\.description)
      #expect(messages.count >= refused.messages.count)
      for (message, beginning) in zip(messages, refused.messages) {
        #expect(message.hasPrefix(beginning), "\(messages)")
      }
      let after = try SmallDistrict.contents(session)
      #expect(after == before)
    }
  }

  @Test("hostile files change nothing, and are told by file, line, column and reason", arguments: cases)
  func hostile(_ refused: Case) async throws { try await Self.refuse(refused) }

  @Test(
    "a record that names what is neither in the files nor in the database is refused by its column", arguments: dangling
  )
  func names(_ refused: Case) async throws { try await Self.refuse(refused) }

  @Test("a file without a header, or a manifest, is refused however many records may be")
  func unreadable() async throws {
    try await MadeFeed.withState { session in
      var options = FeedOptions()
      options.mostRejects = 1000
      let fixture = try OneRosterFixture(SmallDistrict.v1p1)
      try fixture.write("results", "")
      #expect(try fixture.load(session, options: options).outcome == .refused)
      try fixture.remove("manifest")
      #expect(throws: CommandFailure.self) { try fixture.load(session, options: options) }
    }
  }

  @Test("where some may be refused, the others are loaded, without what refused ones say")
  func someRefused() async throws {
    try await MadeFeed.withState { session in
      var options = FeedOptions()
      options.mostRejects = 2
      let fixture = try OneRosterFixture(SmallDistrict.v1p1)
      try fixture.write(
        "enrollments",
        (SmallDistrict.v1p1["enrollments"] ?? "").replacing("2026-08-24", with: "2025-13-01")
          + "e9,,,c9,n1,s2,student,,,\n")
      let report = try fixture.load(session, options: options)
      #expect(report.outcome == .loaded)
      #expect(report.refused == 2)
      #expect(try session.column("SELECT source_id FROM records.student_section_association") == ["e1"])
    }
  }

  @Test("a grade whose name would not fit into an index is refused, not an error of the database")
  func longNames() async throws {
    try await MadeFeed.withState { session in
      let fixture = try OneRosterFixture(SmallDistrict.v1p1)
      let title = String(repeating: "𠮷", count: 200)
      let item = String(repeating: "x", count: 200)
      // Two of one title without a day are told apart by their identifiers.
      try fixture.write(
        "lineItems",
        (SmallDistrict.v1p1["lineItems"] ?? "")
          + "\(item),,,\(title),,,,c1,k1,q1,0,100\nl5,,,\(title),,,,c1,k1,q1,0,100\n")
      try fixture.write(
        "results", (SmallDistrict.v1p1["results"] ?? "") + "g4,,,\(item),s1,fully graded,70,,\n")
      let report = try fixture.load(session)
      #expect(report.refusals.map(\.description) == ["results.csv line 5, grade_type: has more than 1000 bytes"])
    }
  }

  @Test("columns and files that OneRoster does not have are told once, and records that are alike are one")
  func extras() async throws {
    try await MadeFeed.withState { session in
      let fixture = try OneRosterFixture(SmallDistrict.v1p1)
      try fixture.write("notes.txt", Data("x".utf8))
      try fixture.write(
        "orgs",
        "sourcedId,name,type,identifier,metadata.color,shoeSize\nd1,N,district,,red,1\nn1,North High,school,N1,red,2\nn1,North High,school,N1,red,2\nn2,Creek,school,N2,,\n"
      )
      let report = try fixture.load(session)
      #expect(report.refusals.map(\.description) == [])
      #expect(report.kinds.first { $0.kind == "columns" }?.unused == ["OneRoster has no column shoeSize": 1])
      #expect(report.kinds.first { $0.file == "notes.txt" }?.unused == ["is no file of OneRoster": 1])
      #expect(try session.column("SELECT school_number FROM state.school ORDER BY 1") == ["N1", "N2"])
    }
  }
}
