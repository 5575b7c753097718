import ChaosSupport
import Testing

@Suite("The table of disasters")
struct DisasterTableTests {
  @Test("is Markdown: a line for each kind, with what was lost, repeated and left")
  func text() {
    var calm = DisasterTable.Line("none")
    var kills = DisasterTable.Line("SIGKILL")
    calm.add(act(times: 0, Verdict()))
    for _ in 1...2 {
      var verdict = Verdict()
      verdict.lost = ["a notice"]
      kills.add(act(times: 7, verdict))
    }
    var table = DisasterTable()
    table.lines = [calm, kills]
    #expect(
      table.text == """
        | disaster | times | nights | transfers | re-queued | lost | repeated | left over | broken | until next chunk (s) | seconds |
        | -------- | ----: | -----: | --------: | --------: | ---: | -------: | --------: | -----: | -------------------: | ------: |
        | none     |     0 |      1 |       100 |         0 |    0 |        0 |         0 |      0 |                  0.3 |     1.5 |
        | SIGKILL  |    14 |      2 |       200 |         0 |    2 |        0 |         0 |      0 |                  0.3 |     3.0 |
        """)
    #expect(!table.isClean)
  }

  private func act(times: Int, _ verdict: Verdict) -> Act {
    Act(
      strikes: Strikes(times), verdict: verdict, firstChunk: .milliseconds(340), elapsed: .milliseconds(1500),
      transfers: 100, requeued: 0, lastWords: [])
  }
}
