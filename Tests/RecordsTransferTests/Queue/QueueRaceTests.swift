import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

/// Two sessions at the queue, step by step.
@Suite("Races at the queue")
struct QueueRaceTests {
  @Test("two workers on one lane claim different rows; those of one that gives up are the other's at its next sweep")
  func twoWorkers() async throws {
    try await ManyRequests.with(10) { configuration in
      try await TwoSessions.with(configuration) { sessions in
        let first = try await sessions.worker.run { session in try session.beginAndClaim(4) }
        let second = try await sessions.other.run { session in try session.beginAndClaim(4) }
        #expect(first == [1, 2, 3, 4] && second == [5, 6, 7, 8])
        try await sessions.worker.run { session in _ = try session.execute("ROLLBACK") }
        let swept = try await sessions.other.run { session in
          try session.execute("COMMIT")
          return try session.beginAndClaim(10)
        }
        #expect(swept == Array(1...10), "and its own, of which it did nothing")
      }
    }
  }

  @Test("a row that a worker has done is not claimed by one whose claim came before the commit")
  func doneMeanwhile() async throws {
    try await ManyRequests.with(3) { configuration in
      try await TwoSessions.with(configuration) { sessions in
        try await sessions.worker.run { session in
          _ = try session.beginAndClaim(2)
          try session.execute(RemoveDone(lane: .requests, transferIDs: [1, 2]))
        }
        let passedOver = try await sessions.other.run { session in try session.beginAndClaim(10) }
        try await sessions.worker.run { session in _ = try session.execute("COMMIT") }
        let later = try await sessions.other.run { session in
          try session.execute("ROLLBACK")
          return try session.beginAndClaim(10)
        }
        #expect(passedOver == [3] && later == [3])
      }
    }
  }

  @Test("a suspect that is waited for and done meanwhile is not claimed")
  func suspectDoneMeanwhile() async throws {
    try await ManyRequests.with(3) { configuration in
      try await TwoSessions.with(configuration) { sessions in
        try await sessions.worker.run { session in
          _ = try session.beginAndClaim(1)
          try session.execute(RemoveDone(lane: .requests, transferIDs: [1]))
        }
        let alone = try await sessions.isWaiting(
          { session in
            try session.execute("BEGIN")
            return try session.run(ClaimOne(lane: .requests, transferID: 1)).map(\.transferID)
          }, meanwhile: { session in _ = try session.execute("COMMIT") })
        #expect(alone == [])
      }
    }
  }

  @Test("a suspect range that is waited for is claimed behind what was done meanwhile, and not cut short by it")
  func rangeDoneMeanwhile() async throws {
    try await ManyRequests.with(5) { configuration in
      try await TwoSessions.with(configuration) { sessions in
        try await sessions.worker.run { session in
          _ = try session.beginAndClaim(2)
          try session.execute(RemoveDone(lane: .requests, transferIDs: [1, 2]))
        }
        let range = try await sessions.isWaiting(
          { session in
            try session.execute("BEGIN")
            let plan = ChunkPlan(after: .start, limit: 2)
            return try session.run(ClaimRange(lane: .requests, plan: plan)).map(\.transferID)
          }, meanwhile: { session in _ = try session.execute("COMMIT") })
        #expect(range == [3, 4])
      }
    }
  }

  @Test("a row that is being re-queued is claimed from the commit on, and nobody waits")
  func requeueWhileClaiming() async throws {
    try await ManyRequests.with(3) { configuration in
      try await TwoSessions.with(configuration) { sessions in
        try await sessions.other.run { session in
          try session.execute("UPDATE transfer.queue SET quarantined_at = now() WHERE transfer_id = 2")
          try session.execute("BEGIN")
          let isBack: Bool = try session.value("SELECT ops.requeue(2, 'requests')")
          #expect(isBack)
        }
        let before = try await sessions.worker.run { session in try session.beginAndClaim(10) }
        #expect(before == [1, 3])
        try await sessions.other.run { session in _ = try session.execute("COMMIT") }
        let after = try await sessions.worker.run { session in
          try session.execute("ROLLBACK")
          return try session.beginAndClaim(10)
        }
        #expect(after == [1, 2, 3])
      }
    }
  }

  @Test("a row that a chunk is about to quarantine is not in quarantine before the commit, and re-queued after it")
  func requeueWhileQuarantined() async throws {
    try await ManyRequests.with(3) { configuration in
      try await TwoSessions.with(configuration) { sessions in
        try await sessions.worker.run { session in
          try session.execute("UPDATE state.profile SET attempts_until_quarantine = 1")
          _ = try session.beginAndClaim(2)
          let failure = RowFailure(transferID: 2, error: PostgresError(.server, "x", sqlState: "23514"))
          try session.execute(SetAside(lane: .requests, failure: failure, executionID: 1, spread: 0))
        }
        let before: Bool = try await sessions.other.run { session in
          try session.value("SELECT ops.requeue(2, 'requests')")
        }
        try await sessions.worker.run { session in _ = try session.execute("COMMIT") }
        let after: Bool = try await sessions.other.run { session in
          try session.value("SELECT ops.requeue(2, 'requests')")
        }
        #expect(!before && after)
        let attempts: Int16 = try await sessions.worker.run { session in
          try session.value("SELECT attempts FROM transfer.queue WHERE transfer_id = 2 AND quarantined_at IS NULL")
        }
        #expect(attempts == 0)
      }
    }
  }

  @Test("of two who re-queue one row at the same moment, one is told that it was not in quarantine any more")
  func requeueTwice() async throws {
    try await ManyRequests.with(1) { configuration in
      try await TwoSessions.with(configuration) { sessions in
        let first: Bool = try await sessions.worker.run { session in
          try session.execute("UPDATE transfer.queue SET quarantined_at = now()")
          try session.execute("BEGIN")
          return try session.value("SELECT ops.requeue(1, 'requests')")
        }
        let second = try await sessions.isWaiting(
          { session in try session.value("SELECT ops.requeue(1, 'requests')", as: Bool.self) },
          meanwhile: { session in _ = try session.execute("COMMIT") })
        #expect(first && !second)
      }
    }
  }

  @Test("a pause keeps nobody waiting, neither who pauses nor who claims, and holds from its commit on")
  func pauseWhileClaiming() async throws {
    try await ManyRequests.with(4) { configuration in
      try await TwoSessions.with(configuration) { sessions in
        let inHand = try await sessions.worker.run { session in try session.beginAndClaim(2) }
        try await sessions.other.run { session in _ = try session.execute("BEGIN; SELECT ops.pause('requests')") }
        let beforeCommit = try await sessions.worker.run { session in
          try session.execute("COMMIT")
          return try session.beginAndClaim(10)
        }
        try await sessions.other.run { session in _ = try session.execute("COMMIT") }
        let paused = try await sessions.worker.run { session in
          try session.execute("COMMIT")
          return try session.beginAndClaim(10)
        }
        #expect(inHand == [1, 2] && beforeCommit == [1, 2, 3, 4] && paused == [])
      }
    }
  }
}

extension PostgresSession {
  fileprivate func beginAndClaim(_ limit: Int) throws(PostgresError) -> [Int64] {
    try execute("BEGIN")
    let plan = ChunkPlan(after: .start, limit: limit)
    return try run(ClaimChunk(lane: .requests, plan: plan)).map(\.transferID)
  }
}
