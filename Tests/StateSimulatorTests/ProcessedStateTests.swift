import PostgresClient
import RecordsTransfer
import StateSimulator
import TestSupport
import Testing

@Suite("Every simulated request comes to what was intended")
struct ProcessedStateTests {
  @Test("After the nightly run, after the answers, and after a run more", arguments: [1, 20_261_001] as [UInt64])
  func nightly(seed: UInt64) async throws {
    var options = SimulationOptions()
    (options.students, options.requests, options.seed) = (4_000, 2_000, seed)
    let simulator = try Simulator(options)
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { _ = try simulator.fill($0) }
      try await runNightly(configuration)
      try await withConnection(configuration) { session throws in
        #expect(try Simulator.deviations(session, after: .routing) == [])
        let answered = try Simulator.answer(session)
        #expect(answered.released > 0 && answered.rejected > 0 && answered.ignored > 0 && answered.recordsChanged > 0)
        #expect(try Simulator.answer(session).isEmpty)
      }
      try await runNightly(configuration)
      try await withConnection(configuration) { session throws in
        #expect(try Simulator.deviations(session, after: .answers) == [])
      }
    }
  }

  private func runNightly(_ configuration: ConnectionConfiguration) async throws {
    let nightly = JobDefinition(
      name: "nightly", workers: 2,
      steps: [
        JobDefinition.Step(lane: .requests), JobDefinition.Step(lane: .responses), JobDefinition.Step(lane: .overlaps),
      ])
    let report = try await JobRunner(job: nightly, configuration: configuration, observer: SilentObserver()).run()
    #expect(report.outcome == .done)
  }
}

private struct SilentObserver: RunObserver {
  func runStarted(executionID: Int64, crashed: [Int64]) {}
  func stepStarted(_ lane: Lane, ready: Int) {}
  func chunkCommitted(_ lane: Lane, _ counts: ChunkCounts) {}
  func rowSetAside(_ lane: Lane, transferID: Int64, reason: String) {}
  func retrying(_ lane: Lane, worker: Int, after delay: Duration, reason: String) {}
  func stepEnded(_ summary: StepSummary) {}
}
