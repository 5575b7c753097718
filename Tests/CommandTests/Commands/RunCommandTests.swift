import Foundation
import PostgresClient
import RecordsTransfer
import TestSupport
import Testing

@Suite("records-transfer run")
struct RunCommandTests {
  static let jobs = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../jobs").standardizedFileURL.path

  @Test("does the nightly job: one log line for each step on standard error, the summary on standard output, code 0")
  func nightly() async throws {
    try await SmallState.with { database in
      try await submit([.withRecords, .stillEnrolled, .mistyped], database)
      let ended = try await run(
        ["run", "nightly", "--jobs", Self.jobs, "--business-date", "2026-10-01", "--format", "json"], database: database
      )
      #expect(ended.status == 0)
      let lines = ended.stderr.split(separator: "\n")
      #expect(lines.count == 4, "\(ended.stderr)")
      #expect(lines.first?.contains("run started") == true)
      for (line, lane) in zip(lines.dropFirst(), ["requests", "responses", "overlaps"]) {
        #expect(line.contains("step ended") && line.contains("lane=\(lane)") && line.contains("outcome=done"))
      }
      #expect(!ended.stderr.contains("\u{1B}"), "no bar where there is no terminal")
      let steps = try #require(try ended.json() as? [[String: Any]])
      #expect(steps.map { $0["lane"] as? String } == ["requests", "responses", "overlaps"])
      #expect(steps.map { $0["claimed"] as? Int } == [3, 0, 2])
      #expect(steps.first?["waiting"] as? Int == 2 && steps.first?["errors"] as? Int == 1)
      for name in ["Withrecords", "Stillenrolled", "Mistyped", "Adaeze", "S101", "2011-"] {
        #expect(!ended.stderr.contains(name) && !ended.stdout.contains(name))
      }

      let again = try await run(["run", "nightly", "--jobs", Self.jobs, "--workers", "1"], database: database)
      #expect(again.status == 0)
      #expect(again.stdout.contains("requests") && again.stdout.contains("done"))
    }
  }

  @Test("with nothing in the queue is done, code 0")
  func empty() async throws {
    try await SmallState.with { database in
      let ended = try await run(["run", "requests", "--jobs", Self.jobs], database: database)
      #expect(ended.status == 0)
    }
  }

  @Test("that sets rows aside says which and why without a name, code 80")
  func setAside() async throws {
    try await SmallState.with { database in
      try await submit([.withRecords, .stillEnrolled], database)
      let poisoned: Int64 = try await withConnection(database) { session in
        let transfer: Int64 = try session.value("SELECT min(transfer_id) FROM transfer.records_transfer")
        try session.execute(
          """
          CREATE FUNCTION public.poison() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            RAISE EXCEPTION 'no such student: %', NEW.student_last_name;
          END $$;
          CREATE TRIGGER poison BEFORE UPDATE ON transfer.records_transfer FOR EACH ROW WHEN (OLD.transfer_id = \(transfer))
            EXECUTE FUNCTION public.poison();
          """)
        return transfer
      }
      let ended = try await run(["run", "requests", "--jobs", Self.jobs], database: database)
      #expect(ended.status == 80)
      let line = ended.stderr.split(separator: "\n").first { $0.contains("set aside: ") } ?? ""
      #expect(line.contains("transfer=\(poisoned)") && line.contains("lane=requests") && line.contains("[P0001]"))
      #expect(!ended.stderr.contains("Withrecords") && !ended.stdout.contains("Withrecords"))
      #expect(ended.stdout.contains("set_aside"))
    }
  }

