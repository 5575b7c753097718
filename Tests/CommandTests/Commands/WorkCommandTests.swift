import Foundation
import PostgresClient
import RecordsTransfer
import TestSupport
import Testing

@Suite("records-transfer work")
struct WorkCommandTests {
  @Test("works until SIGTERM, then ends with code 0 and leaves nothing open")
  func stopped() async throws {
    try await ManyRequests.with(30) { database in
      let daemon = try Started(["work", "requests", "--jobs", RunCommandTests.jobs], database: database)
      try await withConnection(database) { session in
        try session.wait(until: "NOT EXISTS (SELECT FROM transfer.queue)")
      }
      daemon.signal(SIGTERM)
      let ended = try await daemon.ended()
      #expect(ended.status == 0)
      #expect(ended.stdout == "")
      #expect(ended.stderr.contains("run started") && ended.stderr.contains("step ended"))
      #expect(ended.stderr.contains("stopping after the chunks in hand"))
      #expect(!ended.stderr.contains("Secretname"))
      let left: String = try await withConnection(database) { session in
        try session.value(
          """
          SELECT concat_ws(' ', (SELECT string_agg(outcome::text, ',') FROM ops.job_execution),
            (SELECT count(*) FROM ops.chunk_intent))
          """)
      }
      #expect(left == "done 0")
    }
  }

  @Test("finishes the chunk in hand at the first signal and ends at once at the second, with code 82 and nothing lost")
  func stoppedAtOnce() async throws {
    try await ManyRequests.with(30) { database in
      let keeper = try await PostgresConnection.open(database)
      try await keeper.run { session in try Gate.close(at: 5, session) }
      let daemon = try Started(["work", "requests", "--jobs", RunCommandTests.jobs], database: database)
      try await keeper.run { session in _ = try Gate.arrival(session) }
      daemon.signal(SIGTERM)
      try await daemon.waitUntilSaid("stopping after the chunks in hand")
      daemon.signal(SIGTERM)
      let ended = try await daemon.ended()
      #expect(ended.status == 82)
      try await keeper.run { session in try Gate.open(session) }
      let again = try await run(["run", "requests", "--jobs", RunCommandTests.jobs], database: database)
      #expect(again.status == 0)
      let facts: String = try await keeper.run { session in
        try session.value(
          "SELECT concat_ws(' ', count(*), (SELECT count(*) FROM transfer.queue), (SELECT count(*) FROM ops.chunk_intent)) FROM inbox.notice"
        )
      }
      await keeper.close()
      #expect(facts == "60 0 0")
    }
  }

  @Test("is refused with one line and a code where the job, the time or the database is not to be had")
  func refused() async throws {
    let absent = ["work", "requests", "--jobs", RunCommandTests.jobs, "--database", "host=/nonexistent dbname=x"]
    let ended = try await run(absent)
    #expect(ended.status == 69 && ended.stderr.split(separator: "\n").count == 1)
    let poll = try await run(["work", "requests", "--poll", "soon"])
    #expect(poll.status == 64 && poll.stderr.contains("--poll: a time above zero such as 500ms, 30s or 5m"))
    let job = try await run(["work", "nothing", "--jobs", "/nonexistent"])
    #expect(job.status == 66)
  }
}
