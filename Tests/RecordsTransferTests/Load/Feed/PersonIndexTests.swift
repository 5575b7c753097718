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
    var middle: String?
    var suffix: String?
    var ssn: String?
    var born = "2012-02-28"
  }

  @discardableResult
  private static func load(_ session: PostgresSession, _ district: String, _ students: Student...) throws -> FeedReport
  {
    try load(session, district, students)
  }

  @discardableResult
  private static func load(_ session: PostgresSession, _ district: String, _ students: [Student]) throws -> FeedReport {
    try MadeFeed.load(session, district: district) { staging, file in
      staging.read(file, "Student", count: students.count)
      for (line, student) in students.enumerated() {
        try staging.person(
          file, line: line + 1, id: student.id,
          [
            "state_id": student.state, "first_name": student.first, "last_name": student.last, "gender": "F",
            "birthdate": student.born, "middle_name": student.middle, "suffix": student.suffix, "ssn": student.ssn,
          ])
      }
    }
  }

  /// The persons of the index: state ID and first name.
  private static func index(_ session: PostgresSession) throws -> [String] {
    try session.column("SELECT concat_ws(' ', state_id, first_name, suffix) FROM state.person_index ORDER BY 1")
  }

  private static func resolve(_ session: PostgresSession, _ reason: String, same: Bool) throws {
    try session.execute(
      "SELECT ops.resolve_identity(conflict_id, \(same)) FROM state.identity_conflict WHERE resolved_at IS NULL AND reason = '\(reason)'"
    )
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

  @Test("so is one who is a stored student's second record only by what this load says, and the third of three")
  func laterIdentifier() async throws {
    try await MadeFeed.withState { session in
      let unknown = Student(id: "n1", state: nil, first: "Ana", last: "Nuñez")
      try Self.load(session, "0100", unknown)
      let report = try Self.load(
        session, "0100", Student(id: "n1", state: "A1", first: "Ana", last: "Nuñez"),
        Student(id: "n9", state: "A1", first: "Ana", last: "Nuñez"))
      #expect(report.refusals.map(\.line) == [2])
      let three = try Self.load(
        session, "0100", Student(id: "k1", state: "B1", first: "Ann", last: "Ng"),
        Student(id: "k2", state: "B1", first: "Bob", last: "Ng"),
        Student(id: "k3", state: "B1", first: "Bob", last: "Ng"))
      #expect(three.refusals.map(\.line) == [3])
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

  @Test("nor where such records may be left out: what names the identifier is refused as well")
  func reusedLeftOut() async throws {
    try await MadeFeed.withState { session in
      try Self.load(session, "0100", Student(id: "n1", state: "A1", first: "Ana", last: "Nuñez"))
      for (most, outcome) in [(1, LoadReport.Outcome.refused), (2, .loaded)] {
        var options = FeedOptions()
        options.mostRejects = most
        let report = try MadeFeed.load(session, options: options) { staging, file in
          try staging.student(file, 1, "n1", state: "A2", "Bo", "Ng", born: "2010-01-01")
          try staging.row(
            "student_characteristic", file, line: 2, person: "n1",
            ["student_characteristic": "Foster", "designated_by": "A"])
        }
        #expect(report.outcome == outcome)
        #expect(report.refusals.map(\.line) == [1, 2])
        #expect(try session.column("SELECT first_name FROM state.district_person") == ["Ana"])
        #expect(try session.column("SELECT person_id FROM records.student_characteristic") == [Int64]())
      }
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

  @Test("an entry of a record that has lost its state ID closes, and claims no agreement")
  func lostID() async throws {
    try await MadeFeed.withState { session in
      try Self.load(session, "0100", Student(id: "n1", state: "A1", first: "Ana", last: "Nuñez"))
      try Self.load(session, "0200", Student(id: "77", state: "A1", first: "Bo", last: "Nuñez"))
      try Self.load(session, "0200", Student(id: "77", state: nil, first: "Bo", last: "Nuñez"))
      #expect(try Self.worklist(session) == ["same_id_different_people {\"first name\"} no_state_id"])
      #expect(try Self.links(session) == [true, false])
      // The ID comes again, and with it the question.
      try Self.load(session, "0200", Student(id: "77", state: "A1", first: "Bo", last: "Nuñez"))
      #expect(try Self.worklist(session).last == "same_id_different_people {\"first name\"}")
    }
  }

  @Test("an entry of a record that conflicts in another way now is superseded by that")
  func superseded() async throws {
    try await MadeFeed.withState { session in
      for district in ["0100", "0200"] {
        try Self.load(session, district, Student(id: "n1", state: "A1", first: "Ana", last: "Nuñez"))
      }
      try Self.load(session, "0200", Student(id: "n1", state: "A1", first: "Anna", last: "Nuñez"))
      try Self.load(session, "0200", Student(id: "n1", state: nil, first: "Ana", last: "Nuñez"))
      #expect(
        try Self.worklist(session) == ["differs_from_index {\"first name\"} superseded", "same_person_two_ids {}"])
      try Self.load(session, "0200", Student(id: "n1", state: "A1", first: "Ana", last: "Nuñez"))
      #expect(try Self.worklist(session).last == "same_person_two_ids {} agrees_now")
    }
  }

  @Test("the index does not follow a correction that would make two of its persons one: both are said")
  func becomesTwin() async throws {
    try await MadeFeed.withState { session in
      let ana = Student(id: "n1", state: "A1", first: "Ana", last: "Ng")
      let twin = Student(id: "n2", state: "A2", first: "ANA", last: "Ng")
      let anna = Student(id: "n2", state: "A2", first: "Anna", last: "Ng")
      try Self.load(session, "0100", ana, anna)
      for _ in 1...2 { try Self.load(session, "0100", ana, twin) }
      #expect(try Self.index(session) == ["A1 Ana", "A2 Anna"])
      #expect(try Self.worklist(session) == ["same_person_two_ids {}", "differs_from_index {\"first name\"}"])
      #expect(try Self.links(session) == [true, true])
      let named: Bool = try session.value(
        "SELECT x.state_id = 'A1' FROM state.identity_conflict k JOIN state.person_index x USING (state_person_id) WHERE k.reason = 'same_person_two_ids'"
      )
      #expect(named)
      try Self.load(session, "0100", ana, anna)
      let closed = ["same_person_two_ids {} agrees_now", "differs_from_index {\"first name\"} agrees_now"]
      #expect(try Self.worklist(session) == closed)
      // Answered: two persons after all. Nobody is asked again.
      try Self.load(session, "0100", ana, twin)
      try Self.resolve(session, "same_person_two_ids", same: false)
      try Self.load(session, "0100", ana, twin)
      try Self.resolve(session, "differs_from_index", same: true)
      let answered = try Self.worklist(session)
      #expect(
        Array(answered.dropFirst(2)) == [
          "same_person_two_ids {} another_person", "differs_from_index {\"first name\"} same_person",
        ])
      try Self.load(session, "0100", ana, twin)
      #expect(try Self.worklist(session) == answered)
    }
  }

  @Test("the index follows neither of two corrections that together would make two of its persons one")
  func becomeTwins() async throws {
    try await MadeFeed.withState { session in
      try Self.load(
        session, "0100", Student(id: "n1", state: "A1", first: "Ana", last: "Ng"),
        Student(id: "n2", state: "A2", first: "Bo", last: "Ng"))
      try Self.load(
        session, "0100", Student(id: "n1", state: "A1", first: "Cy", last: "Ng"),
        Student(id: "n2", state: "A2", first: "Cy", last: "Ng"))
      #expect(try Self.index(session) == ["A1 Ana", "A2 Bo"])
      #expect(
        try Self.worklist(session) == [
          "differs_from_index {\"first name\"}", "differs_from_index {\"first name\"}",
        ])
    }
  }

  @Test("of two whom the state has said to be two, the index follows what their districts say")
  func knownTwins() async throws {
    try await MadeFeed.withState { session in
      let ana = Student(id: "n1", state: "A1", first: "Ana", last: "Ng")
      try Self.load(session, "0100", ana, Student(id: "n2", state: "A2", first: "Ana", last: "Ng"))
      try Self.resolve(session, "same_person_two_ids", same: false)
      #expect(try Self.index(session) == ["A1 Ana", "A2 Ana"])
      try Self.load(session, "0100", ana, Student(id: "n2", state: "A2", first: "Ana", last: "Ng", suffix: "Jr"))
      #expect(try Self.index(session) == ["A1 Ana", "A2 Ana Jr"])
      #expect(try Self.worklist(session) == ["same_person_two_ids {} another_person"])
    }
  }

  @Test("of namesakes in one load each is compared with each")
  func namesakes() async throws {
    try await MadeFeed.withState { session in
      let middles = ["Lee", "Kay", "kay ", "May", nil, "Lee", "May"]
      try Self.load(
        session, "0100",
        middles.enumerated().map {
          Student(id: "n\($0)", state: "A\($0)", first: "Ana", last: "Ng", middle: $1)
        })
      #expect(try Self.index(session) == ["A0 Ana", "A1 Ana", "A3 Ana"])
      #expect(try Self.links(session) == [true, true, false, true, false, false, false])
      #expect(try Self.worklist(session) == Array(repeating: "same_person_two_ids {}", count: 4))
    }
  }

  @Test("who only lacks what would tell him apart keeps nobody else out of the index")
  func namesakeOfNamesake() async throws {
    try await MadeFeed.withState { session in
      // The third is the second's twin for all that is said of both, and neither's person: the fourth is nobody else's.
      try Self.load(
        session, "0100", Student(id: "n1", state: "A1", first: "Ana", last: "Ng", middle: "Lee", ssn: "1"),
        Student(id: "n2", state: "A2", first: "Ana", last: "Ng", middle: "Kay"),
        Student(id: "n3", state: "A3", first: "Ana", last: "Ng", ssn: "2"),
        Student(id: "n4", state: "A4", first: "Ana", last: "Ng", middle: "May", ssn: "2"))
      #expect(try Self.index(session) == ["A1 Ana", "A2 Ana", "A4 Ana"])
      #expect(try Self.worklist(session) == ["same_person_two_ids {}"])
    }
  }

  @Test("thousands of namesakes whom their SSNs tell apart are as many persons")
  func commonName() async throws {
    try await MadeFeed.withState { session in
      try Self.load(
        session, "0100",
        (1...3000).map { Student(id: "n\($0)", state: "A\($0)", first: "Ana", last: "Ng", ssn: "\($0)") })
      let persons: Int64 = try session.value("SELECT count(*) FROM state.person_index")
      #expect(persons == 3000)
      #expect(try Self.worklist(session) == [])
    }
  }
}
