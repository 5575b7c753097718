import PostgresClient
import RecordsTransfer
import Testing

@Suite("Building the person index from districts' files")
struct PersonIndexTests {
  private struct Student: Sendable {
    let id: String
    let state: String?
    let first: String
    let last: String
    var born = "2012-02-28"
  }

  @discardableResult
  private static func load(_ session: PostgresSession, _ district: String, _ students: Student...) throws -> FeedReport
  {
    try MadeFeed.load(session, district: district) { staging, file in
      for (line, student) in students.enumerated() {
        try staging.student(
          file, line + 1, student.id, state: student.state, student.first, student.last, born: student.born)
      }
    }
  }

  private static func worklist(_ session: PostgresSession) throws -> [String] {
    try session.column(
      "SELECT concat_ws(' ', reason, mismatched_fields::text, resolution) FROM state.identity_conflict ORDER BY conflict_id"
    )
  }

  private static func links(_ session: PostgresSession) throws -> [Bool] {
    try session.column("SELECT state_person_id IS NOT NULL FROM state.district_person ORDER BY district_id, person_id")
  }

  @Test("the same state ID and the same identity in two districts is one person")
  func onePerson() async throws {
    try await MadeFeed.withState { session in
      try Self.load(session, "0100", Student(id: "n1", state: "A1", first: "Ana", last: "Nuñez"))
      try Self.load(session, "0200", Student(id: "77", state: "a1", first: "ANA ", last: "NUÑEZ"))
      let persons: Int64 = try session.value("SELECT count(*) FROM state.person_index")
      #expect(persons == 1)
      #expect(try Self.links(session) == [true, true])
      #expect(try Self.worklist(session) == [])
    }
  }

  @Test("one state ID with two identities is for the state to decide, and said once")
  func sameID() async throws {
    try await MadeFeed.withState { session in
      try Self.load(session, "0100", Student(id: "n1", state: "A1", first: "Ana", last: "Nuñez"))
      let other = Student(id: "77", state: "A1", first: "Bo", last: "Nuñez")
      let report = try Self.load(session, "0200", other)
      #expect(report.conflicts == 1)
      try Self.load(session, "0200", other)
      #expect(try Self.worklist(session) == ["same_id_different_people {\"first name\"}"])
      #expect(try Self.links(session) == [true, false])
      // Corrected by the district.
      try Self.load(session, "0200", Student(id: "77", state: "A1", first: "Ana", last: "Nuñez"))
      #expect(try Self.worklist(session) == ["same_id_different_people {\"first name\"} agrees_now"])
      #expect(try Self.links(session) == [true, true])
    }
  }

  @Test("one identity with two state IDs is for the state to decide, also within one file")
  func twoIDs() async throws {
    try await MadeFeed.withState { session in
      try Self.load(
        session, "0100", Student(id: "n1", state: "A1", first: "Ana", last: "Nuñez"),
        Student(id: "n2", state: "A2", first: "Ana", last: "Nuñez"))
      try Self.load(session, "0200", Student(id: "77", state: "A3", first: "Ana", last: "Nuñez"))
      #expect(try Self.worklist(session) == ["same_person_two_ids {}", "same_person_two_ids {}"])
      #expect(try Self.links(session) == [true, false, false])
    }
  }

  @Test("a state ID that several persons of the index carry links to none of them")
  func several() async throws {
    try await MadeFeed.withState { session in
      try session.execute(
        "INSERT INTO state.person_index (state_id, last_name, first_name) VALUES ('A1', 'Ng', 'Ana'), ('A1', 'Ng', 'Bo')"
      )
      try Self.load(session, "0100", Student(id: "n1", state: "A1", first: "Ana", last: "Ng"))
      #expect(try Self.worklist(session) == ["several_with_this_id {}"])
    }
  }

  @Test("the index follows a correction of the only district, and of two says that they differ")
  func corrections() async throws {
    try await MadeFeed.withState { session in
      try Self.load(session, "0100", Student(id: "n1", state: "A1", first: "Ana", last: "Nunez"))
      try Self.load(session, "0100", Student(id: "n1", state: "A1", first: "Ana", last: "Nuñez"))
      let name: String = try session.value("SELECT last_name FROM state.person_index")
      #expect(name == "Nuñez")
      try Self.load(session, "0200", Student(id: "77", state: "A1", first: "Ana", last: "Nuñez"))
      try Self.load(session, "0200", Student(id: "77", state: "A1", first: "Ana", last: "Núñez"))
      #expect(try Self.worklist(session) == ["differs_from_index {\"last name\"}"])
      #expect(try Self.links(session) == [true, true])
      let kept: String = try session.value("SELECT last_name FROM state.person_index")
      #expect(kept == "Nuñez")
    }
  }

