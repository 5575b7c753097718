import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Roles")
struct RoleTests {
  @Test("a district's login does all that a district does, and sees its own side only")
  func district() async throws {
    try await Districts.withWorld { districts in
      let transfer = try await withConnection(districts["0101"]) { try $0.submit("a.group.all", person: 1001) }
      try await withConnection(districts.state) { session in
        try session.route(transfer)
        try session.post(transfer)
      }
      try await withConnection(districts["0202"]) { session in
        let asked: [String] = try session.column(
          "SELECT side || ' ' || district_number || ' ' || transfer_guid FROM api.district_transfers")
        #expect(asked == ["releasing 0202 \(transfer.uuidString.lowercased())"])
        try session.answer(.reject, "b.group.all", transfer)
      }
      try await withConnection(districts["0101"]) { session in
        let seen: [String] = try session.column("SELECT side || ' ' || status FROM api.student_transfers")
        #expect(seen == ["requesting Waiting"])
        let notice: String = try session.value("SELECT transfer_guid || '/' || event FROM api.inbox")
        let deleted = try session.deleteNotice("a.group.all", notice)
        #expect(deleted)
      }
      try await withConnection(districts["0303"]) { session in
        for view in [
          "district_transfers", "student_transfers", "overlaps", "inbox", "transferred_documents", "data_imports",
          "release_manifest",
        ] {
          let rows: Int64 = try session.value("SELECT count(*) FROM api.\(view)")
          #expect(rows == 0, "\(view)")
        }
      }
    }
  }

  @Test("the state's own sessions see all sides, and act for users of any district")
  func stateSession() async throws {
    try await Districts.withWorld { districts in
      try await withConnection(districts[.owner]) { session in
        _ = try session.submit("a.group.all", person: 1001)
        for view in ["district_transfers", "student_transfers"] {
          let rows: Int64 = try session.value("SELECT count(*) FROM api.\(view)")
          #expect(rows == 1, "\(view)")
        }
        let inboxes: Int64 = try session.value("SELECT count(*) FROM api.inbox")
        #expect(inboxes == 0)
      }
    }
  }

  @Test("a login acts for users of its own district only, and does not learn which others there are")
  func forgedUser() async throws {
    try await Districts.withWorld { districts in
      try await withConnection(districts["0202"]) { session in
        for user in ["a.group.all", "nobody", "a.gone"] {
          let state = try session.refusal { _ = try session.submit(user, person: 1001) }
          #expect(state == "RT001", "\(user)")
        }
      }
    }
  }

  @Test("a login that is taken from its district is refused at once, also where it is connected")
  func dropped() async throws {
    try await Districts.withWorld { districts in
      let connection = try await PostgresConnection.open(districts["0101"])
      try await connection.run { session in _ = try session.submit("a.group.all", person: 1001) }
      try await withConnection(districts.state) { try DistrictLogin.drop(districts.login("0101"), $0) }
      try await connection.run { session in
        let state = try session.refusal { _ = try session.submit("a.group.all", person: 1002) }
        #expect(state == .insufficientPrivilege)
        let view = try session.refusal { _ = try session.execute("SELECT FROM api.inbox") }
        #expect(view == .insufficientPrivilege)
      }
      await connection.close()
    }
  }

  @Test("a login of the group that no district has been given is refused, and sees nothing")
  func unassigned() async throws {
    try await Districts.withWorld { districts in
      _ = try await withConnection(districts["0101"]) { try $0.submit("a.group.all", person: 1001) }
      try await withConnection(districts.state) { session in
        _ = try session.execute("DELETE FROM state.district_login WHERE login = '\(districts.login("0101"))'")
      }
      try await withConnection(districts["0101"]) { session in
        let state = try session.refusal { _ = try session.submit("a.group.all", person: 1002) }
        #expect(state == "RT013")
        let rows: Int64 = try session.value("SELECT count(*) FROM api.district_transfers")
        #expect(rows == 0)
      }
    }
  }

