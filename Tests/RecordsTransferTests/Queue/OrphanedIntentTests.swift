import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("What dead workers leave behind")
struct OrphanedIntentTests {
  @Test("a worker's intent is committed before its chunk, says which one it is, and is gone after an orderly end")
  func intent() async throws {
    try await ManyRequests.with(60) { configuration in
      let keeper = try await PostgresConnection.open(configuration)
      try await keeper.run { session in try Gate.close(at: 30, session) }
      async let running = JobRunner(
        job: ManyRequests.job(rows: 80), configuration: configuration, observer: RecordingObserver()
      ).run()
      let intent: String = try await keeper.run { session in
        _ = try Gate.arrival(session)
        let intent: String = try session.value(
          "SELECT concat_ws(' ', lane, after_transfer_id, row_limit, alone_transfer_id, deaths) FROM ops.chunk_intent")
        try Gate.open(session)
        return intent
      }
      #expect(intent == "requests 20 40 0", "the first chunk of 20 has planned the second, twice as large")
      let report = try await running
      #expect(report.outcome == .done)
      let left: Int64 = try await keeper.run { session in try session.value("SELECT count(*) FROM ops.chunk_intent") }
      await keeper.close()
      #expect(left == 0)
    }
  }

  @Test("an orphaned range is gone through first, half by half, and nothing of it is left over")
  func halves() async throws {
    try await ManyRequests.with(100) { configuration in
      try await withConnection(configuration) { session in try session.leaveIntent(after: 20, rows: 25) }
      let (report, told) = try await Self.run(configuration)
      #expect(report.outcome == .done)
      #expect(told.takenUp == [nil])
      #expect(told.chunks.prefix(3).map(\.claimed) == [12, 12, 1], "as many as the dead worker had planned")
      #expect(told.chunks.map(\.waiting).reduce(0, +) == 100)
      try await Self.expectNothingLeft(configuration)
    }
  }

  @Test("the smallest range is taken up first")
  func smallestFirst() async throws {
    try await ManyRequests.with(40) { configuration in
      try await withConnection(configuration) { session in
        try session.leaveIntent(after: 0, rows: 16)
        try session.leaveIntent(after: 20, rows: 4)
      }
      let (_, told) = try await Self.run(configuration)
      #expect(told.chunks.prefix(4).map(\.claimed) == [2, 2, 8, 8])
      try await Self.expectNothingLeft(configuration)
    }
  }

  @Test("a worker that died with one row to do: the row is tried alone, and done where it does no harm")
  func alone() async throws {
    try await ManyRequests.with(10) { configuration in
      try await withConnection(configuration) { session in try session.leaveIntent(after: 6, rows: 1) }
      let (report, told) = try await Self.run(configuration)
      #expect(report.outcome == .done)
      #expect(told.takenUp == [7])
      #expect(told.chunks.first?.claimed == 1)
      try await Self.expectNothingLeft(configuration)
    }
  }

  @Test("a row on which two workers died alone is quarantined at once, with the reason; its neighbours are done")
  func killer() async throws {
    try await ManyRequests.with(10) { configuration in
      try await withConnection(configuration) { session in
        try session.leaveIntent(after: 6, rows: 1, alone: 7, deaths: 1)
      }
      let (report, told) = try await Self.run(configuration)
      #expect(report.outcome == .setAside)
      #expect(told.setAside == [7] && told.takenUp == [])
      #expect(report.steps.map(\.counts.claimed) == [10] && report.steps.map(\.counts.waiting) == [9])
      try await withConnection(configuration) { session in
        let kept: String = try session.value(
          """
          SELECT concat_ws('|', q.transfer_id, q.quarantined_at IS NOT NULL, f.attempt, f.sqlstate, f.message, f.next_attempt_at,
            (SELECT sum(claimed) || ' ' || sum(set_aside) FROM ops.chunk_execution))
          FROM transfer.queue q JOIN transfer.failure f USING (lane, transfer_id)
          """)
        #expect(kept == "7|t|1|the worker's process ended 2 times while it worked on this transfer alone|10 1")
      }
    }
  }

  @Test("a row that another worker did meanwhile is not quarantined for the death of the one that had it before")
  func doneMeanwhile() async throws {
    try await ManyRequests.with(3) { configuration in
      try await withConnection(configuration) { session in
        try session.leaveIntent(after: 1, rows: 1, alone: 2, deaths: 1)
        try session.execute("DELETE FROM transfer.queue WHERE transfer_id = 2")
      }
      let (report, told) = try await Self.run(configuration)
      #expect(report.outcome == .done && told.setAside == [])
      try await Self.expectNothingLeft(configuration)
    }
  }

  @Test("a run that is stopped, or finds the lane paused, leaves the trail of a row that kills as it was")
  func trail() async throws {
    try await ManyRequests.with(60) { configuration in
      try await withConnection(configuration) { session in
        try session.leaveIntent(after: 10, rows: 16)
        _ = try session.execute("SELECT ops.pause('requests')")
      }
      let (paused, _) = try await Self.run(configuration)
      #expect(paused.outcome == .paused)
      #expect(try await Self.trails(configuration) == ["10 16 0"])

      try await withConnection(configuration) { session in _ = try session.execute("SELECT ops.resume('requests')") }
      let stop = StopSignal()
      let observer = RecordingObserver { stop.request() }
      let stopped = try await JobRunner(
        job: ManyRequests.job(rows: 400), configuration: configuration, stop: stop, observer: observer
      ).run()
      #expect(stopped.outcome == .stopped && stopped.steps.map(\.counts.claimed) == [8])
      #expect(try await Self.trails(configuration) == ["18 8 0"], "what is left of it, and not half of that")

      let (last, told) = try await Self.run(configuration)
      #expect(last.outcome == .done && told.chunks.prefix(2).map(\.claimed) == [4, 4])
      try await Self.expectNothingLeft(configuration)
    }
  }

