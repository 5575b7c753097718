import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Troubles that pass")
struct TransientTests {
  // With a limit: a run that fails before it retries would leave the test waiting for ever.
  @Test(
    "a lock that somebody holds is waited for: the chunk is done again, whole, and no row is set aside",
    .timeLimit(.minutes(10)))
  func hostileLock() async throws {
    try await ManyRequests.with(10) { configuration in
      let hostile = try await PostgresConnection.open(configuration)
      try await hostile.run { session in
        _ = try session.execute("BEGIN; SELECT FROM transfer.records_transfer WHERE transfer_id = 7 FOR UPDATE")
      }
      var impatient = configuration
      impatient.lockTimeout = .milliseconds(50)
      let observer = RecordingObserver()
      async let running = JobRunner(job: ManyRequests.job(), configuration: impatient, observer: observer).run()
      var retries = observer.retries.makeAsyncIterator()
      let reason = await retries.next()
      await hostile.close()
      let report = try await running
      #expect(reason?.contains("SQLSTATE 55P03") == true)
      #expect(report.outcome == .done)
      #expect(report.steps.map(\.counts.waiting) == [10])
      try await withConnection(configuration) { session in
        let failures: Int64 = try session.value("SELECT count(*) FROM transfer.failure")
        #expect(failures == 0)
      }
    }
  }

  @Test("a run finishes though the server ended the sessions of its worker and of its lock in the middle of a chunk")
  func terminated() async throws {
    try await ManyRequests.with(100) { configuration in
      let keeper = try await PostgresConnection.open(configuration)
      try await keeper.run { session in try Gate.close(at: 60, session) }
      let observer = RecordingObserver()
      async let running = JobRunner(
        job: ManyRequests.job(rows: 80), configuration: configuration, observer: observer
      ).run()
      let ended: Int64 = try await keeper.run { session in
        _ = try Gate.arrival(session)
        let ended: Int64 = try session.value(
          """
          SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
          """)
        try Gate.open(session)
        return ended
      }
      let report = try await running
      #expect(ended == 2)
      #expect(report.outcome == .done)
      #expect(report.steps.map(\.counts.claimed) == [100])
      let facts: String = try await keeper.run { session in
        try session.value(
          """
          SELECT concat_ws(' ', (SELECT outcome FROM ops.job_execution), (SELECT sum(claimed) FROM ops.chunk_execution),
            (SELECT count(*) FROM inbox.notice), (SELECT count(*) FROM transfer.queue), (SELECT count(*) FROM transfer.failure))
          """)
      }
      await keeper.close()
      #expect(facts == "done 100 200 0 0")
    }
  }

  @Test("a lock that was lost with its session is taken again, so that the job stays a singleton")
  func lockTakenAgain() async throws {
    try await TestDatabase.withSchema { configuration in
      var control = try await ControlConnection(configuration, job: "nightly")
      let before = try await control.run(TryLockJob(job: "nightly"))
      #expect(before == [true])
      let pid = await control.connection.run { session in session.backendPID }
      try await withConnection(configuration) { session in
        _ = try session.execute("SELECT pg_terminate_backend(\(pid), 10000)")
      }
      try await control.execute(CloseRun(executionID: 1, outcome: .done, message: nil))
      try await withConnection(configuration) { session in
        let free = try session.run(TryLockJob(job: "nightly"))
        #expect(free == [false])
      }
      await control.close()
    }
  }
}
