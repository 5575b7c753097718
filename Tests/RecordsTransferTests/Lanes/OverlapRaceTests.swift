import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

/// The former district ends the enrollment while its overlap is looked at. The worker never keeps the district waiting; what
/// it could not see any more is put right by the next run.
@Suite("Races between overlaps and enrollments")
struct OverlapRaceTests {
  private static let inTime = "UPDATE state.enrollment SET end_date = '2026-08-10' WHERE enrollment_id = 202"
  private static let late = "UPDATE state.enrollment SET end_date = '2026-09-05' WHERE enrollment_id = 202"

  @Test(
    "ended after the marking and before its commit: the overlap stands until the next run", arguments: [inTime, late])
  func endedAfterMarking(_ ending: String) async throws {
    try await race { sessions in
      let transfer = try await sessions.worker.run { session in
        let transfer = try session.request(.stillEnrolled)
        try session.execute("BEGIN")
        try session.perform(.requests, [transfer])
        return transfer
      }
      try await sessions.other.run { session in _ = try session.execute(ending) }
      let (marked, next) = try await sessions.worker.run { session in
        try session.execute("COMMIT")
        let marked = try session.overlaps()
        try session.perform(.overlaps, [transfer])
        return (marked, try session.overlaps())
      }
      #expect(marked == ["open"])
      #expect(next == (ending == Self.late ? ["dated"] : []))
    }
  }

  @Test("ended but not committed while it is marked: it counts as open, and the run after the commit resolves it")
  func endingWhileMarking() async throws {
    try await race { sessions in
      let transfer = try await sessions.worker.run { session in try session.waiting(.stillEnrolled) }
      try await sessions.other.run { session in _ = try session.execute("BEGIN; \(Self.inTime)") }
      let before = try await sessions.worker.run { session in
        try session.perform(.overlaps, [transfer])
        return try session.overlaps()
      }
      try await sessions.other.run { session in _ = try session.execute("COMMIT") }
      let after = try await sessions.worker.run { session in
        try session.perform(.overlaps, [transfer])
        return try session.overlaps()
      }
      #expect(before == ["open"] && after == [])
    }
  }

  @Test("ended, or opened again, between the resolving and the marking of one chunk: the next run puts it right")
  func betweenTheStatements() async throws {
    let reopened = "UPDATE state.enrollment SET end_date = NULL WHERE enrollment_id = 202"
    // The enrollment as the chunk first finds it, and what becomes of it in between.
    for (before, change, next) in [
      (reopened, Self.inTime, []), (reopened, Self.late, ["dated"]), (Self.inTime, reopened, ["open"]),
      (Self.late, reopened, ["open"]),
    ] {
      try await race { sessions in
        let transfer = try await sessions.worker.run { session in
          let transfer = try session.waiting(.stillEnrolled)
          try session.execute(before)
          try session.execute("BEGIN")
          try session.execute(ResolveOverlaps(transferIDs: [transfer], businessDate: businessDay))
          return transfer
        }
        try await sessions.other.run { session in _ = try session.execute(change) }
        let found = try await sessions.worker.run { session in
          try session.execute(MarkOverlaps(transferIDs: [transfer], businessDate: businessDay))
          try session.execute("COMMIT")
          try session.perform(.overlaps, [transfer])
          return try session.overlaps()
        }
        #expect(found == next, "\(before), then \(change)")
      }
    }
  }

  @Test("answered while its overlaps are looked at: nobody waits, and the open one is still resolved by later runs")
  func answeredMeanwhile() async throws {
    try await race { sessions in
      let transfer = try await sessions.worker.run { session in
        let transfer = try session.waiting(.stillEnrolled)
        try session.execute("BEGIN")
        try session.perform(.overlaps, [transfer])
        return transfer
      }
      try await sessions.other.run { session in
        try session.answer(transfer, .reject)
        try session.perform(.responses, [transfer])
        _ = try session.execute(Self.inTime)
      }
      let (standing, overlaps) = try await sessions.worker.run { session in
        try session.execute("COMMIT")
        try session.execute(EnqueueWaiting())
        try session.perform(.overlaps, try session.queued(.overlaps))
        return (try session.standing(transfer), try session.overlaps())
      }
      #expect(standing == "rejected" && overlaps == [])
    }
  }

  private func race(_ body: @Sendable (TwoSessions) async throws -> Void) async throws {
    try await SmallState.with { configuration in try await TwoSessions.with(configuration, body) }
  }
}

extension PostgresSession {
  /// The kinds of those that stand.
  fileprivate func overlaps() throws(PostgresError) -> [String] {
    try column("SELECT kind::text FROM transfer.overlap WHERE resolved_at IS NULL ORDER BY kind")
  }
}
