/// How a worker goes on after its connection was lost.
extension Moves {
  /// Whoever connects again lives: its former intent is no orphan. It takes a new one, with the plan that it has in mind.
  func reconnect(_ state: ModelState, _ index: Int, _ action: ModelAction, _ emit: Emit) {
    var next = state
    let worker = state.workers[index]
    if worker.intent > 0, case let slot = Int(worker.intent) - 1, next.database.intents[slot].isThere,
      next.database.intents[slot].owner == UInt8(index)
    {
      commit(&next) { $0.intents[slot] = Intent() }
    }
    next.workers[index].intent = 0
    guard write(worker.plan, &next, index) else { return emit(action, state, noRoom) }
    next.workers[index].phase = worker.isConfined || worker.plan != .idle ? .intended : .seeking
    emit(action, next, nil)
  }

  /// Did the COMMIT come to anything? While the server is still at it there is no answer.
  func resolve(_ state: ModelState, _ index: Int, _ emit: Emit) {
    if state.workers[index].zombie.isCommitting { return }
    var next = state
    if scenario.bug == .repeatsUnknown {
      next.workers[index].phase = .amiss
      return emit(.resolveCommit, next, nil)
    }
    if state.database.recorded.has(index) {
      next.workers[index].advance(scenario)
      if next.workers[index].phase == .rangeDone { next.workers[index].plan = .idle }
    }
    next.workers[index].chunk = Chunk()
    reconnect(next, index, .resolveCommit, emit)
  }

  /// The second half of a planted bug.
  func goAmiss(_ state: ModelState, _ index: Int, _ emit: Emit) {
    var next = state
    let done = state.workers[index].chunk.done
    commit(&next) { database in
      for row in 0..<room where done.has(row) {
        if scenario.bug == .repeatsUnknown {
          database.rows[row].effects = min(3, database.rows[row].effects + 1)
          database.ledger += 1
        }
        database.rows[row].place = .gone
      }
    }
    next.workers[index].chunk = Chunk()
    next.workers[index].phase = .intended
    if scenario.bug == .repeatsUnknown { return reconnect(next, index, .work, emit) }
    emit(.removeDone, next, nil)
  }
}
