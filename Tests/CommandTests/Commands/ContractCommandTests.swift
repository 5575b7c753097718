import Foundation
import PostgresClient
import TestSupport
import Testing

@Suite("submit, release, reject, ignore")
struct ContractCommandTests {
  @Test("submit prints the GUID and nothing else; the transfer is the student's, with what was given")
  func submits() async throws {
    try await SmallState.with { database in
      let ended = try await run(
        ["submit", "--user", "maple.registrar", "--person", "101", "--comments", "soon", "--last-name", "Other"],
        database: database)
      #expect(ended.status == 0 && ended.stderr == "")
      try await withConnection(database) { session in
        let stored: [String] = try session.column(
          """
          SELECT concat_ws(' ', transfer_guid, request_person_id, request_user_name, request_comments, student_last_name, status)
          FROM transfer.records_transfer
          """)
        #expect(stored == ["\(ended.stdout.dropLast()) 101 maple.registrar soon Other submitted"])
      }
    }
  }

  @Test("submit finds the student by state ID, and takes every field of the identity")
  func submitsByStateID() async throws {
    try await SmallState.with { database in
      let ended = try await run(
        [
          "submit", "--user", "maple.registrar", "--state-id", "S102", "--enrollment", "102", "--first-name", "F",
          "--middle-name", "M", "--gender", "X", "--birthdate", "2010-02-03", "--ssn", "900-00-0000",
        ], database: database)
      #expect(ended.status == 0)
      try await withConnection(database) { session in
        let stored: String = try session.value(
          """
          SELECT concat_ws(' ', student_first_name, student_middle_name, student_gender, student_birthdate, student_ssn,
            request_enrollment_id) FROM transfer.records_transfer
          """)
        #expect(stored == "F M X 2010-02-03 900-00-0000 102")
      }
    }
  }

  @Test(
    "a refusal of the contract is code 77 and one line that says what to do",
    arguments: [
      (
        ["submit", "--user", "nobody", "--person", "101"],
        "No active user has this user name: check the user name, or have the account activated (RT001)"
      ),
      (
        ["submit", "--user", "maple.retired", "--person", "101"],
        "No active user has this user name: check the user name, or have the account activated (RT001)"
      ),
      (
        ["submit", "--user", "maple.teacher", "--person", "101"],
        """
        The user does not have the tool right records_transfer: have the right given to the user or to one of the user's \
        groups (RT002)
        """
      ),
      (
        ["submit", "--user", "maple.registrar", "--person", "299"],
        """
        The student is not enrolled in your district: enroll the student first, or check the ID; an enrollment that ended \
        on or before its start does not count (RT004)
        """
      ),
      (
        ["release", "00000000-0000-4000-8000-000000000000", "--user", "oak.registrar"],
        """
        Your district has not been asked for a transfer with this GUID: take the GUID from your district's rows of \
        api.district_transfers, side releasing (RT008)
        """
      ),
    ])
  func refusals(arguments: [String], line: String) async throws {
    try await SmallState.with { database in
      expect(try await run(arguments, database: database), .refused, says: line)
    }
  }

  @Test("a second request while the first is open is refused")
  func submitsTwice() async throws {
    try await SmallState.with { database in
      let arguments = ["submit", "--user", "maple.registrar", "--person", "101"]
      #expect(try await run(arguments, database: database).status == 0)
      expect(
        try await run(arguments, database: database), .refused,
        says: """
          Your district has an open request for this student: wait for its answer; a request cannot be cancelled or repeated \
          while it is open (RT006)
          """)
    }
  }

  @Test(
    "an answer is taken once, and neither a second time nor from another district nor without the right",
    arguments: [
      (["release", "--comments", "gladly"], "release_requested gladly"),
      (["reject", "--comments", "call us"], "reject_requested call us"),
      (["ignore", "--reason", "court order"], "ignore_requested court order"),
    ])
  func answers(answer: [String], stored: String) async throws {
    try await SmallState.with { database in
      let guid = try await waitingTransfer(of: .withRecords, database).guid
      func give(_ user: SmallState.User) async throws -> Ended {
        try await run([answer[0], guid, "--user", user.rawValue] + answer.dropFirst(), database: database)
      }
      expect(
        try await give(.mapleRegistrar), .refused,
        says: """
          Your district has not been asked for a transfer with this GUID: take the GUID from your district's rows of \
          api.district_transfers, side releasing (RT008)
          """)
      expect(
        try await give(.oakElementary), .refused,
        says: """
          The user has no right to the calendar of the student's enrollment: have a right to the calendar, to its school or \
          to all calendars given to the user or to one of the user's groups (RT003)
          """)

      let given = try await give(.oakCounselor)
      #expect(given.status == 0 && given.stdout == "" && given.stderr == "")
      expect(
        try await give(.oakCounselor), .refused,
        says: """
          The transfer is not waiting for an answer: your district has already answered it: an answer cannot be changed or \
          taken back (RT009)
          """)
      try await withConnection(database) { session in
        let found: String = try session.value(
          "SELECT concat_ws(' ', status, release_comments, ignore_reason) FROM transfer.records_transfer")
        #expect(found == stored)
      }
    }
  }
}
