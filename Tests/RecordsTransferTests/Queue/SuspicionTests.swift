import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Troubles that a row brings about")
struct SuspicionTests {
  @Test("one that comes back with the same rows narrows the chunk; others, and full disks, do not")
  func responses() {
    func responses(_ states: [SQLState], kind: PostgresError.Kind = .server) -> [Suspicion.Response] {
      var suspicion = Suspicion()
      return states.map { suspicion.response(to: PostgresError(kind, "x", sqlState: $0)) }
    }
    #expect(responses(["57014", "57014", "57014", "57014"]) == [.retry, .narrow, .retry, .narrow])
    #expect(responses(["57014", "55P03", "57014"]) == [.retry, .retry, .retry])
    #expect(responses(["53100", "53100", "53100"]) == [.retry, .retry, .retry])
    #expect(
      responses(["08006", "08006", "08006"], kind: .connection) == [.retry, .retry, .narrow],
      "a backend that dies of a row, and not one that was ended by chance")
  }

  @Test("a statement that runs into its timeout because of one row: that row is set aside, the others are done")
  func slowRow() async throws {
    try await ManyRequests.with(12) { configuration in
      try await withConnection(configuration) { session in
        _ = try session.execute(
          """
          CREATE FUNCTION public.dawdle() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            PERFORM pg_sleep(3600);
            RETURN NEW;
          END $$;
          CREATE TRIGGER dawdle BEFORE UPDATE ON transfer.records_transfer FOR EACH ROW
            WHEN (OLD.transfer_id = 8) EXECUTE FUNCTION public.dawdle();
          """)
      }
      var impatient = configuration
      impatient.statementTimeout = .milliseconds(400)
      try await Self.expectSetAside(8, of: 12, "57014", configuration, as: impatient)
    }
  }

  @Test("a record that somebody keeps locked: that row is set aside and tried again later, the others are done")
  func keptLock() async throws {
    try await ManyRequests.with(12) { configuration in
      let hostile = try await PostgresConnection.open(configuration)
      try await hostile.run { session in
        _ = try session.execute("BEGIN; SELECT FROM transfer.records_transfer WHERE transfer_id = 8 FOR UPDATE")
      }
      var impatient = configuration
      impatient.lockTimeout = .milliseconds(50)
      try await Self.expectSetAside(8, of: 12, "55P03", configuration, as: impatient)
      await hostile.close()
    }
  }

  private static func expectSetAside(
    _ transfer: Int64, of all: Int, _ state: String, _ configuration: ConnectionConfiguration,
    as impatient: ConnectionConfiguration
  ) async throws {
    let observer = RecordingObserver()
    let report = try await JobRunner(
      job: ManyRequests.job(rows: 24), configuration: impatient, observer: observer
    ).run()
    #expect(report.outcome == .setAside)
    #expect(report.steps.map(\.counts.waiting) == [all - 1])
    #expect(observer.told.withLock { $0.setAside } == [transfer])
    let kept: String = try await withConnection(configuration) { session in
      try session.value(
        """
        SELECT concat_ws(' ', q.transfer_id, q.attempts, q.quarantined_at, q.ready_at > now(), f.sqlstate)
        FROM transfer.queue q JOIN transfer.failure f USING (lane, transfer_id)
        """)
    }
    #expect(kept == "\(transfer) 1 t \(state)")
  }
}
