import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

/// A worker's transaction and a district's, step by step. Neither waits for the other, unless a test says so.
@Suite("Races between lanes and districts")
struct LaneRaceTests {
  @Test("an answer is refused until the routing is committed, and taken from then on", arguments: Answer.allCases)
  func answerWhileRouting(_ answer: Answer) async throws {
    try await race { sessions in
      let transfer = try await sessions.worker.run { session in
        let transfer = try session.request(.withRecords)
        try session.execute("BEGIN")
        try session.perform(.requests, [transfer])
        return transfer
      }
      try await sessions.other.run { session in
        let state = try session.refusal { try session.answer(transfer, answer) }
        #expect(state == "RT008", "as for a transfer that does not exist")
      }
      try await sessions.worker.run { session in _ = try session.execute("COMMIT") }
      let queued = try await sessions.other.run { session in
        try session.answer(transfer, answer)
        return try session.queued(.responses)
      }
      #expect(queued == [transfer])
    }
  }

  @Test("an answer that is not committed is not settled; the run after its commit settles it")
  func settleWhileAnswering() async throws {
    try await race { sessions in
      let transfer = try await sessions.worker.run { session in try session.waiting(.withRecords) }
      try await sessions.other.run { session in
        try session.execute("BEGIN")
        try session.answer(transfer, .reject)
      }
      let early = try await sessions.worker.run { session in
        let counts = try session.perform(.responses, [transfer])
        return (try session.queued(.responses), counts == ChunkCounts())
      }
      #expect(early == ([], true))
      try await sessions.other.run { session in _ = try session.execute("COMMIT") }
      let standing = try await sessions.worker.run { session in
        try session.perform(.responses, try session.queued(.responses))
        return try session.standing(transfer)
      }
      #expect(standing == "rejected")
    }
  }

  @Test("a second request is refused until the first is settled for all to see, and made from then on")
  func submitWhileSettling() async throws {
    try await race { sessions in
      let transfer = try await sessions.worker.run { session in
        let transfer = try session.waiting(.withRecords)
        try session.answer(transfer, .reject)
        try session.execute("BEGIN")
        try session.perform(.responses, [transfer])
        return transfer
      }
      let early = try await sessions.other.run { session in
        try session.refusal { _ = try session.request(.withRecords) }
      }
      #expect(early == "RT006")
      try await sessions.worker.run { session in _ = try session.execute("COMMIT") }
      let second = try await sessions.other.run { session in try session.request(.withRecords) }
      #expect(second != transfer)
    }
  }

  @Test("a second request stays refused where the worker that settled the first gives up")
  func submitWhileSettlingFails() async throws {
    try await race { sessions in
      try await sessions.worker.run { session in
        let transfer = try session.waiting(.withRecords)
        try session.answer(transfer, .reject)
        try session.execute("BEGIN")
        try session.perform(.responses, [transfer])
        try session.execute("ROLLBACK")
      }
      let state = try await sessions.other.run { session in
        try session.refusal { _ = try session.request(.withRecords) }
      }
      #expect(state == "RT006")
    }
  }

  private func race(_ body: @Sendable (TwoSessions) async throws -> Void) async throws {
    try await SmallState.with { configuration in try await TwoSessions.with(configuration, body) }
  }
}
