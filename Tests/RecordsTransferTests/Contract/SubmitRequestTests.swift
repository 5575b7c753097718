import Foundation
import PostgresClient
import RecordsTransfer
import TestSupport
import Testing

@Suite("api.submit_request")
struct SubmitRequestTests {
  @Test("copies user, district, enrollment and student into the transfer, and queues it")
  func fillsTheRecord() async throws {
    try await World.with { session in
      let transfer = try session.submit("a.group.all", stateID: " st1 ", comments: "  Thank you ")
      let columns = [
        "t.state", "t.status::text", "request_district_id::text", "request_district_number", "request_district_name",
        "request_state_district_id", "request_state_linked::text", "(request_district_guid = d.district_guid)::text",
        "request_name", "request_user_id::text", "request_user_name", "request_user_phone", "request_user_email",
        "coalesce(request_cert_info, '-')", "request_comments", "request_person_id::text", "t.state_id",
        "student_last_name", "student_first_name", "coalesce(student_middle_name, '-')", "student_gender",
        "student_birthdate::text", "student_ssn", "student_grade", "student_start_date::text", "student_service_type",
        "request_enrollment_id::text", "request_calendar_id::text",
        "num_nonnulls(release_district_id, release_person_id, state_person_id, settled_at)::text",
      ]
      let row: [String] = try session.query(
        """
        SELECT ARRAY[\(columns.joined(separator: ", "))]
        FROM transfer.records_transfer t JOIN state.district d ON d.district_id = t.request_district_id
        WHERE transfer_guid = $1
        """, transfer
      ).value()
      #expect(
        row == [
          "XX", "submitted", "1", "0101", "Alder Unified", "S-0101", "true", "true",
          "Ana Registrar", "1", "a.group.all", "555-0101", "ana@alder.example", "-", "Thank you", "1001", "ST1",
          "Nguyễn", "Linh", "-", "F", "2012-03-04", "900-11-1111", "09", "2026-08-17", "P", "1", "112", "0",
        ])
      #expect(try session.column("SELECT lane::text FROM transfer.queue", as: String.self) == ["requests"])
    }
  }

  @Test("takes what the caller says of the student before what the district's record says")
  func overrides() async throws {
    try await World.with { session in
      _ = try session.submit(
        "a.group.all", person: 1002, lastName: " Park ", firstName: "", gender: "X", ssn: "900-22-2222",
        certificate: "CN=gateway")
      let row: [String] = try session.value(
        """
        SELECT ARRAY[student_last_name, student_first_name, student_middle_name, student_gender, student_ssn, request_cert_info]
        FROM transfer.records_transfer
        """)
      #expect(row == ["Park", "Min Jun", "K", "X", "900-22-2222", "CN=gateway"])
    }
  }

  @Test("takes the student's most recent enrollment that counts, or the one that is named")
  func enrollment() async throws {
    try await World.with { session in
      // Open before ended, primary before partial; 8 is a no-show, 1 another student's.
      let expected: [(named: Int64?, taken: Int64?)] = [(nil, 7), (5, 5), (6, 6), (8, nil), (1, nil)]
      for (named, taken) in expected {
        var found: Int64?
        _ = try session.refusal {
          _ = try session.submit("a.group.all", person: 1005, enrollment: named)
          found = try session.value("SELECT request_enrollment_id FROM transfer.records_transfer")
        }
        #expect(found == taken)
      }
    }
  }

  @Test("refuses with a reason, and changes nothing")
  func refusals() async throws {
    try await World.with { session in
      _ = try session.submit("a.group.all", person: 1006)
      let before = try session.fingerprint()
      typealias Call = (String, SQLState, () throws -> UUID)
      let long = String(repeating: "x", count: 4001)
      let calls: [Call] = [
        ("unknown user", "RT001", { try session.submit("nobody", person: 1001) }),
        ("no user", "RT001", { try session.submit(nil, person: 1001) }),
        ("inactive user", "RT001", { try session.submit("a.gone", person: 1001) }),
        (
          "user of other case", "RT001", { try session.submit("A.Group.All", person: 1001) }
        ),
        ("no rights", "RT002", { try session.submit("a.nothing", person: 1001) }),
        ("no tool", "RT002", { try session.submit("a.no.tool", person: 1001) }),
        ("no calendar", "RT003", { try session.submit("a.no.calendar", person: 1001) }),
        ("other school", "RT003", { try session.submit("a.user.school", person: 1001) }),
        ("unknown person", "RT004", { try session.submit("a.group.all", person: 4444) }),
        (
          "another district's", "RT004", { try session.submit("a.group.all", person: 2001) }
        ),
        (
          "another district's ID", "RT004",
          { try session.submit("a.group.all", stateID: "ST9") }
        ),
        ("no-show", "RT004", { try session.submit("a.group.all", person: 1004) }),
        ("no-show by ID", "RT004", { try session.submit("a.group.all", stateID: "ST4") }),
        (
          "ID of someone else", "RT004",
          { try session.submit("a.group.all", person: 1001, stateID: "ST4") }
        ),
        (
          "someone else's enrollment", "RT004",
          { try session.submit("a.group.all", person: 1001, enrollment: 2) }
        ),
        ("shared ID", "RT005", { try session.submit("a.group.all", stateID: "ST2") }),
        ("open already", "RT006", { try session.submit("a.group.all", person: 1006) }),
        ("nobody named", "RT012", { try session.submit("a.group.all") }),
        (
          "blank ID", "RT012", { try session.submit("a.group.all", stateID: " \t\u{A0}\n") }
        ),
        (
          "long comments", "RT012",
          { try session.submit("a.group.all", person: 1001, comments: long) }
        ),
        (
          "long name", "RT012",
          { try session.submit("a.group.all", person: 1001, lastName: long) }
        ),
        ("long ID", "RT012", { try session.submit("a.group.all", stateID: long) }),
      ]
      for (what, expected, call) in calls {
        do {
          _ = try call()
          Issue.record("\(what): was not refused")
        } catch let error as PostgresError {
          #expect(error.sqlState == expected, "\(what)")
          #expect(error.hint?.isEmpty == false && error.detail == nil, "\(what)")
          #expect(!"\(error.message) \(error.hint ?? "")".contains(/ST\d|Nguy|Park|xxx/), "\(what)")
        }
        #expect(try session.fingerprint() == before, "\(what)")
      }
      for day in ["infinity", "-infinity"] {
        #expect(throws: PostgresError.self) {
          try session.execute("SELECT api.submit_request('a.group.all', 1001, birthdate => '\(day)')")
        }
      }
      #expect(try session.fingerprint() == before)
    }
  }

  @Test("both who share a state ID can be named by person ID")
  func sharedStateID() async throws {
    try await World.with { session in
      let first = try session.submit("a.group.all", person: 1002)
      #expect(try session.submit("a.group.all", person: 1003, stateID: "ST2") != first)
    }
  }

  @Test("limits requests for one student in 30 days, also under a second record with the same state ID")
  func resubmissions() async throws {
    try await World.with { session in
      try session.execute("UPDATE state.profile SET resubmissions_per_30_days = 3")
      for person in [1002, 1003, 1002] as [Int64] {
        try session.fail(try session.submit("a.group.all", person: person), code: "identity_mismatch")
      }
      for person in [1002, 1003] as [Int64] {
        #expect(
          try session.refusal { _ = try session.submit("a.group.all", person: person) }
            == "RT007")
      }
      #expect(
        try session.refusal { _ = try session.submit("a.group.all", person: 1001) } == nil)
      try session.execute(
        "UPDATE transfer.records_transfer SET request_date = now() - interval '31 days' WHERE transfer_id = 1")
      #expect(
        try session.refusal { _ = try session.submit("a.group.all", person: 1002) } == nil)
    }
  }

  @Test("the tool and the calendar right come from the user or a group, by calendar, school or all")
  func rights() async throws {
    try await World.with { session in
      // Student 1001 is in calendar 112 of school 11, student 1002 in calendar 122 of school 12.
      let allowed: [String: Set<Int64>] = [
        "a.group.all": [1001, 1002], "a.user.all": [1001, 1002], "a.user.school": [1002], "a.user.calendar": [1001],
        "a.group.school": [1002], "a.group.calendar": [1002], "a.no.calendar": [], "a.no.tool": [], "a.nothing": [],
        "a.gone": [], "c.group.all": [],
      ]
      for (user, expected) in allowed {
        var able: Set<Int64> = []
        for person in [1001, 1002] as [Int64]
        where try session.refusal({ _ = try session.submit(user, person: person) }) == nil {
          // Cedar has a student 1001 of its own.
          if user != "c.group.all" { able.insert(person) }
        }
        #expect(able == expected, "\(user)")
      }
    }
  }

  @Test("wakes the daemons as it commits, on a channel whose name no district knows; an answer wakes nobody")
  func notifies() async throws {
    try await World.withConfiguration { configuration in
      try await withConnection(configuration) { listener in
        try listener.listen("records_transfer")
        try listener.listen(listener.query(SQL.Ops.wakeChannel).value())
        let transfer = try listener.submit("a.group.all", person: 1001)
        #expect(try listener.notifications(waitingUpTo: .seconds(5)).map(\.payload) == ["requests"])
        try listener.route(transfer)
        try listener.answer(.reject, "b.group.all", transfer)
        // A session's own notifications come with the answer to its COMMIT.
        #expect(try listener.notifications(waitingUpTo: .zero).isEmpty)
      }
    }
  }
}
