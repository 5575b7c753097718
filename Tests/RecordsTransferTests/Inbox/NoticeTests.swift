import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Notices")
struct NoticeTests {
  @Test("of a routed request go to both sides, with title and due date; of one in error to the requester alone")
  func afterRouting() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        let transfers = [
          try session.request(.withRecords), try session.request(.unnumbered), try session.request(.mistyped),
        ]
        let counts = try session.perform(.requests, transfers)
        #expect(counts.notices == 4 && counts.recipients == 8 && counts.undeliverable == 0)
        #expect(
          try session.notices()
            == [
              "101|waiting|0100|Records Transfer|Waiting: Withrecords-Núñez, Adaeze S101|2026-10-11|2",
              "101|release_request|0200|Records Transfer|Request for you to release: Withrecords-Núñez, Adaeze S101|2026-10-11|2",
              "107|error|0100|Records Transfer|Transfer Error: Unnumbered, Gwen||2",
              "104|error|0100|Records Transfer|Transfer Error: Mistyped, Dmitri S104||2",
            ].sorted())
        let recipients: [String] = try session.column(
          "SELECT user_name || ' ' || count(*) FROM api.inbox GROUP BY user_name ORDER BY user_name")
        #expect(recipients == ["maple.counselor 3", "maple.registrar 3", "oak.counselor 1", "oak.registrar 1"])
      }
    }
  }

  @Test("the due date is so many days after the business date as the profile says")
  func dueDate() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        try session.execute("UPDATE state.profile SET release_due_days = 45")
        let transfer = try session.request(.withRecords)
        try session.perform(.requests, [transfer], on: try #require(PostgresDate("2028-01-31")))
        let due: [String] = try session.column("SELECT DISTINCT due_date::text FROM api.inbox")
        #expect(due == ["2028-03-16"])
      }
    }
  }

  @Test("an answer takes the place of what stood while the transfer waited, in both inboxes")
  func superseded() async throws {
    let titles: [Answer: String] = [
      .release: "Transfer Released", .reject: "Transfer Rejected", .ignore: "Transfer Rejected",
    ]
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        let transfer = try session.waiting(.withRecords)
        for answer in Answer.allCases {
          let (whileQueued, settled): ([String], [String]) = try session.undone {
            try session.answer(transfer, answer)
            let whileQueued = try session.inboxes()
            try session.perform(.responses, [transfer])
            return (whileQueued, try session.inboxes())
          }
          let name = "Withrecords-Núñez, Adaeze S101"
          #expect(
            whileQueued == [
              "maple.counselor: Waiting: \(name)", "maple.registrar: Waiting: \(name)",
              "oak.counselor: Request for you to release: \(name)",
              "oak.registrar: Request for you to release: \(name)",
            ], "Waiting stands until the run")
          let title = "\(titles[answer] ?? ""): \(name)"
          #expect(settled == ["maple.counselor: \(title)", "maple.registrar: \(title)"])
        }
        let failed: [String] = try session.undone {
          try session.answer(transfer, .release)
          try session.execute("UPDATE state.district_person SET gender = 'X' WHERE person_id = 201")
          try session.perform(.responses, [transfer])
          return try session.inboxes()
        }
        #expect(failed.map { $0.prefix(31) } == ["maple.counselor: Transfer Error", "maple.registrar: Transfer Error"])
      }
    }
  }

  @Test("doing the work again posts nothing, and what a user deleted stays deleted")
  func again() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        let transfer = try session.waiting(.withRecords)
        let notice: String = try session.value(
          "SELECT transfer_guid || '/' || event FROM api.inbox WHERE user_name = 'maple.registrar'")
        #expect(try session.deleteNotice("maple.registrar", notice))
        // Somebody who is entitled by now does not get what was posted before.
        try session.execute(
          "INSERT INTO state.tool_right (user_id, tool, access) VALUES (3, 'notify_process_inbox', 'read')")
        let before = try session.inboxes()
        #expect(before.map { $0.prefix { $0 != ":" } } == ["maple.counselor", "oak.counselor", "oak.registrar"])
        let again = try postNotices(of: [transfer, transfer], businessDate: businessDay, in: session)
        #expect(again == ChunkCounts())
        #expect(try session.inboxes() == before)
        let rows: Int64 = try session.value("SELECT count(*) FROM inbox.recipient")
        #expect(rows == 4)
      }
    }
  }

  @Test("one that nobody has the rights to receive is recorded and reported, not lost")
  func undeliverable() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        try session.execute("DELETE FROM state.calendar_right WHERE user_id IN (5, 6)")
        let transfer = try session.request(.withRecords)
        let counts = try session.perform(.requests, [transfer])
        #expect(counts.notices == 2 && counts.recipients == 2 && counts.undeliverable == 1)
        let reported: [String] = try session.column(
          """
          SELECT concat_ws('|', transfer_id, event, district_number, school_number, calendar_id, entitled_now)
          FROM ops.undeliverable_notice
          """)
        #expect(reported == ["\(transfer)|release_request|0200|010|2025|0"])
      }
    }
  }
}

extension PostgresSession {
  fileprivate func notices() throws(PostgresError) -> [String] {
    let rows: [String] = try column(
      """
      SELECT concat(request_person_id, '|', event, '|', district_number, '|', process, '|', n.name, '|', due_date, '|', recipients)
      FROM inbox.notice n JOIN transfer.records_transfer USING (transfer_id) JOIN state.district USING (district_id)
      """)
    return rows.sorted()
  }

  fileprivate func inboxes() throws(PostgresError) -> [String] {
    try column("SELECT user_name || ': ' || name FROM api.inbox ORDER BY 1")
  }
}
