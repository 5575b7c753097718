import Foundation
import PostgresClient
import RecordsTransfer
import TestSupport
import Testing

@Suite("queue")
struct QueueCommandTests {
  @Test("lists every lane of an empty queue, as a table and as JSON")
  func empty() async throws {
    try await SmallState.with { database in
      let table = try await run(["queue"], database: database)
      #expect(table.status == 0 && table.stderr == "")
      #expect(
        table.stdout == """
          lane       ready  waiting for retry  quarantined  oldest  age  paused
          ─────────  ─────  ─────────────────  ───────────  ──────  ───  ──────
          requests       0                  0            0
          responses      0                  0            0
          overlaps       0                  0            0

          """)
      let rows = try #require(
        try await run(["queue", "--format", "json"], database: database).json() as? [[String: Any]])
      #expect(rows.map { $0["lane"] as? String } == ["requests", "responses", "overlaps"])
      #expect(rows.allSatisfy { $0["ready"] as? Int == 0 && $0["oldest"] is NSNull })
    }
  }

  @Test("counts what is ready, what waits for a retry and what is quarantined, and says how old the oldest is")
  func depth() async throws {
    try await SmallState.with { database in
      try await withConnection(database) { session in
        _ = try session.execute(
          """
          SELECT api.submit_request('maple.registrar', person_id => p) FROM generate_series(101, 103) p;
          UPDATE transfer.queue SET enqueued_at = now() - interval '2 hours' WHERE transfer_id = 1;
          UPDATE transfer.queue SET ready_at = now() + interval '1 hour' WHERE transfer_id = 2;
          UPDATE transfer.queue SET quarantined_at = now(), enqueued_at = now() - interval '1 day' WHERE transfer_id = 3;
          """)
      }
      let rows = try #require(
        try await run(["queue", "depth", "--format", "json"], database: database).json() as? [[String: Any]])
      let requests = try #require(rows.first)
      #expect(["ready", "waiting_for_retry", "quarantined"].map { requests[$0] as? Int } == [1, 1, 1])
      #expect(try #require(requests["oldest_age_seconds"] as? Double).rounded(.down) >= 7200)
      #expect((requests["oldest"] as? String)?.hasSuffix("Z") == true)
    }
  }

  @Test("pause and resume hold a lane and release it: a run passes it over with code 84, and says since when and why")
  func pause() async throws {
    try await ManyRequests.with(3) { database in
      let paused = try await run(["queue", "pause", "requests", "--reason", "merging schools"], database: database)
      #expect(paused.status == 0 && paused.stdout == "" && paused.stderr == "")
      expect(
        try await run(["queue", "pause", "requests"], database: database), .dataRefused,
        says: "the lane requests is paused already: “records-transfer queue” tells since when")
      let rows = try #require(
        try await run(["queue", "--format", "json"], database: database).json() as? [[String: Any]])
      #expect(rows.map { $0["paused_at"] is NSNull } == [false, true, true])
      let held = try await run(["run", "requests", "--jobs", RunCommandTests.jobs], database: database)
      #expect(held.status == 84)
      #expect(held.stderr.contains("merging schools") && held.stderr.contains("nothing is taken until ops.resume"))
      #expect(try await run(["queue", "resume", "requests"], database: database).status == 0)
      expect(
        try await run(["queue", "resume", "requests"], database: database), .dataRefused,
        says: "the lane requests is not paused")
      #expect(try await run(["run", "requests", "--jobs", RunCommandTests.jobs], database: database).status == 0)
    }
  }

  @Test("show says that there is no such transfer, with code 65")
  func unknown() async throws {
    try await SmallState.with { database in
      for name in ["4711", "00000000-0000-4000-8000-000000000000"] {
        for command in [["queue", "show", name], ["queue", "requeue", name], ["render", "--transfer", name]] {
          expect(
            try await run(command, database: database), .dataRefused,
            says: "there is no transfer \(name) in this database: check the ID, and that it is the right database")
        }
      }
    }
  }

  @Test("show tells overlaps and notices of a waiting transfer, by ID as by GUID")
  func waiting() async throws {
    try await SmallState.with { database in
      let transfer = try await waitingTransfer(of: .stillEnrolled, database)
      let detail = try #require(
        try await run(["queue", "show", "\(transfer.id)", "--format", "json"], database: database).json()
          as? [String: Any])
      let told = try #require(detail["transfer"] as? [String: Any])
      #expect(told["status"] as? String == "waiting" && told["guid"] as? String == transfer.guid)
      #expect(told["releasing_district"] as? String == "0200" && told["releasing_person"] as? Int == 202)
      let overlaps = try #require(detail["overlaps"] as? [[String: Any]])
      #expect(overlaps.map { $0["kind"] as? String } == ["open"])
      #expect(overlaps.map { $0["enrollment"] as? Int } == [202])
      let notices = try #require(detail["notices"] as? [[String: Any]])
      #expect(
        Set(notices.map { "\($0["event"] ?? "") \($0["recipients"] ?? "")" }) == ["waiting 2", "release_request 2"])
      #expect((detail["payload"] as? [Any])?.isEmpty == true)

      let byID = try await run(["queue", "show", "\(transfer.id)"], database: database)
      let byGUID = try await run(["queue", "show", transfer.guid], database: database)
      #expect(byID.stdout == byGUID.stdout)
    }
  }

  @Test("show tells what a released transfer's payload holds, and why the rest is empty")
  func released() async throws {
    try await SmallState.with { database in
      try await withConnection(database) { session in
        _ = try session.execute("UPDATE state.transfer_object SET enabled = false WHERE object = 'transcript'")
      }
      let transfer = try await releasedTransfer(of: .endedLate, database)
      let detail = try #require(
        try await run(["queue", "show", transfer.guid, "--format", "json"], database: database).json() as? [String: Any]
      )
      let payload = try #require(detail["payload"] as? [[String: Any]])
      let reasons = Dictionary(
        uniqueKeysWithValues: payload.map { ($0["column"] as? String ?? "", $0["empty_because"] as? String) })
      #expect(payload.count == PayloadColumn.allCases.count)
      let enrollment = payload.first { $0["column"] as? String == "enrollmentXML" }
      #expect(try #require(enrollment?["bytes"] as? Int) > 100)
      #expect((enrollment?["sha256"] as? String)?.count == 64)
      #expect(enrollment?["records"] as? Int == 1)
      #expect(reasons["enrollmentFOP"] == .some(nil))
      #expect(reasons["transcriptXML"] == "the state has switched transcript off")
      #expect(reasons["healthImmunizationFOP"] == "the student has none in the former district")
      #expect(reasons["lepXML"] == "the student has none in the former district")

      let table = try await run(["queue", "show", transfer.guid], database: database).stdout
      #expect(table.contains("\nstatus                 released\n"))
      #expect(table.contains("\nempty, for the state has switched transcript off: transcriptXML, transcriptFOP\n"))
      #expect(table.contains(/\nempty, for the student has none in the former district: .*lepXML/))
    }
  }

  @Test("show and what goes wrong name neither the student nor a user")
  func personalData() async throws {
    try await SmallState.with { database in
      for student in [SmallState.Student.withRecords, .mistyped] {
        let transfer = try await waitingTransfer(of: student, database)
        for format in ["table", "json"] {
          let shown = try await run(["queue", "show", transfer.guid, "--format", format], database: database)
          #expect(shown.status == 0)
          for text in [
            "Withrecords", "Adaeze", "Marie", "Mistyped", "Dmitri", "2011-0", "900-11", "S101", "S104", "Mona",
            "registrar", "Waiting:", "Error:",
          ] {
            #expect(!shown.stdout.contains(text), "\(text)")
          }
        }
      }
    }
  }

  @Test("requeue takes quarantined work back, and refuses with code 65 where there is none")
  func requeue() async throws {
    try await SmallState.with { database in
      try await withConnection(database) { session in
        _ = try session.execute(
          """
          SELECT api.submit_request('maple.registrar', person_id => 101);
          UPDATE transfer.queue SET quarantined_at = now(), attempts = 5;
          INSERT INTO transfer.failure (lane, transfer_id, attempt, sqlstate, message)
            SELECT lane, transfer_id, 5, '22P02', 'a value is malformed' FROM transfer.queue;
          """)
      }
      let shown = try await run(["queue", "show", "1"], database: database).stdout
      #expect(shown.contains("quarantined") && shown.contains("a value is malformed"))

      expect(
        try await run(["queue", "requeue", "1", "--lane", "overlaps"], database: database), .dataRefused,
        says: """
          nothing of transfer 1 is quarantined in the lane overlaps: “records-transfer queue show 1” tells how it stands
          """)
      let taken = try await run(["queue", "requeue", "1"], database: database)
      #expect(taken.status == 0 && taken.stdout == "requests\n")
      expect(
        try await run(["queue", "requeue", "1"], database: database), .dataRefused,
        says: "nothing of transfer 1 is quarantined: “records-transfer queue show 1” tells how it stands")
      try await withConnection(database) { session in
        let row: String = try session.value(
          "SELECT concat_ws(' ', lane, attempts, quarantined_at) FROM transfer.queue")
        #expect(row == "requests 0")
      }
    }
  }

  @Test("requeue --all takes back all that is quarantined, of a lane or a SQLSTATE where it is named")
  func requeueAll() async throws {
    try await SmallState.with { database in
      try await withConnection(database) { session in
        _ = try session.execute(
          """
          SELECT api.submit_request('maple.registrar', person_id => p) FROM generate_series(101, 104) p;
          UPDATE transfer.queue SET quarantined_at = now(), attempts = 5;
          UPDATE transfer.queue SET lane = 'responses' WHERE transfer_id = 4;
          INSERT INTO transfer.failure (lane, transfer_id, attempt, sqlstate, message)
            SELECT lane, transfer_id, 5, CASE WHEN transfer_id > 1 THEN '22P02' ELSE '23514' END, 'm' FROM transfer.queue;
          """)
      }
      let requeue = ["queue", "requeue", "--all"]
      expect(
        try await run(requeue + ["--lane", "overlaps", "--sqlstate", "40001"], database: database), .dataRefused,
        says:
          "nothing that failed with 40001 is quarantined in the lane overlaps: “records-transfer queue” tells what waits"
      )
      let some = try await run(requeue + ["--sqlstate", "22P02"], database: database)
      #expect(some.status == 0 && some.stdout == "requests 2\nresponses 1\n")
      let rest = try await run(requeue + ["--lane", "requests"], database: database)
      #expect(rest.status == 0 && rest.stdout == "requests 1\n")
      expect(
        try await run(requeue, database: database), .dataRefused,
        says: "nothing is quarantined: “records-transfer queue” tells what waits")
    }
  }

  @Test("requeue wants a transfer or --all, and --sqlstate only with it")
  func requeueUsage() async throws {
    for arguments in [[], ["1", "--all"], ["1", "--sqlstate", "22P02"], ["--all", "--sqlstate", "22p02"]] {
      let refused = try await run(["queue", "requeue"] + arguments)
      #expect(refused.status == 64, "\(arguments)")
    }
  }
}
