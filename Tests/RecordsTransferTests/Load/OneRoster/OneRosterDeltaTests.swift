import PostgresClient
import RecordsTransfer
import Testing

@Suite("Loading deltas of OneRoster")
struct OneRosterDeltaTests {
  private static let users =
    "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades\n"
  private static let enrollments =
    "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n"
  private static let results =
    "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment\n"
  private static let classes =
    "sourcedId,status,dateLastModified,title,courseSourcedId,classCode,location,schoolSourcedId,termSourcedIds,periods\n"

  /// Loads the small district, then a delta of these files.
  private static func load(
    _ session: PostgresSession, _ files: [String: String], _ version: String = "1.1"
  ) throws -> FeedReport {
    try OneRosterFixture(SmallDistrict.v1p1).load(session)
    let report = try delta(session, files, version)
    #expect(report.refusals.map(\.description) == [])
    for kind in report.kinds { #expect(kind.used + kind.unusedCount + kind.refused == kind.read) }
    let again = try delta(session, files, version)
    #expect(!again.hasChanges)
    return report
  }

  private static func delta(
    _ session: PostgresSession, _ files: [String: String], _ version: String = "1.1"
  ) throws -> FeedReport {
    try OneRosterFixture(files, version: version, mode: "delta").load(session)
  }

  private static func schools(_ session: PostgresSession) throws -> [String] {
    try session.column(
      "SELECT concat_ws(' ', p.source_id, e.source_id, e.start_date, e.end_date) FROM state.enrollment e JOIN state.district_person p USING (district_id, person_id) ORDER BY 1"
    )
  }

  @Test(
    "a first day that is corrected moves the enrollment in the class, in the school, and in the student's own records")
  func corrected() async throws {
    try await MadeFeed.withState { session in
      let report = try Self.load(
        session, ["enrollments": Self.enrollments + "e1,active,2026-09-01T00:00:00Z,c1,n1,s1,student,,2026-08-20,\n"])
      #expect(report.counts(of: "records.student_section_association") == [1, 0, 1, 0])
      #expect(
        try Self.schools(session) == ["s1 classes|N1|2026-2027 2026-08-20", "s2 classes|N2|2026-2027 2026-08-17"])
      #expect(
        try session.column(
          "SELECT concat_ws(' ', school_number, entry_date, entry_grade_level) FROM records.student_school_association ORDER BY 1"
        ) == ["N1 2026-08-20 09", "N2 2026-08-17 KG"])
      #expect(
        try session.column(
          "SELECT concat_ws(' ', section_identifier, begin_date, class_period_name) FROM records.student_section_association_class_period ORDER BY 1"
        ) == ["c1 2026-08-20 1", "c1 2026-08-20 3", "c2 2026-08-24 2"])
    }
  }

  @Test("an enrollment in a class that is to be deleted goes, whatever else its line says")
  func deleted() async throws {
    try await MadeFeed.withState { session in
      let report = try Self.load(
        session,
        ["enrollments": Self.enrollments + "e1,tobedeleted,2026-09-01T00:00:00Z,,,,,,,\nzz,tobedeleted,,,,,,,,\n"])
      #expect(report.kinds.map(\.unused) == [[:], ["is gone, and was in no load before": 1]])
      #expect(try session.column("SELECT source_id FROM records.student_section_association") == ["e2"])
      #expect(
        try session.column("SELECT DISTINCT section_identifier FROM records.student_section_association_class_period")
          == ["c2"])
      #expect(
        try Self.schools(session) == ["s1 classes|N1|2026-2027 2026-08-24", "s2 classes|N2|2026-2027 2026-08-17"])
    }
  }

  @Test("who leaves all classes before their terms end has left the school; the end of a term is not the end")
  func ended() async throws {
    try await MadeFeed.withState { session in
      try OneRosterFixture(SmallDistrict.v1p1).load(session)
      let term = "e1,active,,c1,n1,s1,student,,2026-08-17,2026-12-18\n"
      _ = try Self.delta(session, ["enrollments": Self.enrollments + term])
      #expect(try Self.schools(session).first == "s1 classes|N1|2026-2027 2026-08-17")
      _ = try Self.delta(
        session, ["enrollments": Self.enrollments + "e2,active,,c2,n1,s1,student,,2026-08-24,2026-12-18\n"])
      #expect(try Self.schools(session).first == "s1 classes|N1|2026-2027 2026-08-17")
      _ = try Self.delta(
        session,
        [
          "enrollments": Self.enrollments + "e1,active,,c1,n1,s1,student,,2026-08-17,2026-10-02\n"
            + "e2,active,,c2,n1,s1,student,,2026-08-24,2026-10-01\n"
        ])
      #expect(try Self.schools(session).first == "s1 classes|N1|2026-2027 2026-08-17 2026-10-02")
    }
  }

  @Test(
    "students' records follow a class that is renamed or gets another teacher, and a term that begins on another day")
  func followed() async throws {
    try await MadeFeed.withState { session in
      _ = try Self.load(
        session,
        [
          "classes": Self.classes + "c1,active,,Algebra I (honors),alg,MA101-2,Room 9,n1,f27,2\n",
          "academicSessions":
            "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\nf27,active,,Fall,semester,2026-08-19,2026-12-18,y27,2027\n",
          "users": Self.users + "t2,active,,true,n1,teacher,tom,Tom,Ash,,,,,,,\n",
          "enrollments": Self.enrollments + "e3,active,,c1,n1,t2,teacher,true,,\n",
        ])
      #expect(
        try session.column(
          "SELECT concat_ws('|', section_name, begin_date, term, classroom_identification_code, teacher_name, class_period_name) FROM records.student_section_association JOIN records.student_section_association_class_period USING (district_id, person_id, section_identifier, course_code, begin_date) WHERE source_id = 'e1'"
        ) == ["Algebra I (honors)|2026-08-19|Fall|Room 9|Tom Ash|2"])
      #expect(try Self.schools(session).first == "s1 classes|N1|2026-2027 2026-08-19")
      #expect(try session.column("SELECT DISTINCT teacher FROM records.report_card_grade") == ["Tom Ash"])
    }
  }

  @Test("grades follow corrected results and repeated titles; what is deleted or no longer graded goes")
  func grades() async throws {
    try await MadeFeed.withState { session in
      _ = try Self.load(
        session,
        [
          "lineItems":
            "sourcedId,status,dateLastModified,title,classSourcedId,categorySourcedId,gradingPeriodSourcedId,dueDate\nl4,active,,Quarter grade,c1,k1,q1,2026-10-30\n",
          "results": Self.results + "g2,active,,l2,s1,exempt,,,\ng4,active,,l4,s1,partially graded,70.25,,\n",
        ])
      #expect(
        try session.column(
          "SELECT concat_ws('|', source_id, grade_type, numeric_grade_earned) FROM records.report_card_grade ORDER BY 1"
        )
          == ["g1|Quarter grade (2026-10-16)|91.5", "g4|Quarter grade (2026-10-30)|70.25"])
      _ = try Self.delta(session, ["results": Self.results + "g1,tobedeleted,,,,,,,\n"])
      #expect(try session.column("SELECT source_id FROM records.report_card_grade") == ["g4"])
    }
  }

  private static let lineItems =
    "sourcedId,status,dateLastModified,title,classSourcedId,categorySourcedId,gradingPeriodSourcedId,dueDate\n"

  private static func reportCards(_ session: PostgresSession) throws -> [String] {
    try session.column("SELECT grading_period_name::text FROM records.report_card ORDER BY 1")
  }

  @Test("a report card goes with its last grade, and stays where it is another source's, or has grades of one")
  func emptyReportCards() async throws {
    try await MadeFeed.withState { session in
      let report = try Self.load(session, ["results": Self.results + "g1,tobedeleted,,,,,,,\n"])
      #expect(try Self.reportCards(session) == ["Quarter 1"])
      #expect(report.counts(of: "records.report_card")?[2] == 0)
      for period in ["Quarter 0", "Quarter 9"] {
        try session.execute(
          "INSERT INTO records.report_card (district_id, person_id, school_year, school_number, grading_period_name) SELECT district_id, person_id, school_year, school_number, '\(period)' FROM records.report_card WHERE grading_period_name = 'Quarter 1'"
        )
      }
      let emptied = try Self.delta(session, ["results": Self.results + "g2,tobedeleted,,,,,,,\n"])
      #expect(try Self.reportCards(session) == ["Quarter 0", "Quarter 9"])
      #expect(emptied.counts(of: "records.report_card") == [0, 0, 1, 0])
    }
  }

  @Test(
    "a report card that says what no load says, or has a grade of another source, outlives the loaded grades",
    arguments: [
      "UPDATE records.report_card SET homeroom_teacher = 'Tess'",
      "INSERT INTO records.report_card_grade (district_id, person_id, school_year, school_number, grading_period_name, course_code, course_title, section_identifier, grade_type, letter_grade_earned) SELECT district_id, person_id, school_year, school_number, grading_period_name, 'X', 'X', 'x', 'Final', 'A' FROM records.report_card",
      "INSERT INTO records.report_card_grade_point_average (district_id, person_id, school_year, school_number, grading_period_name, grade_point_average_type, grade_point_average_value) SELECT district_id, person_id, school_year, school_number, grading_period_name, 'Weighted', 3 FROM records.report_card",
    ])
  func keptReportCards(_ otherSource: String) async throws {
    try await MadeFeed.withState { session in
      try OneRosterFixture(SmallDistrict.v1p1).load(session)
      try session.execute(otherSource)
      _ = try Self.delta(session, ["results": Self.results + "g1,tobedeleted,,,,,,,\ng2,tobedeleted,,,,,,,\n"])
      #expect(try session.column("SELECT source_id FROM records.report_card_grade WHERE source_id <> ''") == [String]())
      #expect(try Self.reportCards(session) == ["Quarter 1"])
    }
  }

  @Test("a report card goes where its grades go to another period")
  func movedReportCards() async throws {
    try await MadeFeed.withState { session in
      let sessions =
        "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\nq2,active,,Quarter 2,gradingPeriod,2026-10-19,2026-12-18,f27,2027\n"
      let moved = ["l1,active,,Quarter grade,c1,k1,q2,2026-10-16\n", "l2,active,,Test,c1,k1,q2,2026-09-10\n"]
      _ = try Self.load(session, ["academicSessions": sessions, "lineItems": Self.lineItems + moved[0]])
      #expect(try Self.reportCards(session) == ["Quarter 1", "Quarter 2"])
      _ = try Self.delta(session, ["lineItems": Self.lineItems + moved[1]])
      #expect(try Self.reportCards(session) == ["Quarter 2"])
    }
  }

  @Test("a report card stays where the record that would take its last grade away is refused")
  func refusedReportCards() async throws {
    try await MadeFeed.withState { session in
      try OneRosterFixture(SmallDistrict.v1p1).load(session)
      let fixture = try OneRosterFixture(
        [
          "academicSessions":
            "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\nq2,active,,Quarter 2,gradingPeriod,2026-10-19,2026-12-18,f27,2027\n",
          "lineItems": Self.lineItems + "l4,active,,Exam,c1,k1,q2,2026-12-01\n",
          "results": Self.results
            + "g1,tobedeleted,,,,,,,\ng2,active,,l4,s1,fully graded,5,,\ng9,active,,l4,s1,fully graded,6,,\n",
        ], mode: "delta")
      var options = FeedOptions()
      options.mostRejects = 2
      let report = try fixture.load(session, options: options)
      #expect(report.outcome == .loaded)
      #expect(report.refusals.map(\.line) == [3, 4])
      for kind in report.kinds { #expect(kind.used + kind.unusedCount + kind.refused == kind.read) }
      #expect(try session.column("SELECT source_id FROM records.report_card_grade") == ["g2"])
      #expect(try Self.reportCards(session) == ["Quarter 1"])
      let again = try fixture.load(session, options: options)
      #expect(again.refusals == report.refusals)
      #expect(!again.hasChanges)
    }
  }

  @Test("contacts follow their own records, and go when they or the student's list of them say so")
  func contacts() async throws {
    try await MadeFeed.withState { session in
      _ = try Self.load(
        session,
        [
          "users": Self.users + "p1,active,,true,d1,parent,pat,Patricia,Nuñez,,,,555-0200,,,\n"
            + "p2,tobedeleted,,,,,,,,,,,,,,\n"
        ])
      #expect(
        try session.column(
          "SELECT concat_ws('|', p.source_id, a.first_name, t.telephone_number, m.electronic_mail_address) FROM records.student_contact_association a JOIN state.district_person p USING (district_id, person_id) LEFT JOIN records.contact_telephone t USING (district_id, person_id, contact_unique_id) LEFT JOIN records.contact_electronic_mail m USING (district_id, person_id, contact_unique_id) ORDER BY 1"
        ) == ["s1|Patricia|555-0200", "s2|Patricia|555-0200"])
      _ = try Self.delta(
        session, ["users": Self.users + "s1,active,,true,n1,student,ana,Ana,D'Angelo-Nuñez,,A1,,,,,09\n"])
      #expect(
        try session.column(
          "SELECT p.source_id FROM records.student_contact_association a JOIN state.district_person p USING (district_id, person_id)"
        ) == ["s2"])
      #expect(try session.column("SELECT count(*) FROM records.student_telephone") as [Int64] == [0])
    }
  }

  @Test("a student who is to be deleted has left, staff who are deleted or not enabled have no account any more")
  func people() async throws {
    try await MadeFeed.withState { session in
      _ = try Self.load(
        session,
        [
          "users": Self.users + "s1,tobedeleted,,,,,,,,,,,,,,\nt1,tobedeleted,,,,,,,,,,,,,,\n"
            + "r1,active,,false,d1,administrator,rex,Rex,Registrar,,,,,,,\n"
        ])
      let isEnded: [Bool] = try session.column(
        "SELECT end_date IS NOT NULL FROM state.enrollment JOIN state.district_person p USING (district_id, person_id) ORDER BY p.source_id"
      )
      #expect(isEnded == [true, false])
      #expect(try session.column("SELECT active FROM state.user_account") == [false, false])
    }
  }

  @Test("a student who changes schools leaves the former one where a delta says so")
  func moved() async throws {
    try await MadeFeed.withState { session in
      _ = try Self.load(session, ["users": Self.users + "s2,active,,true,n1,student,bo,Bo,阮,Lee,A2,,,,\"p1,p2\",KG\n"])
      #expect(
        try session.column(
          "SELECT concat_ws(' ', e.source_id, e.end_date IS NULL) FROM state.enrollment e JOIN state.district_person p USING (district_id, person_id) WHERE p.source_id = 's2' ORDER BY 1"
        ) == ["classes|N1|2026-2027 t", "classes|N2|2026-2027 f"])
    }
  }

  @Test("bulk files that are all there is end what is not in them; a delta cannot be")
  func replaces() async throws {
    try await MadeFeed.withState { session in
      let fixture = try OneRosterFixture(SmallDistrict.v1p1)
      try fixture.load(session)
      for (name, mark) in [("enrollments", "e2,"), ("results", "g2,")] {
        let lines = (SmallDistrict.v1p1[name] ?? "").split(separator: "\n").filter { !$0.hasPrefix(mark) }
        try fixture.write(name, lines.joined(separator: "\n"))
      }
      var options = FeedOptions()
      options.replaces = true
      let report = try fixture.load(session, options: options)
      #expect(report.counts(of: "records.student_section_association") == [0, 0, 1, 1])
      #expect(report.counts(of: "records.report_card_grade") == [0, 0, 1, 1])
      #expect(try session.column("SELECT count(*) FROM records.student_contact_association") as [Int64] == [3])
      let delta = try OneRosterFixture(["enrollments": Self.enrollments], mode: "delta")
      let refused = try delta.load(session, options: options)
      #expect(
        refused.refusals.map(\.description) == [
          "manifest.csv line 4, value: says that enrollments.csv is a delta: what it says nothing of cannot be taken for ended (--replace)"
        ])
    }
  }
}
