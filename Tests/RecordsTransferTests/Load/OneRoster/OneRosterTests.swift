import Foundation
import PostgresClient
import RecordsTransfer
import Testing

@Suite("Loading OneRoster")
struct OneRosterTests {
  @Test("1.1: students, schools, enrollments, staff, contacts, classes and grades come in, and again nothing")
  func first() async throws {
    try await MadeFeed.withState { session in
      let fixture = try OneRosterFixture(SmallDistrict.v1p1)
      let report = try fixture.load(session)
      #expect(report.refusals.map(\.description) == [])
      #expect(report.outcome == .loaded)
      for kind in report.kinds { #expect(kind.used + kind.unusedCount + kind.refused == kind.read) }
      #expect(report.kinds.first { $0.kind == "results" }?.unused == ["is exempt": 1])
      #expect(
        try session.column(
          "SELECT concat_ws(' ', state_id, last_name, first_name, middle_name, gender, birthdate, student_number) FROM state.person_index NATURAL JOIN (SELECT state_person_id, student_number FROM state.district_person) d ORDER BY state_id"
        ) == ["A1 D'Angelo-Nuñez Ana F 2012-02-28 A1", "A2 阮 Bo Lee M 2021-03-01 A2"])
      #expect(
        try session.column(
          "SELECT concat_ws(' ', p.source_id, s.name, c.school_year, e.grade, e.start_date, e.end_date) FROM state.enrollment e JOIN state.district_person p USING (district_id, person_id) JOIN state.calendar c USING (calendar_id) JOIN state.school s USING (school_id) ORDER BY 1"
        ) == [
          "s1 North High 2026-2027 09 2026-08-17", "s2 Creek Elementary 2026-2027 KG 2026-08-17",
        ])
      #expect(
        try session.column(
          "SELECT concat_ws(' ', user_name, name, phone, email, active) FROM state.user_account ORDER BY 1")
          == ["rex Rex Registrar 555-0199 rex@example.org t", "tess Tess Okafor tess@example.org t"])
      let before = try SmallDistrict.contents(session)
      let again = try fixture.load(session)
      #expect(again.outcome == .loaded)
      #expect(!again.hasChanges)
      #expect(try SmallDistrict.contents(session) == before)
    }
  }

  @Test("1.1: source records are what the classes, sessions, line items and contacts make of them")
  func records() async throws {
    try await MadeFeed.withState { session in
      try OneRosterFixture(SmallDistrict.v1p1).load(session)
      #expect(
        try session.column(
          "SELECT concat_ws('|', first_name, last_surname, birth_date, sex, hispanic_latino_ethnicity, races, birth_city) FROM records.student ORDER BY 1"
        ) == ["Ana|D'Angelo-Nuñez|2012-02-28|Female|t|{White}|Lakeview", "Bo|阮|2021-03-01|Male|f|{Asian,White}"])
      #expect(
        try session.column(
          "SELECT concat_ws('|', section_identifier, section_name, course_code, course_title, begin_date, end_date, term, classroom_identification_code, teacher_name, school_number, school_year, source_id) FROM records.student_section_association ORDER BY 1"
        ) == [
          "c1|Algebra I - 2|MA101|Algebra I|2026-08-17|Fall 2026|Room 7|Tess Okafor|N1|2026-2027|e1",
          "c2|Art - 1|art|Art|2026-08-24|2026-2027|N1|2026-2027|e2",
        ])
      #expect(
        try session.column(
          "SELECT section_identifier || class_period_name FROM records.student_section_association_class_period ORDER BY 1"
        ) == ["c11", "c13", "c22"])
      #expect(
        try session.column(
          "SELECT concat_ws('|', p.source_id, a.contact_unique_id, a.first_name, a.last_surname, a.relation, t.telephone_number_type, t.telephone_number, m.electronic_mail_address) FROM records.student_contact_association a JOIN state.district_person p USING (district_id, person_id) LEFT JOIN records.contact_telephone t USING (district_id, person_id, contact_unique_id) LEFT JOIN records.contact_electronic_mail m USING (district_id, person_id, contact_unique_id) ORDER BY 1"
        ) == [
          "s1|p1|Pat|Nuñez|Parent|Mobile|555-0102|pat@example.org",
          "s1|p1|Pat|Nuñez|Parent|Other|555-0103|pat@example.org",
          "s2|p1|Pat|Nuñez|Parent|Mobile|555-0102|pat@example.org",
          "s2|p1|Pat|Nuñez|Parent|Other|555-0103|pat@example.org",
          "s2|p2|Gus|Reyes|Guardian|Other|555-0104",
        ])
      #expect(
        try session.column(
          "SELECT concat_ws('|', c.school_year, c.school_name, c.grading_period_name, c.begin_date, g.section_identifier, g.grade_type, g.numeric_grade_earned, g.comment, g.academic_subject, g.teacher) FROM records.report_card c JOIN records.report_card_grade g USING (district_id, person_id, school_year, school_number, grading_period_name) ORDER BY 1"
        ) == [
          "2026-2027|North High|Quarter 1|2026-08-17|c1|Quarter grade|91.5|Works well|Mathematics|Tess Okafor",
          "2026-2027|North High|Quarter 1|2026-08-17|c1|Test (2026-09-10)|88|Mathematics|Tess Okafor",
        ])
      #expect(
        try session.column(
          "SELECT concat_ws('|', school_number, school_name, school_year, entry_date, entry_grade_level) FROM records.student_school_association ORDER BY 1"
        ) == ["N1|North High|2026-2027|2026-08-17|09", "N2|Creek Elementary|2026-2027|2026-08-17|KG"])
    }
  }

  @Test("1.2: roles say who is what and where, state IDs can be extensions, and what is not used is counted")
  func second() async throws {
    try await MadeFeed.withState { session in
      let fixture = try OneRosterFixture(SmallDistrict.v1p2, version: "1.2")
      let report = try fixture.load(session, stateID: .metadata("ssid"))
      #expect(report.refusals.map(\.description) == [])
      for kind in report.kinds { #expect(kind.used + kind.unusedCount + kind.refused == kind.read) }
      #expect(report.kinds.first { $0.kind == "users" }?.unused == ["has no role that is used here": 1])
      #expect(report.kinds.first { $0.kind == "userProfiles" }?.used == 0)
      #expect(
        try session.column(
          "SELECT concat_ws(' ', state_id, student_number, e.source_id, start_date, grade) FROM state.district_person JOIN state.enrollment e USING (district_id, person_id) ORDER BY 1"
        ) == [
          "A1 1001 roles|o1 2026-08-19 09", "A2 1002 classes|N2|2026-2027 2026-08-17 KG",
        ])
      #expect(
        try session.column(
          "SELECT concat_ws(' ', letter_grade_earned, numeric_grade_earned) FROM records.report_card_grade") == [
            "A- 91.5"
          ])
      let before = try SmallDistrict.contents(session)
      let again = try fixture.load(session, stateID: .metadata("ssid"))
      #expect(!again.hasChanges)
      #expect(try SmallDistrict.contents(session) == before)
    }
  }

  @Test("a state ID can be one of the user's IDs, or none")
  func stateIDs() async throws {
    try await MadeFeed.withState { session in
      let fixture = try OneRosterFixture(SmallDistrict.v1p1)
      try fixture.load(session, stateID: .none)
      #expect(try session.column("SELECT state_id IS NULL FROM state.district_person") == [true, true])
      try fixture.load(session, stateID: .userID(type: "State"))
      #expect(try session.column("SELECT state_id FROM state.district_person ORDER BY 1") == ["A1", "A2"])
    }
  }

  @Test("files in Windows-1252 are read as such where that is said, and UTF-8 with a byte order mark and CR LF always")
  func encodings() async throws {
    try await MadeFeed.withState { session in
      let fixture = try OneRosterFixture(SmallDistrict.v1p1.mapValues { $0.replacing("阮", with: "Ng") })
      for (name, text) in SmallDistrict.v1p1 {
        try fixture.write(name, "\u{FEFF}" + text.replacing("阮", with: "Ng").replacing("\n", with: "\r\n"))
      }
      #expect(try fixture.load(session).outcome == .loaded)
      for (name, text) in SmallDistrict.v1p1 {
        try fixture.write(
          name, text.replacing("阮", with: "Ng").data(using: .windowsCP1252, allowLossyConversion: false) ?? .init())
      }
      #expect(try fixture.load(session).outcome == .refused)
      let report = try fixture.load(session, encoding: .windows1252)
      #expect(report.outcome == .loaded)
      #expect(!report.hasChanges)
    }
  }

  @Test("a zip file is read like the folder that it was made of")
  func zipped() async throws {
    try await MadeFeed.withState { session in
      let fixture = try OneRosterFixture(SmallDistrict.v1p1)
      let path = "\(fixture.path)/export.zip"
      let writer = try ZipWriter(path)
      let folder = try FolderSource(fixture.path)
      for name in folder.names where name.hasSuffix(".csv") {
        try writer.add(name, try Data(contentsOf: URL(fileURLWithPath: "\(fixture.path)/\(name)")))
      }
      try writer.finish()
      let zipped = OneRosterFeed(try ZipSource(path))
      #expect(zipped.size > 0)
      let report = try FeedLoader(zipped, district: "0100").load(session)
      #expect(report.outcome == .loaded)
      let again = try fixture.load(session)
      #expect(!again.hasChanges)
    }
  }
}
