/// A chunk, from its claim to its COMMIT.
extension Moves {
  func claim(_ state: ModelState, _ index: Int, _ emit: Emit) {
    let worker = state.workers[index]
    if worker.isStopping || state.database.isPaused { return end(state, index, emit) }
    let ready = state.database.ready
    var free = scenario.bug == .claimsWithoutLock ? ready : ready.subtracting(state.locked)
    if worker.isConfined, scenario.bug != .forgetsLocked {
      // These rows are waited for: somebody has them in hand who may die of them.
      if !worker.plan.claims(of: ready).isDisjoint(with: state.locked) { return }
      free = ready
    }
    let claimed = worker.plan.claims(of: free)
    if claimed.isEmpty { return findNothing(state, index, emit, hasLeft: !free.isEmpty) }
    var next = state
    next.workers[index].chunk = Chunk(claimed: claimed, piece: claimed.count > 2 ? 4 : UInt8(claimed.count))
    next.workers[index].phase = .claimed
    // The ledger is asked for the latest chunk alone.
    next.database.recorded.remove(RowSet(index))
    next.standby.recorded.remove(RowSet(index))
    if scenario.bug == .dropsIntentEarly {
      commit(&next) { $0.intents[Int(worker.intent) - 1] = Intent() }
      next.workers[index].intent = 0
    }
    emit(.claimChunk, next, nil)
  }

  private func findNothing(_ state: ModelState, _ index: Int, _ emit: Emit, hasLeft: Bool) {
    var next = state
    let worker = state.workers[index]
    if worker.isConfined {
      next.workers[index].isConfined = false
      next.workers[index].remaining = 0
      next.workers[index].phase = .rangeDone
      emit(.leaveRange, next, nil)
    } else if worker.plan.from > 0, scenario.bug != .sweepsNever {
      next.workers[index].plan.from = 0
      commit(&next) { $0.intents[Int(worker.intent) - 1].plan.from = 0 }
      emit(.sweep, next, nil)
    } else {
      end(state, index, emit, broken: hasLeft ? "a run ends as done, with rows left that it could have done" : nil)
    }
  }

  func work(_ state: ModelState, _ index: Int, _ emit: Emit) {
    var next = state
    let chunk = state.workers[index].chunk
    let piece = chunk.untried.prefix(Int(chunk.piece))
    if piece.contains(.killer, scenario) { return killedByRow(state, index, emit) }
    var action = ModelAction.work
    if !piece.contains(.poison, scenario) {
      next.workers[index].chunk.done.formUnion(piece)
    } else if piece.count == 1 {
      next.workers[index].chunk.failed.formUnion(piece)
    } else {
      next.workers[index].chunk.piece /= 2
      action = .bisect
    }
    if next.workers[index].chunk.untried.isEmpty { next.workers[index].phase = .worked }
    emit(action, next, nil)
    guard scenario.isBisectionCapped, !chunk.tried.isEmpty else { return }
    // What was not tried stays in the queue.
    next = state
    next.workers[index].phase = .worked
    emit(.capBisection, next, nil)
  }

  func commit(_ state: ModelState, _ index: Int, _ emit: Emit) {
    var next = state
    apply(Zombie(state.workers[index], scenario), of: index, to: &next)
    next.workers[index].advance(scenario)
    if scenario.bug == .removesSeparately {
      next.workers[index].chunk = state.workers[index].chunk
      next.workers[index].phase = .amiss
    }
    emit(.commit, next, nil)
  }

  /// What COMMIT makes true: effects, queue, failures, ledger, and the next intent.
  func apply(_ session: Zombie, of index: Int, to state: inout ModelState) {
    commit(&state) { database in
      for row in 0..<room {
        if session.done.has(row) {
          database.rows[row].effects = min(3, database.rows[row].effects + 1)
          database.ledger += 1
          if scenario.bug != .removesSeparately { database.rows[row].place = .gone }
        } else if session.failed.has(row) {
          database.rows[row].attempts += 1
          let isLast = database.rows[row].attempts >= scenario.attempts
          database.rows[row].place = isLast ? .quarantined : .resting
        }
      }
      database.recorded.insert(RowSet(index))
      // Its client may live, connected anew, and have taken its former intent away.
      guard session.intent > 0, case let slot = Int(session.intent) - 1, database.intents[slot].isThere else { return }
      database.intents[slot].plan = session.next
    }
  }
}

extension Worker {
  /// Goes on behind its chunk, as `DrainCourse.advance`.
  mutating func advance(_ scenario: Scenario) {
    let tried = chunk.tried
    phase = .intended
    chunk = Chunk()
    if !isConfined {
      plan = Plan(from: UInt8(tried.last + 1), limit: scenario.limit)
    } else if plan.alone > 0 || remaining <= UInt8(tried.count) {
      // The plan stays as it is until the next one is written.
      (isConfined, remaining) = (false, 0)
      phase = .rangeDone
    } else {
      remaining -= UInt8(tried.count)
      plan = Plan(from: UInt8(tried.last + 1), limit: min(plan.limit, remaining))
    }
  }
}

extension RowSet {
  fileprivate func contains(_ kind: Scenario.Kind, _ scenario: Scenario) -> Bool {
    scenario.rows.indices.contains { has($0) && scenario.rows[$0] == kind }
  }
}