  @Test("an identifier that a district gave to another student gives him nobody's records")
  func reused() async throws {
    try await MadeFeed.withState { session in
      try Self.load(session, "0100", Student(id: "n1", state: "A1", first: "Ana", last: "Nuñez"))
      let report = try Self.load(
        session, "0100", Student(id: "n1", state: "A2", first: "Bo", last: "Ng", born: "2010-01-01"))
      #expect(report.outcome == .refused)
      let name: String = try session.value("SELECT first_name FROM state.district_person")
      #expect(name == "Ana")
    }
  }

  @Test("a student under a second identifier is refused: one child's records are not shared out between two")
  func secondIdentifier() async throws {
    try await MadeFeed.withState { session in
      let ana = Student(id: "n1", state: "A1", first: "Ana", last: "Nuñez")
      let twin = Student(id: "guid-1", state: "a1", first: "ANA", last: "NUÑEZ")
      let both = try Self.load(session, "0100", ana, twin)
      #expect(both.refusals.map(\.line) == [2])
      let first = try Self.load(session, "0100", ana)
      #expect(first.outcome == .loaded)
      let second = try Self.load(session, "0100", twin)
      #expect(second.refusals.map(\.line) == [1])
      // Somebody else with the ID is no second record: the worklist says so.
      let other = try Self.load(session, "0100", Student(id: "n2", state: "A1", first: "Bo", last: "Ng"))
      #expect(other.outcome == .loaded)
      #expect(try Self.worklist(session) == ["same_id_different_people {\"last name\",\"first name\"}"])
    }
  }

  @Test("a district with a new system has the same students under new identifiers")
  func newIdentifiers() async throws {
    try await MadeFeed.withState { session in
      func load(_ id: String, _ enrollment: String, options: FeedOptions = FeedOptions()) throws -> FeedReport {
        try MadeFeed.load(session, options: options) { staging, file in
          try staging.school(file, line: 1, number: "7", name: "North High")
          try staging.student(file, 2, id, state: "A1", "Ana", "Nuñez", born: "2012-02-28")
          try staging.enrollment(
            file, line: 3, person: id, id: enrollment,
            ["school_number": "7", "school_year": "2026-2027", "start_date": "2026-08-17"])
        }
      }
      let old = try load("n1", "e1")
      #expect(old.outcome == .loaded)
      var options = FeedOptions()
      options.hasNewIdentifiers = true
      let new = try load("guid-1", "guid-9", options: options)
      #expect(new.outcome == .loaded)
      #expect(
        try session.column(
          "SELECT concat_ws(' ', p.source_id, e.source_id, e.start_date) FROM state.enrollment e JOIN state.district_person p USING (district_id, person_id)"
        ) == ["guid-1 guid-9 2026-08-17"])
      let again = try load("guid-1", "guid-9")
      #expect(!again.hasChanges)
    }
  }

  @Test("two students who get one state ID in one load do not take the index with them")
  func swapped() async throws {
    try await MadeFeed.withState { session in
      let (ana, bo) = (
        Student(id: "n1", state: "A1", first: "Ana", last: "Ng"),
        Student(id: "n2", state: "A2", first: "Bo", last: "Ng")
      )
      try Self.load(session, "0100", ana, bo)
      try Self.load(
        session, "0100", Student(id: "n1", state: "A9", first: "Ana", last: "Ng"),
        Student(id: "n2", state: "A9", first: "Bo", last: "Ng"))
      let ids: [String] = try session.column("SELECT state_id FROM state.person_index ORDER BY state_id")
      #expect(ids == ["A1", "A2"])
      #expect(try Self.worklist(session) == ["same_person_two_ids {}", "same_person_two_ids {}"])
    }
  }

  @Test("whose gender and birthdate nobody knows is in the index, and linked with the record that says so")
  func unknown() async throws {
    try await MadeFeed.withState { session in
      for name in ["Ng", "Ngo"] {
        try MadeFeed.load(session) { staging, file in
          staging.read(file, "Student")
          try staging.person(file, line: 1, id: "n1", ["state_id": "A1", "first_name": "Ana", "last_name": name])
        }
      }
      #expect(try Self.links(session) == [true])
      #expect(try Self.worklist(session) == [])
    }
  }

  @Test("who has no state ID is not in the index, and nobody's namesake is taken for him")
  func none() async throws {
    try await MadeFeed.withState { session in
      try Self.load(session, "0100", Student(id: "n1", state: nil, first: "Ana", last: "Nuñez"))
      let persons: Int64 = try session.value("SELECT count(*) FROM state.person_index")
      #expect(persons == 0)
      #expect(try Self.worklist(session) == [])
    }
  }
}
