import Foundation
import PostgresClient
import RecordsTransfer
import Testing

@Suite("Hostile documents of Ed-Fi")
struct HostileInterchangeTests {
  @Test(
    "a document that cannot be taken is refused with its line, and nothing is changed",
    arguments: HostileInterchange.all)
  func refused(_ hostile: HostileInterchange) async throws {
    try await MadeFeed.withState { session in
      try EdFiFixture(EdFiFixture.base).load(session)
      let before = try EdFiFixture.contents(session)
      let files = try EdFiFixture()
      try files.write(raw: "hostile", hostile.bytes)
      // What stands beside it is good, and is not loaded either.
      try files.write("Student", EdFiFixture.student("s3", "Zoë", "Good"))
      let report = try files.load(session)
      #expect(report.outcome == .refused)
      let isSaid = report.messages.contains { $0.hasPrefix("hostile.xml \(hostile.says)") }
      #expect(isSaid, "\(report.messages)")
      let isSecret = report.messages.contains { $0.contains("Secret") || $0.contains("hostname") }
      #expect(!isSecret)
      let after = try EdFiFixture.contents(session)
      #expect(after == before)
      let counted = report.kinds.allSatisfy { $0.read == $0.used + $0.unusedCount + $0.refused && $0.used >= 0 }
      #expect(counted)
    }
  }

  @Test("UTF-16, Latin-1 and, when told, Windows-1252 are read", arguments: ["UTF-16", "ISO-8859-1", "windows-1252"])
  func encodings(_ encoding: String) async throws {
    try await MadeFeed.withState { session in
      let isDeclared = encoding != "windows-1252"
      let text = """
        <?xml version="1.0"\(isDeclared ? " encoding=\"\(encoding)\"" : "")?>
        <InterchangeStudent xmlns="http://ed-fi.org/5.2.0">\(EdFiFixture.student("s1", "Zoë", "Nuñez"))</InterchangeStudent>
        """
      let files = try EdFiFixture()
      let bytes = text.data(
        using: isDeclared && encoding == "UTF-16" ? .utf16 : isDeclared ? .isoLatin1 : .windowsCP1252)
      try files.write(raw: "Student", try #require(bytes))
      try files.load(session, EdFiOptions(encoding: isDeclared ? nil : "windows-1252"))
      let name: String = try session.value("SELECT first_name || ' ' || last_name FROM state.district_person")
      #expect(name == "Zoë Nuñez")
    }
  }

  @Test("a file that is not there, and a folder without documents, are told before anything is done")
  func missing() throws {
    #expect(
      throws: CommandFailure(.inputMissing, "cannot read /nowhere/a.xml: it is not there, or closed to this user")
    ) {
      try EdFiFeed(["/nowhere/a.xml"])
    }
    let empty = try EdFiFixture()
    let path = empty.path
    #expect(throws: CommandFailure(.inputMissing, "nothing to load in \(path): there is no file *.xml")) {
      try EdFiFeed([path])
    }
  }

  @Test("records that begin on one line are told apart, and one refused leaves the others in")
  func oneLine() async throws {
    try await MadeFeed.withState { session in
      let records =
        (EdFiFixture.student("s1") + EdFiFixture.student("s2", born: "2012-13-01") + EdFiFixture.student("s3"))
        .replacing("\n", with: "")
      let files = try EdFiFixture()
      try files.write("Student", records)
      var options = FeedOptions()
      options.mostRejects = 1
      let report = try files.load(session, feed: options)
      #expect(report.outcome == .loaded)
      #expect(report.summary["Student"] == "3/2/0/1")
      let students: [String] = try session.column("SELECT source_id FROM state.district_person ORDER BY source_id")
      #expect(students == ["s1", "s3"])
    }
  }

  @Test("a document that breaks off keeps everything out, however many records may be refused")
  func brokenOff() async throws {
    try await MadeFeed.withState { session in
      let files = try EdFiFixture()
      try files.write("Student", EdFiFixture.student("s1") + "<Student><StudentUniqueId>s2</StudentUniqueId>")
      var options = FeedOptions()
      options.mostRejects = 1_000
      let report = try files.load(session, feed: options)
      #expect(report.outcome == .refused)
      let students: Int64 = try session.value("SELECT count(*) FROM state.district_person")
      #expect(students == 0)
    }
  }
}
