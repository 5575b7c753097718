import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("The worklist of the person index")
struct WorklistTests {
  /// An entry about the person of Oak who is linked to nobody, or about another one.
  private static func note(
    _ reason: String, person: Int64 = SmallState.onlyInOak, of statePerson: Int64?, _ session: PostgresSession
  ) throws -> Int64 {
    try session.value(
      """
      INSERT INTO state.identity_conflict (district_id, person_id, state_person_id, reason, mismatched_fields)
      VALUES (2, \(person), \(statePerson.map(String.init) ?? "NULL"), '\(reason)', '{birthdate}') RETURNING conflict_id
      """)
  }

  private static func link(_ session: PostgresSession, person: Int64 = SmallState.onlyInOak) throws -> Int64? {
    try session.value(
      "SELECT state_person_id FROM state.district_person WHERE district_id = 2 AND person_id = \(person)")
  }

  private static func persons(_ session: PostgresSession) throws -> String {
    try session.value("SELECT string_agg(x::text, ' ' ORDER BY state_person_id) FROM state.person_index x")
  }

  private static func resolutions(_ session: PostgresSession) throws -> [String] {
    try session.column(
      "SELECT coalesce(resolution::text, 'open') FROM state.identity_conflict ORDER BY conflict_id")
  }

  /// The small state, and in it the session of its owner and that of a DBA.
  private static func with(
    _ body: @escaping @Sendable (_ state: ConnectionConfiguration, _ dba: ConnectionConfiguration) async throws -> Void
  ) async throws {
    try await SmallState.with { configuration in
      try await Districts.with(configuration, ["0100"]) { try await body(configuration, $0[.dba]) }
    }
  }

