import ChaosSupport
import PostgresClient
import TestSupport
import Testing

extension ChaosTests {
  /// The checks after a disaster would be worth nothing if they found nothing.
  @Suite("What the checks find")
  struct Findings {
    /// Damage to the effects of a night's work: transfer 101 was routed, 3 released.
    enum Damage: String, CaseIterable {
      case noticeGone = "DELETE FROM inbox.notice WHERE transfer_id = 3 AND event = 'released'"
      case recipientGone = """
        DELETE FROM inbox.recipient WHERE user_id = 1
          AND notice_id = (SELECT notice_id FROM inbox.notice WHERE transfer_id = 3 AND event = 'released')
        """
      case payloadGone = "DELETE FROM transfer.records_transfer_payload WHERE transfer_id = 3"
      case effectUndone = "UPDATE transfer.records_transfer SET status = 'submitted' WHERE transfer_id = 101"
      case chunkGone = "DELETE FROM ops.chunk_execution WHERE waiting > 0"
    }

    @Test("an effect that is gone is found to be lost", arguments: Damage.allCases)
    func lost(_ damage: Damage) async throws {
      let verdict = try await verdict { scene in
        try await scene.finish()
        _ = try await scene.withSession { session in try session.execute(damage.rawValue) }
      }
      #expect(!verdict.lost.isEmpty)
    }

    @Test("a queue row that is gone before its work was done is found to be lost")
    func neverDone() async throws {
      let verdict = try await verdict { scene in
        _ = try await scene.withSession { session in
          try session.execute("DELETE FROM transfer.queue WHERE transfer_id = 101")
        }
        try await scene.finish()
      }
      #expect(verdict.lost.contains("not logged: status submitted waiting of transfer 101"))
    }

    @Test("work that is done twice is found, also where the tables look as if it was done once")
    func twice() async throws {
      let verdict = try await verdict { scene in
        try await scene.finish()
        _ = try await scene.withSession { session in
          try session.execute(
            """
            DELETE FROM inbox.recipient r USING inbox.notice n WHERE n.notice_id = r.notice_id AND n.transfer_id = 101;
            DELETE FROM inbox.notice WHERE transfer_id = 101;
            UPDATE transfer.records_transfer SET status = 'submitted' WHERE transfer_id = 101;
            INSERT INTO transfer.queue (lane, transfer_id) VALUES ('requests', 101);
            """)
        }
        try await scene.finish()
      }
      #expect(verdict.lost == [])
      #expect(!verdict.repeated.contains { $0.hasPrefix("found") }, "the tables look well")
      #expect(verdict.repeated.contains("logged too often: recipient waiting 1 of transfer 101"))
      #expect(verdict.repeated.contains { $0.hasPrefix("the ledger has") })
    }

    @Test("a queue row, an open run and an intent that stay behind are found")
    func left() async throws {
      let verdict = try await verdict { scene in
        try await scene.finish()
        _ = try await scene.withSession { session in
          try session.execute(
            """
            INSERT INTO transfer.queue (lane, transfer_id) VALUES ('overlaps', 101);
            INSERT INTO ops.job_execution (job, business_date, workers, host, process_id, binary_version)
              VALUES ('other', '2026-10-01', 1, 'gone', 1, '0');
            INSERT INTO ops.chunk_intent (lane, after_priority, after_turn, after_transfer_id, row_limit, host, process_id)
              VALUES ('requests', 0, 0, 0, 1, 'gone', 1);
            """)
        }
      }
      #expect(verdict.left.count == 3)
    }

    private func verdict(_ body: (Scene) async throws -> Void) async throws -> Verdict {
      let stage = try await SharedStage.shared.stage
      return try await stage.withScene { scene in
        try await body(scene)
        return try await Verdict.of(stage.workload, on: scene.configuration)
      }
    }
  }
}
