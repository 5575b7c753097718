import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Refused lines")
struct LoadRefusalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: LoadFile
    /// Replaces the file of the staffed state.
    let text: String
    /// Beginnings of the messages, in order.
    let messages: [String]

    init(_ file: LoadFile, _ text: String, _ messages: String...) {
      self.file = file
      self.text = text
      self.messages = messages
    }

    var testDescription: String { messages.joined(separator: " · ") }
  }

  private static let persons = "state_id,last_name,first_name,middle_name,suffix,gender,birthdate\n"
  private static let enrollments = "state_id,school_number,school_year,start_date,grade,entry_type,end_date,exit_type\n"
  private static let everybody = persons + "A1,Secret,Ana,,,F,2010-02-28\nA2,Hidden,José,,,M,2008-02-29\n"
  private static let rights = "user_name,tool,access,calendars,school_number,school_year\n"

  private static let cases: [Case] = [
    Case(.persons, "", "persons.csv line 1: is empty"),
    Case(.persons, "A1,Secret,Ana,,,F,2010-02-28\n", "persons.csv line 1: is not a header"),
    Case(
      .persons, "state_id,last_name,first_name,middle_name,suffix,gender,birthdate,shoe_size\n",
      "persons.csv line 1, shoe_size: is not a column"),
    Case(.persons, "state_id,last_name\n", "persons.csv line 1, first_name: is not in the header"),
    Case(
      .schools, "school_number,school_number,school_name\n",
      "schools.csv line 1, school_number: stands in the header twice"),
    Case(.persons, everybody + "A3,Secret\n", "persons.csv line 4: has 2 fields where the header has 7"),
    Case(.persons, everybody + "A3,Se\"cret,Ana,,,F,\n", "persons.csv line 4: a quotation mark stands inside"),
    Case(.persons, everybody + "A3,\"Secret,Ana,,,F,\n", "persons.csv line 4: a quotation mark is opened"),
    Case(.persons, everybody + "A3,Se\u{0}cret,Ana,,,F,\n", "persons.csv line 4: holds a NUL byte"),
    Case(
      .persons, everybody + "A3,\(String(repeating: "Secret", count: 40)),Ana,,,F,\n",
      "persons.csv line 4, last_name: is longer than 200 characters"),
    Case(
      .persons, everybody + "A3,\(String(repeating: "Secret", count: 200_000)),Ana,,,F,\n",
      "persons.csv line 4: is longer than 1 MiB"),
    Case(
      .persons, everybody + "\"A\n3\",,Ana,,,F,2009-02-29\n,Secret,,,,,\n",
      "persons.csv line 4, birthdate: is not a day", "persons.csv line 4, last_name: is empty",
      "persons.csv line 6, first_name: is empty", "persons.csv line 6, state_id: is empty"),
    Case(
      .persons, everybody + "a1,Other,Ana,,,F,2010-02-28\n",
      "persons.csv line 2, state_id: another line gives this state ID", "persons.csv line 4, state_id: another line"),
    Case(
      .districts, "district_number,district_name\n0100,North\n0200,South\n0100,Secret\n",
      "districts.csv line 2, district_number: another line", "districts.csv line 4, district_number: another line"),
    Case(
      .districts, "district_number,district_name,guid,state_linked\n0100,North,12,perhaps\n0200,,,\n",
      "districts.csv line 2, guid: is not a GUID", "districts.csv line 2, state_linked: is neither true nor false",
      "districts.csv line 3, district_name: is empty"),
    Case(
      .schools, "school_number,school_name,district_number\nN1,North High,0100\nS1,South High,0200\nX1,Secret,0300\n",
      "schools.csv line 4, district_number: there is no such district"),
    Case(
      .enrollments,
      enrollments
        + "A1,N1,2024-2025,20.08.2024,8,,2025-13-01,\nA9,N1,2024-2025,2024-08-20,8,,,\nA1,N9,2024-2025,2024-08-20,8,,,\n,,,,,,,\n",
      "enrollments.csv line 2, end_date: is not a day", "enrollments.csv line 2, start_date: is not a day",
      "enrollments.csv line 3, state_id: there is no person",
      "enrollments.csv line 4, school_number: there is no such school",
      "enrollments.csv line 5, school_number: is empty", "enrollments.csv line 5, school_year: is empty",
      "enrollments.csv line 5, start_date: is empty", "enrollments.csv line 5, state_id: is empty"),
    Case(
      .enrollments,
      "state_id,school_number,school_year,start_date,grade,entry_type,end_date,exit_type,district_number,service_type\n"
        + "A1,N1,2024-2025,2024-08-20,8,,,,0200,P\nA1,N1,2024-2025,2024-08-20,8,,,,0100,Q\n",
      "enrollments.csv line 2, school_number: the district of district_number has no such school",
      "enrollments.csv line 3, service_type: is none of P"),
    Case(
      .schools,
      "school_number,school_name,district_number\nN1,North High,0100\nN1,South High,0200\nS1,South Low,0200\n",
      "enrollments.csv line 2, school_number: several districts have a school of this number",
      "enrollments.csv line 4, school_number: several districts",
      "enrollments.csv line 5, school_number: several districts"),
    Case(
      .users,
      "district_number,user_name,name,phone,email\n0300,north,Secret,,\n0200,south,Secret,,\n0200,south,Hidden,,\n",
      "users.csv line 2, district_number: there is no such district", "users.csv line 3, user_name: another line",
      "users.csv line 4, user_name: another line"),
    Case(
      .rights,
      rights + "ghost,,,all,,\nsouth,flying,write,,,\nsouth,transcript,,,,\nsouth,census,own,,,\nsouth,,,some,,\n"
        + "south,schedule,read,all,,\nsouth,,,,N1,\nsouth,,,,S1,1999-2000\nsouth,,,,,2024-2025\n",
      "rights.csv line 2, user_name: there is no such user", "rights.csv line 3, tool: there is no such tool",
      "rights.csv line 4, access: is empty", "rights.csv line 5, access: is neither read nor write",
      "rights.csv line 6, calendars: can only be all", "rights.csv line 7: gives not exactly one right",
      "rights.csv line 8, school_number: the user's district has no such school",
      "rights.csv line 9, school_year: the school has no calendar", "rights.csv line 10: gives not exactly one right",
      "rights.csv line 10, school_year: is given without a school_number"),
    Case(
      .rights, rights + "south,transcript,read,,,\nsouth,transcript,write,,,\n",
      "rights.csv line 2, access: another line", "rights.csv line 3, access: another line"),
    Case(
      .requests, "user_name,state_id,birthdate\nsouth,,\nsouth,A1,tomorrow\n",
      "requests.csv line 2, state_id: is empty", "requests.csv line 3, birthdate: is not a day"),
  ]

  @Test("are told with file, line, column and reason, without the value, and nothing is loaded", arguments: cases)
  func refused(_ refusal: Case) async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let folder = try LoadFolderFixture.staffedState()
        try folder.write(refusal.file, refusal.text)
        let before = try contents(session)
        let report = try folder.load(session)
        #expect(report.outcome == .refused)
        #expect(report.messages.count == refusal.messages.count, "\(report.messages)")
        for (message, beginning) in zip(report.messages, refusal.messages) {
          #expect(message.hasPrefix(beginning))
          #expect(!message.contains("Secret") && !message.contains("tomorrow"))
        }
        #expect(report.files.allSatisfy { $0.added + $0.changed + $0.unchanged == 0 })
        #expect(try contents(session) == before)
      }
    }
  }

  @Test("bytes that are not UTF-8 are refused where they stand")
  func encoding() async throws {
    let folder = try LoadFolderFixture.state()
    try folder.write(.persons, Data(Self.everybody.utf8) + [0x41, 0x33, 0x2C, 0xFC] + Data(",x,,,,\n".utf8))
    try await withLoaded(folder) { _, _, report in
      #expect(report.messages == ["persons.csv line 4, last_name: is not valid UTF-8: save the file as UTF-8"])
    }
  }

  @Test("two persons of the index with one state ID are told apart by nobody")
  func ambiguousIndex() async throws {
    try await withLoaded(.state()) { session, folder, _ in
      try session.execute(
        "INSERT INTO state.person_index (state_id, last_name, first_name) VALUES ('a2', 'Other', 'One')")
      let before = try contents(session)
      #expect(
        try folder.load(session).messages == [
          "persons.csv line 3, state_id: several persons of the person index carry it: have the state resolve that first"
        ])
      #expect(try contents(session) == before)
    }
  }

  @Test("all go to the rejects file, with values, for its owner only; the report has the first twenty")
  func rejects() async throws {
    let lines = (1...30).map { "B\($0),Last,First,,,,\($0)th of May\n" }
    let folder = try LoadFolderFixture([.persons: Self.persons + lines.joined()])
    let rejects = folder.path + "/rejects.txt"
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let report = try folder.load(session, rejects: rejects)
        #expect(report.refusalCount == 30)
        #expect(report.refusals.count == 20)
        #expect(report.summary == ["persons.csv": "0/0/0/30"])
      }
    }
    let written = try String(contentsOfFile: rejects, encoding: .utf8).split(separator: "\n")
    #expect(written.count == 31)
    #expect(written.first == "file,line,column,reason,value")
    #expect(
      written.last == "persons.csv,31,birthdate,is not a day of the calendar in the form YYYY-MM-DD,30th of May")
    let mode = try FileManager.default.attributesOfItem(atPath: rejects)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("a rejects file that cannot be written is said before anything is done")
  func rejectsFolderMissing() async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let before = try contents(session)
        let failure = #expect(throws: CommandFailure.self) {
          try LoadFolderFixture.state().load(session, rejects: "/nowhere/rejects.csv")
        }
        #expect(failure?.status == .cannotWrite)
        #expect(try contents(session) == before)
      }
    }
  }
}
