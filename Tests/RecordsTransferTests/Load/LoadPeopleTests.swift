import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Loading users, rights and requests")
struct LoadPeopleTests {
  @Test("users get the rights of the file, and receive the notices that these entitle to")
  func usersAndRights() async throws {
    try await withLoaded(.staffedState()) { session, folder, report in
      #expect(report.summary["users.csv"] == "2/0/0/0")
      #expect(report.summary["rights.csv"] == "6/0/0/0")
      #expect(
        try session.column(
          "SELECT u.user_name || ' ' || (n.scope = 0)::text FROM state.notice_scope n JOIN state.user_account u USING (user_id) ORDER BY 1"
        )
          == ["north false", "south true"])

      try folder.write(
        .users, "district_number,user_name,name,phone,email,active\n0100,north,North Registrar,555-0100,,no\n")
      try folder.write(
        .rights,
        "user_name,tool,access,calendars,school_number,school_year\nsouth,notify_process_inbox,write,,,\nsouth,,,all,,\n"
      )
      let second = try folder.load(session)
      #expect(second.summary["users.csv"] == "0/1/0/0")
      #expect(second.summary["rights.csv"] == "0/1/1/0")
      #expect(try session.value("SELECT count(*) FROM state.notice_scope") == Int64(1))
      #expect(try session.value("SELECT count(*) FROM state.tool_right") == Int64(3), "nothing is taken away")
    }
  }

  @Test("a user name of another district is refused")
  func userOfAnotherDistrict() async throws {
    try await withLoaded(.staffedState()) { session, folder, _ in
      try folder.write(.users, "district_number,user_name,name,phone,email\n0200,north,North Registrar,,\n")
      #expect(
        try folder.load(session).messages == [
          "users.csv line 2, user_name: is the name of a user of another district"
        ])
    }
  }

  @Test("people and rights can come later, in a folder of their own")
  func laterFolder() async throws {
    try await withLoaded(.state()) { session, state, _ in
      let staffed = try LoadFolderFixture.staffedState()
      let people = try LoadFolderFixture([.requests: "user_name,state_id\nsouth,A1\n"])
      for file in [LoadFile.users, .rights] {
        try people.write(file, try String(contentsOfFile: "\(staffed.path)/\(file.name)", encoding: .utf8))
      }
      #expect(
        try people.load(session).summary
          == ["users.csv": "2/0/0/0", "rights.csv": "6/0/0/0", "requests.csv": "1/0/0/0"])
    }
  }

  @Test("requests are submitted once, through the contract; one that it refuses does not keep the others out")
  func requests() async throws {
    let folder = try LoadFolderFixture.staffedState()
    try folder.write(
      .requests,
      """
      user_name,state_id,comments,last_name
      south,a1,"Please send, soon",
      north,A1,,
      ghost,A1,,
      south,A2,,
      south,A1,,
      """)
    try await withLoaded(folder) { session, folder, report in
      #expect(report.outcome == .loaded)
      #expect(report.summary["requests.csv"] == "1/0/1/3")
      #expect(
        report.messages[0].hasPrefix("requests.csv line 3: The user does not have the tool right records_transfer."))
      #expect(report.messages[1].hasPrefix("requests.csv line 4: No active user has this user name."))
      #expect(report.messages[2].hasPrefix("requests.csv line 5: The student is not enrolled in your district."))
      #expect(report.messages[2].hasSuffix("(RT004)"))
      #expect(
        try session.column("SELECT student_last_name || '|' || request_comments FROM transfer.records_transfer")
          == ["O'Neil|Please send, soon"])
      #expect(try session.value("SELECT count(*) FROM transfer.queue WHERE lane = 'requests'") == Int64(1))

      let before = try contents(session)
      #expect(try folder.load(session).summary["requests.csv"] == "0/0/2/3")
      #expect(try contents(session) == before)
    }
  }

  @Test("a request that ended in error is submitted again once something of it was corrected, and not before")
  func correctedRequest() async throws {
    let folder = try LoadFolderFixture.staffedState()
    try folder.write(.requests, "user_name,state_id,last_name\nsouth,A1,Oneil\n")
    try await withLoaded(folder) { session, folder, _ in
      try session.execute(
        """
        DELETE FROM transfer.queue;
        UPDATE transfer.records_transfer SET status = 'error', error_code = 'identity_mismatch', settled_at = now()
        """)
      #expect(try folder.load(session).summary["requests.csv"] == "0/0/1/0")
      try folder.write(.requests, "user_name,state_id,last_name\nsouth,A1,\n")
      #expect(try folder.load(session).summary["requests.csv"] == "1/0/0/0")
      #expect(try folder.load(session).summary["requests.csv"] == "0/0/1/0")
    }
  }

  @Test("a dry run submits no request")
  func dryRun() async throws {
    let folder = try LoadFolderFixture.staffedState()
    try folder.write(.requests, "user_name,state_id\nsouth,A1\n")
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let report = try folder.load(session, dryRun: true)
        #expect(report.summary["requests.csv"] == "1/0/0/0")
        #expect(try session.value("SELECT count(*) FROM transfer.records_transfer") == Int64(0))
      }
    }
  }
}
