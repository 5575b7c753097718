import PostgresClient
import RecordsTransfer
import TestSupport

/// What became of a night's work, held against what was asked.
package struct Verdict: Sendable {
  /// Effects that should be there and are not, in the log, in the tables, or in the ledger's sums.
  package var lost: [String] = []
  /// Effects that are there too often, or should not be there.
  package var repeated: [String] = []
  /// What a run should have taken away when it ended: queue rows, open runs, intents of chunks.
  package var left: [String] = []

  package var findings: [String] { lost + repeated + left + broken }

  package init() {}

  /// What breaks the invariants of the database that `records-transfer check` looks at.
  package var broken: [String] = []

  package var isClean: Bool { findings.isEmpty }

  /// - Parameter untouched: transfers that were meant to be quarantined: nothing was to become of them.
  package static func of(
    _ workload: Workload, on configuration: ConnectionConfiguration, untouched: Set<Int64> = []
  ) async throws -> Verdict {
    try await withConnection(configuration) { session in
      var verdict = Verdict()
      verdict.compare(
        Effects(log: workload.intents, untouched: untouched), with: try Effects(session, EffectLog.counts), "logged")
      verdict.compare(
        Effects(tables: workload.intents, untouched: untouched), with: try Effects(session, Effects.tables), "found")
      try verdict.compareLedger(workload.intents.filter { !untouched.contains($0.transferID) }, session)
      verdict.left += try session.column(leftOver)
      for finding in try InvariantCheck.run(session, Invariant.all) {
        verdict.broken += finding.violations.map { violation in
          "\(finding.invariant.name): \(violation.subject) \(violation.id.map(String.init) ?? ""): \(violation.what)"
        }
      }
      return verdict
    }
  }

  private mutating func compare(_ expected: Effects, with actual: Effects, _ place: String) {
    lost += expected.beyond(actual).map { "not \(place): \($0)" }
    repeated += actual.beyond(expected).map { "\(place) too often: \($0)" }
  }

  /// The sums over all chunks of all runs, also those that were killed, are those of the effects.
  private mutating func compareLedger(_ done: [Intent], _ session: PostgresSession) throws {
    func count(_ isCounted: (Intent) -> Bool) -> Int64 { Int64(done.count(where: isCounted)) }
    let notices = done.map(\.notices.count).reduce(0, +)
    let expected: [(String, Int64)] = [
      ("waiting", count { $0.way.to == "waiting" }), ("released", count { $0.way.to == "released" }),
      ("rejected", count { $0.way.to == "rejected" }), ("ignored", count { $0.way.to == "ignored" }),
      ("errors", count { $0.way.to == "error" }), ("overlaps_marked", count { $0.overlap != nil }),
      ("notices", Int64(notices)), ("recipients", Int64(2 * notices)),
    ]
    for (column, wanted) in expected {
      let sum: Int64 = try session.value(
        "SELECT coalesce(sum(\(column)), 0)::bigint FROM ops.chunk_execution \(Self.chaotic)")
      if sum < wanted { lost.append("the ledger has \(column) \(sum), not \(wanted)") }
      if sum > wanted { repeated.append("the ledger has \(column) \(sum), not \(wanted)") }
    }
    let (claimed, dequeued): (Int64, Int64) = (
      try session.value(
        "SELECT coalesce(sum(claimed - set_aside), 0)::bigint FROM ops.chunk_execution \(Self.chaotic)"),
      try session.value("SELECT count(*) FROM chaos.effect WHERE what LIKE 'dequeued %'")
    )
    if claimed < dequeued { lost.append("the ledger has \(claimed) rows done, not \(dequeued)") }
    if claimed > dequeued { repeated.append("the ledger has \(claimed) rows done, not \(dequeued)") }
  }

  /// Without the run that brought the answered half to where it begins.
  private static let chaotic =
    "WHERE execution_id NOT IN (SELECT execution_id FROM ops.job_execution WHERE job = 'before')"

  private static let leftOver = """
    SELECT 'a queue row: ' || lane || ' ' || transfer_id FROM transfer.queue WHERE quarantined_at IS NULL
    UNION ALL SELECT 'an intent: ' || intent_id || ' ' || lane FROM ops.chunk_intent
    UNION ALL SELECT 'an open run: ' || execution_id FROM ops.job_execution WHERE ended_at IS NULL
    UNION ALL SELECT 'an open step: ' || execution_id || '.' || step FROM ops.step_execution WHERE ended_at IS NULL
    """
}
