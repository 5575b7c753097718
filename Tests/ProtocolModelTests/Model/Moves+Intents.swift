/// How a worker comes to its intent: first what dead workers left, by one worker of the process alone, then its own.
extension Moves {
  static let deathsUntilQuarantine: UInt8 = 2

  /// Writes an intent for the plan.
  func open(_ plan: Plan, _ phase: Worker.Phase, _ state: ModelState, _ index: Int, _ emit: Emit) {
    if state.workers[index].isStopping { return end(state, index, emit) }
    var next = state
    guard write(plan, &next, index) else { return emit(.openIntent, state, noRoom) }
    next.workers[index].phase = phase
    emit(.openIntent, next, nil)
  }

  /// - Returns: false where the model has no room for it.
  func write(_ plan: Plan, _ state: inout ModelState, _ index: Int) -> Bool {
    guard let slot = (0..<slots).first(where: { !state.database.intents[$0].isThere && !state.isHeld($0) }) else {
      return false
    }
    let isAsynchronous = scenario.hasAsynchronousIntents
    commit(&state, isAsynchronous: isAsynchronous) {
      $0.intents[slot] = Intent(isThere: true, plan: plan, isAsynchronous: isAsynchronous, owner: UInt8(index))
    }
    state.workers[index].intent = UInt8(slot + 1)
    state.workers[index].plan = plan
    return true
  }

  /// A planted bug may leave ever more intents behind: then what goes beyond the model is not looked at.
  var noRoom: String? { scenario.bug == nil ? "there are more intents than the model has room for" : nil }

  func seekAgain(_ state: ModelState, _ index: Int, _ emit: Emit) {
    if state.workers[index].isStopping { return end(state, index, emit) }
    var next = state
    commit(&next) { $0.intents[Int(state.workers[index].intent) - 1].plan = .idle }
    next.workers[index].plan = .idle
    next.workers[index].phase = .seeking
    emit(.planChunk, next, nil)
  }

  /// Takes up an orphaned intent; where there is none, begins its own course and lets its siblings begin theirs.
  func seek(_ state: ModelState, _ index: Int, _ emit: Emit) {
    if state.workers[index].isStopping { return end(state, index, emit) }
    if let slot = smallestOrphan(state, but: Int(state.workers[index].intent) - 1) {
      return adopt(slot, state, index, emit)
    }
    var next = state
    close(Int(state.workers[index].intent) - 1, &next)
    for worker in process(of: index) where worker == index || next.workers[worker].phase == .waiting {
      next.workers[worker] = next.workers[worker].gone(.starting)
    }
    emit(.endRecovery, next, nil)
  }

  private func smallestOrphan(_ state: ModelState, but own: Int) -> Int? {
    (0..<slots).filter { slot in
      slot != own && state.database.intents[slot].isThere && (!state.isHeld(slot) || scenario.bug == .adoptsLiving)
    }.min { state.database.intents[$0].plan.limit < state.database.intents[$1].plan.limit }
  }

  private func adopt(_ slot: Int, _ state: ModelState, _ index: Int, _ emit: Emit) {
    var plan = state.database.intents[slot].plan
    var rows = plan.limit
    var action = ModelAction.adoptIntent
    if plan.alone > 0 {
      plan.deaths += 1
      rows = 1
      if plan.deaths >= Self.deathsUntilQuarantine { return quarantine(Int(plan.alone) - 1, slot, state, index, emit) }
    } else if plan.limit > 1 {
      plan.limit /= 2
      action = .halve
    } else {
      let ready = plan.claims(of: state.database.ready)
      if ready.isEmpty { return leave(slot, state, emit) }
      let suspect = ready.first
      if scenario.bug == .quarantinesUnnamed { return quarantine(suspect, slot, state, index, emit) }
      plan.alone = UInt8(suspect + 1)
      action = .nameSuspect
    }
    var next = state
    commit(&next) {
      $0.intents[slot] = Intent()
      $0.intents[Int(state.workers[index].intent) - 1].plan = plan
    }
    forget(slot, &next, but: index)
    next.workers[index].plan = plan
    next.workers[index].isConfined = true
    next.workers[index].remaining = rows
    next.workers[index].phase = .intended
    emit(action, next, nil)
  }

  /// The row on which two workers died alone.
  private func quarantine(_ row: Int, _ slot: Int, _ state: ModelState, _ index: Int, _ emit: Emit) {
    let facts = state.database.rows[row]
    guard facts.place == .ready || facts.place == .resting else { return leave(slot, state, emit) }
    // The UPDATE waits for whoever has the row in hand.
    if state.locked.has(row) { return }
    var next = state
    commit(&next) {
      $0.rows[row].place = .quarantined
      $0.intents[slot] = Intent()
    }
    forget(slot, &next)
    let isInnocent = scenario.rows[row] != .killer && facts.struck < 2
    emit(.quarantine, next, isInnocent ? "row \(row), which killed nobody, is quarantined" : nil)
  }

  /// The orphaned range has nothing left.
  private func leave(_ slot: Int, _ state: ModelState, _ emit: Emit) {
    var next = state
    close(slot, &next)
    emit(.adoptIntent, next, nil)
  }

  func close(_ slot: Int, _ state: inout ModelState) {
    guard slot >= 0 else { return }
    commit(&state) { $0.intents[slot] = Intent() }
    forget(slot, &state)
  }

  /// Intents have numbers of their own, slots are used again: whoever still knows an intent that is gone must not take
  /// another for it.
  private func forget(_ slot: Int, _ state: inout ModelState, but index: Int? = nil) {
    for worker in 0..<2 where worker != index && state.workers[worker].intent == UInt8(slot + 1) {
      if !state.workers[worker].holdsIntent { state.workers[worker].intent = 0 }
    }
  }

  /// Ends orderly: the intent goes with the worker. What ends a recovery early ends the whole process's step.
  func end(_ state: ModelState, _ index: Int, _ emit: Emit, broken: String? = nil) {
    var next = state
    close(Int(state.workers[index].intent) - 1, &next)
    next.workers[index] = next.workers[index].gone()
    for worker in process(of: index) where next.workers[worker].phase == .waiting {
      next.workers[worker] = next.workers[worker].gone()
    }
    emit(.endLane, next, broken)
  }
}
