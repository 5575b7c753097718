import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Closing a run")
struct CloseRunTests {
  @Test("closes the step that could not close itself, and leaves those that did and those of other runs")
  func steps() async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        try session.execute(
          """
          INSERT INTO ops.job_execution (job, business_date, workers, host, process_id, binary_version)
          VALUES ('nightly', '2026-10-01', 1, 'h', 1, '1'), ('requests', '2026-10-01', 1, 'h', 1, '1');
          INSERT INTO ops.step_execution (execution_id, step, lane, ended_at, outcome)
          VALUES (1, 1, 'requests', now(), 'done'), (1, 2, 'responses', NULL, NULL), (2, 1, 'requests', NULL, NULL);
          """)
        try session.execute(CloseRun(executionID: 1, outcome: .failed, message: "x"))
        let runs: [String] = try session.column(
          "SELECT concat_ws(' ', execution_id, outcome, message) FROM ops.job_execution ORDER BY execution_id")
        let steps: [String] = try session.column(
          "SELECT concat_ws(' ', execution_id, step, outcome) FROM ops.step_execution ORDER BY execution_id, step")
        #expect(runs == ["1 failed x", "2"])
        #expect(steps == ["1 1 done", "1 2 failed", "2 1"])
      }
    }
  }
}
