import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Loading CSV files")
struct LoadTests {
  @Test("brings in districts, schools, calendars, persons, own records and enrollments, values as they come")
  func everything() async throws {
    try await withLoaded(.state()) { session, _, report in
      #expect(report.outcome == .loaded)
      #expect(
        report.summary == [
          "districts.csv": "2/0/0/0", "schools.csv": "2/0/0/0", "persons.csv": "2/0/0/0", "enrollments.csv": "4/0/0/0",
        ])
      let calendars: [String] = try session.column("SELECT school_year FROM state.calendar ORDER BY 1")
      #expect(calendars == ["2024-2025", "2025-2026"])
      #expect(
        try session.column(
          "SELECT concat_ws('|', state_id, last_name, first_name, middle_name, suffix, gender, birthdate) FROM state.person_index ORDER BY 1"
        )
          == ["A1|O'Neil|Ana \"Nana\" M|F|2010-02-28", "A2|García Márquez|José|Luis|Jr|M|2008-02-29"])
      #expect(
        try session.value(
          """
          SELECT count(*) = 3 AND bool_and((o.state_id, o.last_name, o.first_name, o.middle_name, o.suffix, o.gender, o.birthdate)
            IS NOT DISTINCT FROM (p.state_id, p.last_name, p.first_name, p.middle_name, p.suffix, p.gender, p.birthdate))
          FROM state.district_person o JOIN state.person_index p USING (state_person_id)
          """))
      #expect(
        try session.column(
          "SELECT concat_ws('|', grade, service_type, start_date, start_status, end_date, end_status) FROM state.enrollment ORDER BY enrollment_id"
        )
          == [
            "Eighth grade|P|2024-08-20|Original entry|2025-05-30|Exited", "Ninth grade|P|2025-08-19|Transfer",
            "Ninth grade|P|2024-08-20|Original entry|2025-05-30|Exited",
            "Tenth grade|P|2024-08-20|Original entry|2025-05-30|Exited",
          ])
    }
  }

  @Test("changes nothing the second time")
  func twice() async throws {
    try await withLoaded(.staffedState()) { session, folder, _ in
      let before = try contents(session)
      let report = try folder.load(session)
      #expect(report.files.allSatisfy { $0.unchanged == $0.read })
      #expect(try contents(session) == before)
    }
  }

  @Test("a dry run says what would be done, and does not do it")
  func dryRun() async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let before = try contents(session)
        let report = try LoadFolderFixture.state().load(session, dryRun: true)
        #expect(report.outcome == .tried)
        #expect(report.summary["enrollments.csv"] == "4/0/0/0")
        #expect(try contents(session) == before)
      }
    }
  }

  @Test("a changed end date, name or district updates the row and leaves the others")
  func changes() async throws {
    try await withLoaded(.state()) { session, folder, _ in
      let enrollment: Int64 = try session.value("SELECT enrollment_id FROM state.enrollment WHERE end_date IS NULL")
      try folder.write(
        .enrollments,
        """
        state_id,school_number,school_year,start_date,grade,entry_type,end_date,exit_type
        A1,S1,2025-2026,2025-08-19,Ninth grade,Transfer,2026-01-15,Moved
        """)
      try folder.write(
        .persons,
        """
        state_id,last_name,first_name,middle_name,suffix,gender,birthdate,student_number,ssn
        A1,O'Neill,Ana,,,F,2010-02-28,77,
        """)
      try folder.write(
        .districts, "district_number,district_name,state_district_id\n0100,North Unified,D-1\n0200,South,\n")
      let report = try folder.load(session)
      #expect(report.summary["enrollments.csv"] == "0/1/0/0")
      #expect(report.summary["persons.csv"] == "0/1/0/0")
      #expect(report.summary["districts.csv"] == "0/1/1/0")
      #expect(
        try session.value(
          "SELECT end_date || ' ' || end_status FROM state.enrollment WHERE enrollment_id = \(enrollment)")
          == "2026-01-15 Moved")
      #expect(try session.value("SELECT count(*) FROM state.enrollment") == Int64(4))
      #expect(
        try session.column("SELECT last_name || student_number FROM state.district_person WHERE state_id = 'A1'")
          == ["O'Neill77", "O'Neill77"])
    }
  }

  @Test("a district that spells a person differently keeps its own record")
  func ownSpelling() async throws {
    try await withLoaded(.state()) { session, folder, _ in
      try session.execute(
        """
        UPDATE state.district_person o SET last_name = 'Oneil'
        FROM state.district d WHERE d.district_id = o.district_id AND district_number = '0100' AND state_id = 'A1'
        """)
      try folder.write(
        .persons, "state_id,last_name,first_name,middle_name,suffix,gender,birthdate\nA1,Neil,Ana,,,F,2010-02-28\n")
      try folder.load(session)
      #expect(
        try session.column("SELECT last_name FROM state.district_person WHERE state_id = 'A1' ORDER BY 1")
          == ["Neil", "Oneil"])
    }
  }

  @Test("keeps enrollments alike but for their end, and knows them again")
  func enrollmentsAlike() async throws {
    let header = "state_id,school_number,school_year,start_date,grade,entry_type,end_date,exit_type\n"
    let noShow = "A1,N1,2025-2026,2025-08-19,9,Entry,2025-08-19,No-show\n"
    try await withLoaded(.state()) { session, folder, _ in
      try folder.write(.enrollments, header + noShow + "A1,N1,2025-2026,2025-08-19,9,Entry,,\n" + noShow)
      #expect(try folder.load(session).summary["enrollments.csv"] == "2/0/1/0")
      #expect(try folder.load(session).summary["enrollments.csv"] == "0/0/3/0")
      try folder.write(.enrollments, header + noShow + "A1,N1,2025-2026,2025-08-19,9,Entry,2026-02-01,Left\n")
      #expect(try folder.load(session).summary["enrollments.csv"] == "0/1/1/0")
      try folder.write(.enrollments, header + "A1,N1,2025-2026,2025-08-19,9,Entry,2026-03-01,Left\n")
      #expect(try folder.load(session).messages.first?.contains("one of several stored enrollments") == true)
    }
  }

  @Test("optional columns: service type, district, SSN, GUID, state-linked")
  func optionalColumns() async throws {
    let folder = try LoadFolderFixture.state()
    try folder.write(
      .districts,
      """
      guid,state_linked,district_number,district_name,state_district_id
      0B8A5A3E-51C1-4F0C-9B35-9A1B6E6E0001,no,0100,North,D-1
      ,,0200,South,
      """)
    try folder.write(.schools, "school_number,school_name,district_number\n1,North High,0100\n1,South High,0200\n")
    try folder.write(
      .enrollments,
      """
      state_id,school_number,school_year,start_date,grade,entry_type,end_date,exit_type,service_type,district_number
      a1,1,2024-2025,2024-08-20,8,,,,S,0200
      A2,1,2024-2025,2024-08-20,8,,,,,0100
      """)
    try await withLoaded(folder) { session, _, report in
      #expect(report.outcome == .loaded, "\(report.messages)")
      let enrolled: [String] = try session.column(
        """
        SELECT concat_ws(' ', p.state_id, d.name, e.service_type)
        FROM state.enrollment e JOIN state.district_person p USING (district_id, person_id) JOIN state.district d USING (district_id)
        ORDER BY 1
        """)
      #expect(enrolled == ["A1 South S", "A2 North P"])
      #expect(
        try session.value(
          "SELECT district_guid || ' ' || state_linked FROM state.district WHERE district_number = '0100'")
          == "0b8a5a3e-51c1-4f0c-9b35-9a1b6e6e0001 false")
    }
  }

  @Test("reads a byte order mark, CR LF and a last line without an end, and takes equal lines as one")
  func windows() async throws {
    let folder = try LoadFolderFixture()
    try folder.write(
      .districts, "\u{FEFF}\"district_number\",district_name\r\n0100,\"North, Upper\"\r\n\r\n0100,\"North, Upper\"")
    try await withLoaded(folder) { session, _, report in
      #expect(report.summary == ["districts.csv": "1/0/1/0"])
      let names: [String] = try session.column("SELECT name FROM state.district")
      #expect(names == ["North, Upper"])
    }
  }

  @Test("a header alone is nothing to load, and no error")
  func headerOnly() async throws {
    let folder = try LoadFolderFixture([.districts: "district_number,district_name"])
    try await withLoaded(folder) { _, _, report in
      #expect(report.outcome == .loaded)
      #expect(report.summary == ["districts.csv": "0/0/0/0"])
    }
  }

  @Test("a folder without any of the files, or no folder, is missing input")
  func missing() throws {
    let empty = try LoadFolderFixture()
    for path in [empty.path, empty.path + "/none"] {
      let failure = #expect(throws: CommandFailure.self) { try LoadFolder(path) }
      #expect(failure?.status == .inputMissing)
    }
    try Data().write(to: URL(fileURLWithPath: empty.path + "/Persons.csv"))
    try empty.write(.districts, "")
    #expect(try LoadFolder(empty.path).ignored == ["Persons.csv"])
  }
}

/// Loads the folder into a database of its own, and looks at it.
func withLoaded(
  _ folder: LoadFolderFixture, _ body: @Sendable (PostgresSession, LoadFolderFixture, LoadReport) throws -> Void
) async throws {
  try await TestDatabase.withSchema { configuration in
    try await withConnection(configuration) { session in try body(session, folder, try folder.load(session)) }
  }
}
