import Testing

/// What the model is worth: it finds each mistake that is planted in it.
@Suite("A mistake in the chunk protocol is found")
struct PlantedBugTests {
  @Test("where queue rows are deleted in a transaction of their own")
  func removesSeparately() {
    expect("row 2 has effects and is in the queue, or is in neither", of: .removesSeparately)
  }

  @Test("where a chunk of unknown outcome is done again without being claimed")
  func repeatsUnknown() {
    expect("row 2 has its effects twice", of: .repeatsUnknown, faults: [.cut])
  }

  @Test("where a worker does not look again from the start before it ends")
  func sweepsNever() {
    expect("a run ends as done, with rows left that it could have done", of: .sweepsNever)
  }

  @Test("where the intent is deleted before the commit of its chunk")
  func dropsIntentEarly() {
    expect("a session has rows in hand that its intent does not name", of: .dropsIntentEarly)
  }

  @Test("where the row at one is quarantined, whether it is the one that was in hand or not")
  func quarantinesUnnamed() {
    expect("row 2, which killed nobody, is quarantined", of: .quarantinesUnnamed)
  }

  @Test("where rows are claimed without a lock")
  func claimsWithoutLock() {
    expect("two sessions have one row in hand", of: .claimsWithoutLock)
  }

  @Test("where the siblings of a worker that tries a suspect go on with other rows, among them the one that kills")
  func siblingsGoOn() {
    expect("row 0, which killed nobody, is quarantined", of: .siblingsGoOn, isOneProcess: true)
  }

  @Test("where the intent of a living worker is taken for orphaned")
  func adoptsLiving() {
    expect("a session has rows in hand that its intent does not name", of: .adoptsLiving)
  }

  @Test("where a suspect that is locked is forgotten: it kills again and again")
  func forgetsLocked() {
    let all = Scenario(rows: [.good, .killer, .good], limit: 2, bug: .forgetsLocked).explore()
    #expect(all.broken == nil && all.mostDeaths == nil)
  }

  private func expect(
    _ broken: String, of bug: PlantedBug, isOneProcess: Bool = false, faults: Set<Scenario.Fault> = []
  ) {
    let scenario = Scenario(
      rows: [.good, .killer, .good], isOneProcess: isOneProcess, limit: 2, faults: faults,
      mostFaults: faults.isEmpty ? 0 : 1, bug: bug)
    let all = scenario.explore()
    let history = all.history.map(String.init(describing:)).joined(separator: " → ")
    print("Found after \(all.states) states, \(bug): \(history)")
    #expect(all.broken == broken, "\(history)")
  }
}