  @Test("no death is counted where a run is stopped at a row that stands alone")
  func noDeath() {
    var course = DrainCourse(confinedTo: 1, plan: ChunkPlan(after: .start, limit: 1, alone: 7, deaths: 1))
    #expect(course.rest == ChunkPlan(after: .start, limit: 1, alone: 7, deaths: 0))
    course = DrainCourse(confinedTo: 1, plan: ChunkPlan(after: .start, limit: 1, alone: 7, deaths: 0))
    #expect(course.rest == ChunkPlan(after: .start, limit: 1))
    course.foundNothing()
    #expect(course.rest == nil)
    #expect(DrainCourse(ChunkLimits()).rest == nil)
  }

  @Test("a living worker's intent is left alone")
  func living() async throws {
    try await ManyRequests.with(10) { configuration in
      let other = try await PostgresConnection.open(configuration)
      try await other.run { session in
        try session.leaveIntent(after: 0, rows: 4)
        _ = try session.execute(
          "SELECT pg_advisory_lock(hashtextextended('records-transfer intent ' || intent_id, 0)) FROM ops.chunk_intent")
      }
      let (report, told) = try await Self.run(configuration)
      #expect(report.outcome == .done && told.takenUp == [])
      let left: Int64 = try await other.run { session in try session.value("SELECT count(*) FROM ops.chunk_intent") }
      await other.close()
      #expect(left == 1)
    }
  }

  @Test(
    "rows of it that somebody has in hand are waited for: passed over, the one that kills would be forgotten",
    arguments: [1, 4])
  func locked(rows: Int) async throws {
    try await ManyRequests.with(10) { configuration in
      let other = try await PostgresConnection.open(configuration)
      try await other.run { session in
        try session.leaveIntent(after: 6, rows: rows)
        _ = try session.execute("BEGIN; SELECT FROM transfer.queue WHERE transfer_id = 7 FOR UPDATE")
      }
      async let running = Self.run(configuration)
      let done: Int64 = try await withConnection(configuration) { session in
        try session.wait(
          until: """
            EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
              AND query LIKE '%transfer.queue%')
            """)
        return try session.value("SELECT count(*) FROM ops.chunk_execution")
      }
      #expect(done == 0)
      await other.close()
      let (report, told) = try await running
      #expect(report.outcome == .done)
      #expect(told.chunks.first?.claimed == max(1, rows / 2))
      try await Self.expectNothingLeft(configuration)
    }
  }

  @Test("rows of it that somebody keeps for longer than the lock's timeout are left to them", arguments: [1, 4])
  func kept(rows: Int) async throws {
    try await ManyRequests.with(10) { configuration in
      let keeper = try await PostgresConnection.open(configuration)
      try await keeper.run { session in
        try session.leaveIntent(after: 6, rows: rows)
        _ = try session.execute("BEGIN; SELECT FROM transfer.queue WHERE transfer_id = 7 FOR UPDATE")
      }
      var impatient = configuration
      impatient.lockTimeout = .milliseconds(50)
      let (report, told) = try await Self.run(impatient)
      #expect(report.outcome == .done && told.setAside == [])
      let left: [Int64] = try await keeper.run { session in
        #expect(try session.value("SELECT count(*) FROM ops.chunk_intent", as: Int64.self) == 0)
        return try session.queued(.requests)
      }
      await keeper.close()
      #expect(left == [7])
    }
  }

  private static func run(
    _ configuration: ConnectionConfiguration
  ) async throws -> (RunReport, RecordingObserver.Told) {
    let observer = RecordingObserver()
    let report = try await JobRunner(
      job: ManyRequests.job(rows: 400), configuration: configuration, observer: observer
    ).run()
    return (report, observer.told.withLock { $0 })
  }

  private static func trails(_ configuration: ConnectionConfiguration) async throws -> [String] {
    try await withConnection(configuration) { session in
      try session.column("SELECT concat_ws(' ', after_transfer_id, row_limit, deaths) FROM ops.chunk_intent")
    }
  }

  private static func expectNothingLeft(_ configuration: ConnectionConfiguration) async throws {
    let left: String = try await withConnection(configuration) { session in
      try session.value(
        "SELECT concat_ws(' ', (SELECT count(*) FROM ops.chunk_intent), (SELECT count(*) FROM transfer.queue))")
    }
    #expect(left == "0 0")
  }
}

extension PostgresSession {
  /// Leaves an intent as a worker of the requests lane does that dies; in `ManyRequests` a transfer's turn is its number.
  fileprivate func leaveIntent(
    after transfer: Int64, rows: Int, alone: Int64? = nil, deaths: Int = 0
  ) throws(PostgresError) {
    try execute(
      """
      INSERT INTO ops.chunk_intent
        (lane, after_priority, after_turn, after_transfer_id, row_limit, alone_transfer_id, deaths, host, process_id)
      VALUES ('requests', 100, \(transfer), \(transfer), \(rows), \(alone.map(String.init) ?? "NULL"), \(deaths), 'gone', 1)
      """)
  }
}
