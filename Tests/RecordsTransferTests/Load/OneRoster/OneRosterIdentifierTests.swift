import PostgresClient
import Testing

@testable import RecordsTransfer

@Suite("Identifiers that OneRoster files use again, give anew, or move")
struct OneRosterIdentifierTests {
  private static func delta(_ files: [String: String]) throws -> OneRosterFixture {
    try OneRosterFixture(files, mode: "delta")
  }

  @Test("a parent of a student who got another's identifier is not the other's contact, where such may be left out")
  func reusedIdentifier() async throws {
    try await MadeFeed.withState { session in
      try OneRosterFixture(SmallDistrict.v1p1).load(session)
      let contacts =
        "SELECT concat_ws(' ', p.source_id, a.contact_unique_id) FROM records.student_contact_association a JOIN state.district_person p USING (district_id, person_id) ORDER BY 1"
      let before: [String] = try session.column(contacts)
      var options = FeedOptions()
      options.mostRejects = 10
      let report = try Self.delta([
        "users":
          "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,familyName,identifier,agentSourcedIds\ns1,active,,true,n2,student,cy,Cy,Zimmer,A9,p9\np9,active,,true,n2,parent,pz,Greta,Zimmer,,s1\n",
        "demographics": "sourcedId,status,dateLastModified,birthDate,sex\ns1,active,,2018-05-05,male\n",
      ]).load(session, options: options)
      #expect(report.outcome == .loaded)
      #expect(report.refusals.map(\.line) == [2, 3, 2])
      #expect(try session.column(contacts) == before)
    }
  }

  @Test("a term that begins later moves the enrollments of its first day, but not into another of the same student")
  func movedTerm() async throws {
    try await MadeFeed.withState { session in
      var files = SmallDistrict.v1p1
      files["enrollments"] = """
        sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
        e1,,,c1,n1,s1,student,,,2026-08-19
        e4,,,c1,n1,s1,student,,2026-08-24,
        e5,,,c1,n1,s2,student,,,

        """
      try OneRosterFixture(files).load(session)
      let moved = try Self.delta([
        "academicSessions":
          "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\nf27,active,,Fall 2026,semester,2026-08-24,2026-12-18,y27,2027\n"
      ])
      let report = try moved.load(session)
      #expect(report.refusals.map(\.description) == [])
      #expect(
        try session.column(
          "SELECT concat_ws(' ', source_id, begin_date) FROM records.student_section_association ORDER BY 1")
          == ["e1 2026-08-17", "e4 2026-08-24", "e5 2026-08-24"])
      let again = try moved.load(session)
      #expect(!again.hasChanges)
    }
  }

  @Test("a new system's files end what only the old one had, and a first day that it says otherwise is one enrollment")
  func newSystem() async throws {
    try await MadeFeed.withState { session in
      try OneRosterFixture(SmallDistrict.v1p1).load(session)
      var files = SmallDistrict.v1p1
      // Bo has left; Ana goes by another identifier, and begins later.
      files["users"] = files["users"]?.replacing("s1,", with: "x1,").replacing(
        "\ns2,,,true,n2,student,bo,{State:A2},Bo,阮,Lee,A2,,,,\"p1,p2\",KG,", with: ""
      ).replacing("s2,,\n", with: ",,\n")
      files["demographics"] = files["demographics"]?.replacing("s1,", with: "x1,").replacing(
        "s2,,,2021-03-01,male,false,true,false,false,true,true,false,,,,\n", with: "")
      files["enrollments"] =
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\nz1,,,c1,n1,x1,student,,2026-08-20,\n"
      files["results"] = files["results"]?.replacing("s1,", with: "x1,")
      var options = FeedOptions()
      (options.replaces, options.hasNewIdentifiers) = (true, true)
      let report = try OneRosterFixture(files).load(session, options: options)
      #expect(report.refusals.map(\.description) == [])
      let open: [String] = try session.column(
        "SELECT concat_ws(' ', p.state_id, p.source_id, e.start_date) FROM state.enrollment e JOIN state.district_person p USING (district_id, person_id) WHERE e.end_date IS NULL ORDER BY 1"
      )
      #expect(open == ["A1 x1 2026-08-20"])
      let persons: Int64 = try session.value("SELECT count(*) FROM state.district_person")
      #expect(persons == 2)
    }
  }

  @Test("new identifiers are not taken from files that hold no students")
  func noStudents() async throws {
    try await MadeFeed.withState { session in
      try OneRosterFixture(SmallDistrict.v1p1).load(session)
      var options = FeedOptions()
      options.hasNewIdentifiers = true
      let schools = try OneRosterFixture(["orgs": SmallDistrict.v1p1["orgs"] ?? ""])
      #expect(throws: CommandFailure.self) { try schools.load(session, options: options) }
      let known: Int64 = try session.value("SELECT count(source_id) FROM state.district_person")
      #expect(known == 2)
    }
  }

  @Test("the files of the standard are those that a rejects file must not be; another one in the folder may")
  func input() throws {
    let fixture = try OneRosterFixture(SmallDistrict.v1p1)
    try fixture.write("rejects", "file,line,column,reason,value\n")
    let files = OneRosterFeed(try FolderSource(fixture.path)).input.files
    #expect(files.contains("\(fixture.path)/users.csv"))
    #expect(files.contains("\(fixture.path)/manifest.csv"))
    #expect(!files.contains("\(fixture.path)/rejects.csv"))
  }
}