  @Test("has the open entries, oldest first, and names nobody")
  func list() async throws {
    try await Self.with { state, dba in
      try await withConnection(state) { session in
        _ = try Self.note("same_id_different_people", of: 1001, session)
        _ = try Self.note("several_with_this_id", of: nil, session)
        let closed = try Self.note("same_person_two_ids", of: 1002, session)
        try session.execute(
          "UPDATE state.identity_conflict SET resolved_at = now(), resolution = 'agrees_now' WHERE conflict_id = \(closed)"
        )
      }
      try await withConnection(dba) { session in
        let entries = try IdentityEntry.all(session)
        let told = entries.map {
          "\($0.districtNumber) \($0.personID) \($0.statePersonID ?? 0) \($0.reason) \($0.mismatchedFields)"
        }
        #expect(
          told == [
            "0200 299 1001 same_id_different_people [\"birthdate\"]", "0200 299 0 several_with_this_id [\"birthdate\"]",
          ])
        for table in ["state.person_index", "state.district_person", "state.identity_conflict"] {
          let refusal = #expect(throws: PostgresError.self) { try session.execute("SELECT FROM \(table)") }
          #expect(refusal?.sqlState == .insufficientPrivilege)
        }
      }
    }
  }

  @Test(
    "the same person: the record is linked, and the index stays as it is",
    arguments: ["same_id_different_people", "same_person_two_ids"])
  func same(_ reason: String) async throws {
    try await Self.with { state, dba in
      let (entry, before) = try await withConnection(state) { session in
        (try Self.note(reason, of: 1001, session), try Self.persons(session))
      }
      let login = try await withConnection(dba) { session in
        let person = try IdentityEntry.resolve(entry, isSamePerson: true, session)
        #expect(person == 1001)
        return try session.value("SELECT session_user::text", as: String.self)
      }
      try await withConnection(state) { session in
        let linked = try Self.link(session)
        #expect(linked == 1001)
        let index = try Self.persons(session)
        #expect(index == before)
        let by: [String] = try session.column(
          "SELECT resolution || ' ' || resolved_by FROM state.identity_conflict WHERE resolved_at IS NOT NULL")
        #expect(by == ["same_person \(login)"])
      }
    }
  }

  @Test(
    "another person: a new one of the index is made from the record and linked",
    arguments: ["same_id_different_people", "several_with_this_id"])
  func another(_ reason: String) async throws {
    try await Self.with { state, dba in
      let entry = try await withConnection(state) { session in
        try Self.note(reason, of: reason == "several_with_this_id" ? nil : 1001, session)
      }
      let person = try await withConnection(dba) { try IdentityEntry.resolve(entry, isSamePerson: false, $0) }
      try await withConnection(state) { session in
        let linked = try Self.link(session)
        #expect(linked == person)
        let made: String = try session.value(
          "SELECT concat_ws(' ', state_id, last_name, first_name, gender, birthdate) FROM state.person_index WHERE state_person_id = \(person ?? 0)"
        )
        #expect(made == "S299 Onlyinoak Ines F 2011-12-08")
        let resolved = try Self.resolutions(session)
        #expect(resolved == ["another_person"])
      }
    }
  }

  @Test("a record that differs from its person stays linked where it is the same, and is taken off where it is not")
  func differs() async throws {
    let student = SmallState.Student.differentInOak
    try await Self.with { state, dba in
      let entries = try await withConnection(state) { session in
        [
          try Self.note("differs_from_index", person: student.inOak, of: 1005, session),
          try Self.note("differs_from_index", person: SmallState.Student.withRecords.inOak, of: 1001, session),
        ]
      }
      try await withConnection(dba) { session in
        let same = try IdentityEntry.resolve(entries[0], isSamePerson: true, session)
        #expect(same == 1005)
        let other = try IdentityEntry.resolve(entries[1], isSamePerson: false, session)
        #expect(other != nil && other != 1001)
      }
      try await withConnection(state) { session in
        let linked = try Self.link(session, person: student.inOak)
        #expect(linked == 1005)
        let gender: String = try session.value("SELECT gender FROM state.person_index WHERE state_person_id = 1005")
        #expect(gender == "F")
        let elsewhere: Int64 = try session.value(
          "SELECT state_person_id FROM state.district_person WHERE district_id = 1 AND person_id = 101")
        #expect(elsewhere == 1001)
      }
    }
  }

  @Test("of two entries of one record, the first “another” makes nobody, for the record may be of the other's person")
  func twoEntries() async throws {
    try await Self.with { state, dba in
      let (first, second) = try await withConnection(state) { session in
        (
          try Self.note("same_id_different_people", of: 1001, session),
          try Self.note("same_person_two_ids", of: 1002, session)
        )
      }
      try await withConnection(dba) { session in
        let nobody = try IdentityEntry.resolve(first, isSamePerson: false, session)
        #expect(nobody == nil)
        let person = try IdentityEntry.resolve(second, isSamePerson: true, session)
        #expect(person == 1002)
      }
      try await withConnection(state) { session in
        let linked = try Self.link(session)
        #expect(linked == 1002)
        let resolved = try Self.resolutions(session)
        #expect(resolved == ["another_person", "same_person"])
      }
    }
  }

  @Test("one answer to several entries of a record: it is this person, so it is none of the others")
  func answersAll() async throws {
    try await Self.with { state, dba in
      let entry = try await withConnection(state) { session in
        _ = try Self.note("same_person_two_ids", of: 1002, session)
        return try Self.note("same_id_different_people", of: 1001, session)
      }
      _ = try await withConnection(dba) { try IdentityEntry.resolve(entry, isSamePerson: true, $0) }
      try await withConnection(state) { session in
        let resolved = try Self.resolutions(session)
        #expect(resolved == ["another_person", "same_person"])
      }
    }
  }

  @Test("what is not open, or names nobody who could be the same, is refused, and nothing changes")
  func refused() async throws {
    try await Self.with { state, dba in
      let entry = try await withConnection(state) { try Self.note("several_with_this_id", of: nil, $0) }
      try await withConnection(dba) { session in
        let nobody = #expect(throws: CommandFailure.self) {
          _ = try IdentityEntry.resolve(entry, isSamePerson: true, session)
        }
        #expect(nobody?.message.hasPrefix("entry \(entry) names no one person") == true)
        let missing = #expect(throws: CommandFailure.self) {
          _ = try IdentityEntry.resolve(99, isSamePerson: true, session)
        }
        #expect(
          missing
            == CommandFailure(
              .dataRefused, "the worklist has no open entry 99: “records-transfer worklist” lists those that it has"))
        let empty = #expect(throws: PostgresError.self) {
          try session.execute("SELECT ops.resolve_identity(\(entry), NULL)")
        }
        #expect(empty?.sqlState == "22023")
      }
      try await withConnection(state) { session in
        let resolved = try Self.resolutions(session)
        #expect(resolved == ["open"])
        let linked = try Self.link(session)
        #expect(linked == nil)
      }
    }
  }

  @Test("of two DBAs who answer one entry at once, the second is told that it is not open any more")
  func twoAtOnce() async throws {
    try await Self.with { state, dba in
      let entry = try await withConnection(state) { try Self.note("same_id_different_people", of: 1001, $0) }
      try await TwoSessions.with(dba) { sessions in
        try await sessions.worker.run { session in
          try session.execute("BEGIN")
          _ = try IdentityEntry.resolve(entry, isSamePerson: true, session)
        }
        let second = try await sessions.isWaiting { session in
          do {
            return "\(try IdentityEntry.resolve(entry, isSamePerson: false, session) ?? 0)"
          } catch let failure as CommandFailure {
            return failure.message
          }
        } meanwhile: { session in
          try session.execute("COMMIT")
        }
        #expect(second.hasPrefix("the worklist has no open entry \(entry)"))
      }
      try await withConnection(state) { session in
        let linked = try Self.link(session)
        #expect(linked == 1001)
        let resolved = try Self.resolutions(session)
        #expect(resolved == ["same_person"])
      }
    }
  }

  private static func load(
    _ session: PostgresSession, _ district: String, _ id: String, _ first: String
  ) throws -> FeedReport {
    try MadeFeed.load(session, district: district) { staging, file in
      try staging.student(file, 1, id, state: "A1", first, "Nuñez")
    }
  }

  @Test("a load that follows does not ask again")
  func notAskedAgain() async throws {
    try await MadeFeed.withState { session in
      _ = try Self.load(session, "0100", "n1", "Ana")
      let conflicting = try Self.load(session, "0200", "77", "Bo")
      #expect(conflicting.conflicts == 1)
      let entry = try #require(try IdentityEntry.all(session).first)
      let person = try IdentityEntry.resolve(entry.id, isSamePerson: false, session)
      let again = try Self.load(session, "0200", "77", "Bo")
      #expect(again.conflicts == 0 && !again.hasChanges)
      let linked: Int64? = try session.value("SELECT state_person_id FROM state.district_person WHERE source_id = '77'")
      #expect(linked != nil && linked == person)
    }
  }
}