  @Test("is refused with one line and a code where the job, the database or the schema is not to be had")
  func refused() async throws {
    let folder = try Self.folder(["wrong": "job: wrong\nlanes: []\n", "twice": "job: twice\njob: twice\nsteps: []\n"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    expect(
      try await run(["run", "nothing", "--jobs", folder]), .inputMissing,
      says: "no job “nothing”: looked for \(folder)/nothing.yaml; name its folder with --jobs")
    expect(
      try await run(["run", "wrong", "--jobs", folder]), .configuration,
      says: "\(folder)/wrong.yaml:2: “lanes” is unknown; the job has job, description, workers, deadline, steps")
    let twice = try await run(["run", "twice", "--jobs", folder])
    #expect(twice.status == 78 && twice.stderr.contains("“job” stands twice"))
    #expect(twice.stderr.split(separator: "\n").count == 1)

    let unreachable = try await run(
      ["run", "nightly", "--jobs", Self.jobs, "--database", "host=/nonexistent dbname=x"])
    #expect(unreachable.status == 69 && unreachable.stdout == "")
    #expect(unreachable.stderr.split(separator: "\n").count == 1)
    let malformed = try await run(["run", "nightly", "--jobs", Self.jobs, "--database", "hots=x"])
    #expect(malformed.status == 78)

    try await TestDatabase.withEmpty { database in
      expect(
        try await run(["run", "nightly", "--jobs", Self.jobs], database: database), .schemaMismatch,
        says: "the database has no schema of records-transfer yet: run “records-transfer migrate”")
    }
    for arguments in [
      ["run"], ["run", "n", "--workers", "0"], ["run", "n", "--business-date", "1.10.2026"],
      ["run", "n", "--business-date", "infinity"],
    ] {
      let usage = try await run(arguments)
      #expect(usage.status == 64 && usage.stderr.split(separator: "\n").count == 1)
    }
  }

  @Test("says who runs the job already, code 75; and ends the chunks in hand when it gets SIGTERM, code 82")
  func runningAndStopped() async throws {
    let folder = try Self.folder([
      "small": "job: small\nworkers: 2\nsteps:\n  - lane: requests\n    chunk: { rows: 4 }\n  - lane: overlaps\n"
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await ManyRequests.with(600) { database in
      let keeper = try await PostgresConnection.open(database)
      try await keeper.run { session in try Gate.close(at: 2, session) }
      async let first = run(["run", "small", "--jobs", folder, "--workers", "1"], database: database)
      let process: Int32 = try await keeper.run { session in
        _ = try Gate.arrival(session)
        return try session.value("SELECT process_id FROM ops.job_execution")
      }
      let second = try await run(["run", "small", "--jobs", folder], database: database)
      #expect(second.status == 75 && second.stdout == "")
      #expect(second.stderr.hasPrefix("records-transfer: the job small is already running as run 1 on "))
      #expect(second.stderr.contains("process \(process), since "))

      #expect(kill(process, SIGTERM) == 0)
      try await keeper.run { session in try Gate.open(session) }
      let stopped = try await first
      #expect(stopped.status == 82)
      #expect(stopped.stderr.contains("stopping after the chunks in hand"))
      #expect(stopped.stdout.contains("stopped"))
      let facts: String = try await keeper.run { session in
        try session.value(
          """
          SELECT concat_ws(' ', (SELECT outcome FROM ops.job_execution), (SELECT string_agg(outcome::text, ',') FROM ops.step_execution),
            (SELECT count(*) FROM transfer.queue) + (SELECT sum(claimed) FROM ops.chunk_execution),
            (SELECT count(*) > 0 FROM transfer.queue),
            (SELECT count(*) FROM transfer.records_transfer WHERE status = 'waiting') = (SELECT sum(claimed) FROM ops.chunk_execution))
          """)
      }
      #expect(facts == "stopped stopped 600 t t")
      await keeper.close()
    }
  }

  private func submit(_ students: [SmallState.Student], _ database: ConnectionConfiguration) async throws {
    try await withConnection(database) { session in
      for student in students {
        _ = try session.query("SELECT api.submit_request('maple.registrar', $1)", student.inMaple)
      }
    }
  }

  private static func folder(_ files: [String: String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jobs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: "\(name).yaml")) }
    return folder.path
  }
}
