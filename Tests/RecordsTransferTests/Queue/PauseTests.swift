import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("A paused lane")
struct PauseTests {
  @Test("is passed over by a run, which says so; resumed, it is drained")
  func pausedRun() async throws {
    try await ManyRequests.with(10) { configuration in
      try await withConnection(configuration) { session in
        let first: Bool = try session.value("SELECT ops.pause('requests', 'schools are being merged')")
        let again: Bool = try session.value("SELECT ops.pause('requests')")
        #expect(first && !again)
      }
      let (outcome, paused) = try await Self.run(configuration)
      #expect(outcome == .paused && paused == [.requests])
      let noted: String = try await withConnection(configuration) { session in
        let noted: String = try session.value(
          """
          SELECT concat_ws(' ', (SELECT string_agg(outcome::text, ',') FROM ops.job_execution),
            (SELECT string_agg(outcome::text, ',') FROM ops.step_execution), (SELECT count(*) FROM transfer.queue))
          """)
        let first: Bool = try session.value("SELECT ops.resume('requests')")
        let again: Bool = try session.value("SELECT ops.resume('requests')")
        #expect(first && !again)
        return noted
      }
      #expect(noted == "paused paused 10")
      let (after, _) = try await Self.run(configuration)
      #expect(after == .done)
    }
  }

  @Test("in the middle of a run: the chunk in hand is finished, no other is begun")
  func inTheMiddle() async throws {
    try await ManyRequests.with(100) { configuration in
      let keeper = try await PostgresConnection.open(configuration)
      try await keeper.run { session in try Gate.close(at: 30, session) }
      async let running = Self.run(configuration)
      try await keeper.run { session in
        _ = try Gate.arrival(session)
        _ = try session.execute("SELECT ops.pause('requests')")
        try Gate.open(session)
      }
      let (outcome, paused) = try await running
      #expect(outcome == .paused && paused == [.requests])
      let left: [Int64] = try await keeper.run { session in try session.queued(.requests) }
      await keeper.close()
      #expect(left == Array(61...100), "the first chunk had 20 rows, the one in hand 40")
    }
  }

  private static func run(_ configuration: ConnectionConfiguration) async throws -> (Outcome, [Lane]) {
    let observer = RecordingObserver()
    let report = try await JobRunner(
      job: ManyRequests.job(rows: 80), configuration: configuration, observer: observer
    ).run()
    return (report.outcome, observer.told.withLock { $0.paused })
  }
}
