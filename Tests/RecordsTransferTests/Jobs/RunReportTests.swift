import PostgresClient
import Testing

@testable import RecordsTransfer

@Suite("How a run ended")
struct RunReportTests {
  @Test(
    "is said by the first step that was cut short, else by whether anything was set aside",
    arguments: [
      ([], .done), ([.done, .done], .done), ([.done, .setAside, .done], .setAside),
      ([.setAside, .deadline], .deadline), ([.stopped], .stopped), ([.setAside, .stopped], .stopped),
    ] as [([Outcome], Outcome)])
  func outcome(steps: [Outcome], run: Outcome) {
    let summaries = steps.map {
      StepSummary(lane: .requests, outcome: $0, counts: ChunkCounts(), chunks: 0, elapsed: .zero)
    }
    let report = RunReport(executionID: 1, job: "n", businessDate: businessDay, steps: summaries, elapsed: .zero)
    #expect(report.outcome == run)
  }

  @Test("has an exit code of its own")
  func exitCodes() {
    let codes: [Outcome: Int32] = [.done: 0, .setAside: 80, .deadline: 81, .stopped: 82, .failed: 70, .crashed: 70]
    for (outcome, code) in codes { #expect(outcome.exitStatus.rawValue == code) }
  }

  @Test("retries wait longer and longer, two minutes in all, and then end")
  func retryDelays() {
    var delays = RetryDelays()
    var waits: [Duration] = []
    while let delay = delays.next() { waits.append(delay) }
    #expect(waits.count == 11)
    #expect(waits.allSatisfy { $0 >= .milliseconds(125) && $0 <= .seconds(30) })
    let total = waits.reduce(.zero, +)
    #expect(total >= .seconds(75) && total <= .seconds(155))
  }

  @Test("counts add up in every field")
  func counts() {
    var one = ChunkCounts()
    for (place, field) in ChunkCounts.allFields.enumerated() { one[keyPath: field] = place + 1 }
    var sum = one
    sum += one
    #expect(ChunkCounts.allFields.map { sum[keyPath: $0] } == (1...14).map { 2 * $0 })
  }
}