  @Test("two nights are done by a worker's login, to the last payload")
  func worker() async throws {
    try await SmallState.with { configuration in
      try await Districts.with(configuration, ["0100", "0200"]) { districts in
        try await withConnection(districts["0100"]) { session in
          for student in SmallState.Student.allCases {
            _ = try session.submit("maple.registrar", person: student.inMaple)
          }
        }
        let first = try await runNightly(on: districts[.worker])
        #expect(first.outcome == .done && first.steps.map(\.counts.errors) == [5, 0, 0])
        try await withConnection(districts["0200"]) { session in
          let asked: [UUID] = try session.column(
            "SELECT transfer_guid FROM api.district_transfers WHERE side = 'releasing' ORDER BY person_id")
          for (transfer, answer) in zip(asked, Answer.allCases) {
            try session.answer(answer, "oak.registrar", transfer)
          }
        }
        let second = try await runNightly(on: districts[.worker])
        #expect(second.outcome == .done && second.steps.map(\.counts.claimed) == [0, 3, 1])
        try await withConnection(districts["0100"]) { session in
          let statuses: [String] = try session.column("SELECT status FROM api.district_transfers ORDER BY 1")
          #expect(statuses == Array(repeating: "Error", count: 5) + ["Rejected", "Rejected", "Released"])
          let documents: Int64 = try session.value(
            "SELECT count(*) FROM api.transferred_documents WHERE available")
          #expect(documents == 3)
          let manifest: Int64 = try session.value("SELECT count(*) FROM api.release_manifest")
          #expect(manifest == 59)
        }
      }
    }
  }

  @Test("a DBA's login looks at the queue, pauses, and takes work out of quarantine")
  func dba() async throws {
    try await SmallState.with { configuration in
      try await Districts.with(configuration, ["0100"]) { districts in
        let transfer = try await withConnection(districts["0100"]) {
          try $0.submit("maple.registrar", person: SmallState.Student.withRecords.inMaple)
        }
        try await withConnection(configuration) {
          _ = try $0.execute("UPDATE transfer.queue SET quarantined_at = now(), attempts = 5")
        }
        try await withConnection(districts[.dba]) { session in
          try SchemaVersion.verify(session)
          let depths = try QueueDepth.all(session)
          #expect(depths.map(\.quarantined) == [1, 0, 0])
          let reference = try #require(TransferReference(transfer.uuidString))
          let detail = try TransferDetail(of: reference, session)
          #expect(detail.queue.map(\.lane) == ["requests"])
          #expect(try reference.requeue(lane: nil, session) == ["requests"])
          try Lane.requests.pause(reason: "look", session)
          try Lane.requests.resume(session)
          let moved: Bool = try session.value("SELECT ops.prioritize(1, 'requests', 5)")
          #expect(moved)
          for secret in [
            "student_last_name", "student_birthdate", "student_ssn", "request_name", "request_comments",
            "ignore_reason",
            "release_comments", "state_id", "error_message",
          ] {
            let state = try session.refusal {
              _ = try session.execute("SELECT \(secret) FROM transfer.records_transfer")
            }
            #expect(state == .insufficientPrivilege, "\(secret)")
          }
        }
      }
    }
  }

  @Test("a member of the owning role migrates, and the rights stay as they are")
  func owner() async throws {
    try await Districts.withWorld { districts in
      let rights = """
        SELECT md5(string_agg(concat_ws(' ', c.oid::regclass, c.relowner::regrole, c.relacl), ' ' ORDER BY c.oid::regclass::text))
        FROM pg_class c WHERE c.relnamespace IN ('api'::regnamespace, 'transfer'::regnamespace, 'ops'::regnamespace)
        """
      let before: String = try await withConnection(districts.state) { try $0.value(rights) }
      try await withConnection(districts[.owner]) { session in
        for _ in 1...2 {
          // As if a new version had changed a view.
          _ = try session.execute("UPDATE ops.programmable SET checksum = reverse(checksum)")
          let plan = try Migrator().migrate(session)
          #expect(!plan.programmable.isEmpty)
        }
        let role: String = try session.value("SELECT current_user::text")
        #expect(role == districts.login(.owner))
      }
      let after: String = try await withConnection(districts.state) { try $0.value(rights) }
      #expect(after == before)
      let transfer = try await withConnection(districts["0101"]) { try $0.submit("a.group.all", person: 1001) }
      #expect(transfer.uuidString.count == 36)
    }
  }

  @Test("a login that owns nothing cannot migrate, and is told what it takes")
  func stranger() async throws {
    try await Districts.withWorld { districts in
      try await withConnection(districts[.worker]) { session in
        let failure = try #require(throws: CommandFailure.self) { try Migrator().migrate(session) }
        #expect(failure.status == .refused)
        #expect("\(failure)".contains("member of it"))
      }
      try await withConnection(districts[.owner]) { session in
        let failure = try #require(throws: CommandFailure.self) { try RoleGrants.apply(session) }
        #expect(failure.status == .refused)
      }
    }
  }
}
