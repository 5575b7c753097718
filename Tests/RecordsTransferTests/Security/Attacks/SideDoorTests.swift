import CLibPQ
import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

/// Attacks for which one statement is not enough.
@Suite("Side doors")
struct SideDoorTests {
  @Test("no setting makes the server print the plans, rows or log lines of what is inside a function")
  func plans() async throws {
    try await AttackScene.with { scene in
      try await withConnection(scene.districts["0101"]) { session in
        try session.execute(
          """
          SET debug_print_parse = on; SET debug_print_rewritten = on; SET debug_print_plan = on; SET trace_sort = on;
          SET plan_cache_mode = force_custom_plan
          """)
        for sql in [
          "SELECT * FROM api.district_transfers", "SELECT * FROM api.inbox", "SELECT * FROM api.overlaps",
          "SELECT api.delete_notice('a.group.all', '\(scene.words["own"] ?? "")', 'waiting')",
          "SELECT api.submit_request('a.group.all', person_id => 1002)",
          // Which leaves a line in the server's log.
          "SELECT api.read_ssn('a.group.all', '\(scene.words["own"] ?? "")')",
        ] {
          for level in ["log", "debug5"] {
            try session.execute("SET client_min_messages = \(level)")
            _ = session.takeNotices()
            _ = try session.undone { try session.execute(sql) }
            let printed = session.takeNotices().map(\.message)
            // That of the statement itself.
            #expect(level == "debug5" || printed.count { $0 == "plan:" } == 1, "\(sql): \(printed)")
            #expect(printed.filter { $0.contains("sort") || $0.contains("records-transfer:") } == [])
            #expect(scene.secrets.filter { secret in printed.contains { $0.contains(secret) } } == [])
          }
        }
      }
    }
  }

  @Test("who waits for a lock in vain, or in a circle, is not told where rows lie and how many transactions there are")
  func locks() async throws {
    try await AttackScene.with { scene in
      let own = scene.words["own"] ?? ""
      // Waiting in vain: the same row from two sessions.
      for (district, call) in [
        ("0202", "SELECT api.reject_request('b.group.all', '\(own)')"),
        ("0101", "SELECT api.submit_request('a.group.all', person_id => 1002)"),
        ("0101", "SELECT api.delete_notice('a.group.all', '\(own)', 'waiting')"),
      ] {
        try await TwoSessions.with(scene.districts[district]) { sessions in
          try await sessions.worker.run { _ = try $0.execute("BEGIN; \(call)") }
          for limit in ["lock_timeout", "statement_timeout"] {
            let said = try await sessions.other.run { session in
              try session.execute("SET lock_timeout = 0; SET \(limit) = 50")
              return Attack("", "", call).carryOut(session, [:])
            }
            #expect(["55P03", "57014"].contains(said.end), "\(call): \(said)")
            #expect(scene.told(by: said.said, to: Attack("", "", call)) == [], "\(said)")
          }
          try await sessions.worker.run { _ = try $0.execute("ROLLBACK") }
        }
      }
      // In a circle: two students from two sessions, the one the other way round.
      try await TwoSessions.with(scene.districts["0101"]) { sessions in
        let submit = "SELECT api.submit_request('a.group.all', person_id => "
        for session in [sessions.worker, sessions.other] {
          try await session.run { _ = try $0.execute("SET lock_timeout = 0") }
        }
        try await sessions.worker.run { _ = try $0.execute("BEGIN; \(submit)1002)") }
        try await sessions.other.run { _ = try $0.execute("BEGIN; \(submit)1006)") }
        async let first = sessions.worker.run { Attack("", "", "\(submit)1006)").carryOut($0, [:]) }
        async let second = sessions.other.run { Attack("", "", "\(submit)1002)").carryOut($0, [:]) }
        // One of them is given up, and rolled back at once, which lets the other go on.
        let outcomes = await [first, second]
        let given = outcomes.filter { $0.end == "40P01" }
        #expect(given.count == 1)
        for said in given { #expect(scene.told(by: said.said, to: Attack("", "", submit)) == [], "\(said)") }
      }
    }
  }

  @Test("whoever listens hears nothing of others' requests, answers, and of the run")
  func listening() async throws {
    try await SmallState.with { configuration in
      try await Districts.with(configuration, ["0100", "0200"]) { districts in
        let listener = try await PostgresConnection.open(districts["0100"])
        try await listener.run { session in
          for channel in ["records_transfer", "requests", "responses", "overlaps"] { try session.listen(channel) }
        }
        let transfer = try await withConnection(districts["0100"]) {
          try $0.submit("maple.registrar", person: SmallState.Student.withRecords.inMaple)
        }
        _ = try await runNightly(on: districts[.worker])
        try await withConnection(districts["0200"]) { try $0.answer(.ignore, "oak.registrar", transfer) }
        _ = try await runNightly(on: districts[.worker])
        let heard = try await listener.run { session in
          // The server hands over with its answer whatever was committed before.
          try session.execute("SELECT")
          return try session.notifications(waitingUpTo: .zero)
        }
        #expect(heard == [])
        await listener.close()
      }
    }
  }

  @Test("the server's other databases, where nothing is hardened, are closed to a district")
  func otherDatabases() async throws {
    try await AttackScene.with { scene in
      for name in ["postgres", "template1"] {
        let refused = try await #require(throws: PostgresError.self) {
          try await withConnection(scene.districts["0101"].database(named: name)) { _ = try $0.execute("SELECT") }
        }
        #expect(refused.message.contains("permission denied for database"), "\(refused)")
      }
    }
  }

  @Test("a function is not called by its number either")
  func fastPath() async throws {
    try await AttackScene.with { scene in
      for name in [
        "state.caller_district()", "state.visible_districts()",
        "pg_catalog.txid_current()",
      ] {
        let number: Int64 = try await withConnection(scene.districts.state) {
          try $0.query("SELECT $1::text::regprocedure::oid::bigint", name).value()
        }
        let conninfo = scene.districts["0101"].conninfo + " dbname=\(scene.words["database"] ?? "")"
        let connection = PQconnectdb(conninfo)
        defer { PQfinish(connection) }
        #expect(PQstatus(connection) == CONNECTION_OK)
        var (buffer, length) = ([Int32](repeating: 0, count: 64), Int32(0))
        let result = PQfn(connection, Int32(number), &buffer, &length, 1, nil, 0)
        defer { PQclear(result) }
        #expect(PQresultStatus(result) == PGRES_FATAL_ERROR)
        #expect(
          PQresultErrorField(result, Int32(UnicodeScalar("C").value)).map { String(cString: $0) } == "42501", "\(name)")
      }
    }
  }
}
