/// What has to hold in every state.
struct Invariants {
  let scenario: Scenario

  /// - Returns: what is broken; nil: nothing.
  func broken(in state: ModelState) -> String? {
    brokenInDatabase(state.database) ?? brokenLock(state) ?? brokenIntent(state)
  }

  private func brokenInDatabase(_ database: Database) -> String? {
    var effects: UInt8 = 0
    for row in scenario.rows.indices {
      let facts = database.rows[row]
      effects += facts.effects
      if facts.effects > 1 { return "row \(row) has its effects twice" }
      if (facts.place == .gone) != (facts.effects == 1) {
        return "row \(row) has effects and is in the queue, or is in neither"
      }
    }
    return effects == database.ledger ? nil : "the ledger counts \(database.ledger) effects, and there are \(effects)"
  }

  private func brokenLock(_ state: ModelState) -> String? {
    var locked = RowSet()
    for claimed in state.sessions.map(\.claimed) {
      if !locked.isDisjoint(with: claimed) { return "two sessions have one row in hand" }
      locked.formUnion(claimed)
    }
    return locked.isSubset(of: state.database.ready) ? nil : "a session has a row in hand that is not to be worked on"
  }

  /// Whoever has rows in hand has said so before, to all: else nobody would know what killed it.
  private func brokenIntent(_ state: ModelState) -> String? {
    var held: Set<UInt8> = []
    for session in state.sessions where !session.claimed.isEmpty || session.intent > 0 {
      if session.intent > 0, !held.insert(session.intent).inserted { return "two sessions have one intent" }
      // A session whose client has connected anew kills nobody any more.
      guard !session.claimed.isEmpty, !session.isLeft || state.isThere(session.intent) else { continue }
      guard session.intent > 0, case let intent = state.database.intents[Int(session.intent) - 1], intent.isThere,
        session.claimed == intent.plan.claims(of: session.claimed)
      else { return "a session has rows in hand that its intent does not name" }
    }
    return nil
  }

  /// Whether all is well and nothing is left to do: each row is done or in quarantine, nobody is at work, and nothing of
  /// those who were is left.
  func isGoal(_ state: ModelState) -> Bool {
    for row in scenario.rows.indices {
      let place = state.database.rows[row].place
      if place == .ready || place == .resting { return false }
      if place == .gone, scenario.rows[row] != .good { return false }
    }
    for slot in 0..<slots where state.database.intents[slot].isThere { return false }
    return (0..<2).allSatisfy { state.workers[$0].phase == .away && !state.workers[$0].zombie.isThere }
  }
}

extension ModelState {
  fileprivate func isThere(_ intent: UInt8) -> Bool { intent > 0 && database.intents[Int(intent) - 1].isThere }

  /// What each session of the server has in hand.
  fileprivate var sessions: [(claimed: RowSet, intent: UInt8, isLeft: Bool)] {
    (0..<2).flatMap { index in
      let worker = workers[index]
      let claimed = worker.isInChunk ? worker.chunk.claimed : RowSet()
      return [
        (claimed, worker.holdsIntent ? worker.intent : 0, false),
        (worker.zombie.claimed, worker.zombie.intent, true),
      ]
    }
  }
}
