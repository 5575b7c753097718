import Testing

/// Every state that the chunk protocol can come to, in worlds so small that there are not too many.
@Suite("The chunk protocol, in every order of steps")
struct ProtocolTests {
  @Test("keeps its promises with a row that kills its process, and one that fails", arguments: [true, false])
  func killer(isOneProcess: Bool) throws {
    let rows: [Scenario.Kind] = isOneProcess ? [.good, .killer, .good, .poison] : [.good, .killer, .good]
    let all = explore(Scenario(rows: rows, isOneProcess: isOneProcess, limit: isOneProcess ? 4 : 2))
    #expect(all.seen.isSuperset(of: [.halve, .nameSuspect, .adoptIntent, .quarantine, .leaveRange, .sweep]))
    // Each halving, two for the row alone, and as many again as processes met the row in an ordinary chunk meanwhile, for
    // the server had not ended the dead worker's session when they began.
    let deaths = try #require(all.mostDeaths, "a row must not go on killing")
    #expect(deaths == (isOneProcess ? 10 : 12))
  }

  @Test("keeps its promises with bisection that gives up early")
  func bisection() {
    let all = explore(Scenario(rows: [.good, .poison, .good], isBisectionCapped: true))
    #expect(
      all.seen.isSuperset(of: [.bisect, .capBisection, .removeDone, .setAside, .recordChunk, .planChunk, .commit]))
  }

  @Test("keeps its promises through kills, cut connections and crashes of the server", arguments: Self.worldsOfDisaster)
  func disasters(_ scenario: Scenario) {
    let all = explore(scenario)
    #expect(all.seen.isSuperset(of: [.killProcess, .cutConnection, .crashServer, .resolveCommit, .commitSession]))
  }

  @Test("keeps its promises where a standby takes over that lacks the last commit", arguments: Self.worldsOfFailover)
  func failover(_ scenario: Scenario) {
    let all = explore(scenario)
    #expect(all.seen.isSuperset(of: [.failOver, .resolveCommit]))
  }

  @Test("keeps its promises while DBAs pause, resume and re-queue, and runs are stopped")
  func interventions() {
    let all = explore(Scenario(rows: [.good, .killer], limit: 2, interventions: 1))
    #expect(all.seen.isSuperset(of: [.pause, .resume, .requeue, .requestStop, .endLane]))
  }

  private static let worldsOfDisaster = [
    Scenario(
      rows: [.good, .killer, .good], isOneProcess: true, limit: 2, faults: [.kill, .cut, .crash], mostFaults: 1),
    Scenario(rows: [.good, .killer], isOneProcess: true, limit: 2, faults: [.kill, .cut, .crash], mostFaults: 2),
    Scenario(rows: [.good, .poison], limit: 2, faults: [.kill, .cut, .crash], mostFaults: 2),
  ]

  private static let worldsOfFailover = [
    Scenario(rows: [.good, .good], limit: 2, faults: [.failover, .cut], mostFaults: 2),
    Scenario(rows: [.good, .killer], isOneProcess: true, limit: 2, faults: [.failover], mostFaults: 1),
  ]

  private func explore(_ scenario: Scenario) -> Exploration {
    let all = scenario.explore()
    print("Chunk protocol, \(scenario): \(all.states) states, \(all.steps) steps")
    #expect(all.broken == nil, "\(all.history.map(String.init(describing:)).joined(separator: " → "))")
    return all
  }
}
