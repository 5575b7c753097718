/// What befalls the workers and the server.
extension Moves {
  /// The process dies with the row in hand, and all its workers with it.
  func killedByRow(_ state: ModelState, _ index: Int, _ emit: Emit) {
    for next in killed(process(of: index), state) { emit(.killedByRow, next, nil) }
  }

  /// The server comes to know that a client is gone: what it was about is undone, or done where COMMIT had come.
  func endSession(_ state: ModelState, _ index: Int, _ emit: Emit) {
    guard state.workers[index].zombie.isThere else { return }
    let ends = ended(index, state)
    emit(.endSession, ends[0], nil)
    if ends.count > 1 { emit(.commitSession, ends[1], nil) }
  }

  func disasters(_ state: ModelState, _ emit: Emit) {
    var spent = state
    spent.faults -= 1
    if scenario.faults.contains(.kill) {
      for first in firsts where process(of: first).contains(where: { state.workers[$0].phase != .away }) {
        var next = spent
        for index in process(of: first) { strike(&next, index) }
        for next in killed(process(of: first), next) { emit(.killProcess, next, nil) }
      }
    }
    if scenario.faults.contains(.cut) {
      for index in 0..<2 where state.workers[index].holdsIntent {
        var next = spent
        strike(&next, index)
        for next in disconnected(index, next) { emit(.cutConnection, next, nil) }
      }
    }
    if scenario.faults.contains(.crash) {
      for next in crashed(spent) { emit(.crashServer, next, nil) }
    }
    if scenario.faults.contains(.failover) { failOver(spent, emit) }
  }

  /// The server is lost with its last commit; the standby takes its place.
  private func failOver(_ state: ModelState, _ emit: Emit) {
    var next = state
    for index in 0..<2 { strike(&next, index) }
    next.database = next.standby
    for index in 0..<2 {
      next.workers[index].zombie = Zombie()
      loseSession(&next, index)
    }
    emit(.failOver, next, nil)
  }

  /// Notes, for the row that a session has for itself, that it was not the row's fault.
  private func strike(_ state: inout ModelState, _ index: Int) {
    let slot = Int(state.workers[index].intent) - 1
    guard slot >= 0, state.database.intents[slot].plan.alone > 0 else { return }
    let row = Int(state.database.intents[slot].plan.alone) - 1
    state.database.rows[row].struck = min(2, state.database.rows[row].struck + 1)
    state.standby.rows[row].struck = state.database.rows[row].struck
  }

  private func killed(_ workers: [Int], _ state: ModelState) -> [ModelState] {
    var states = [state]
    for index in workers where state.workers[index].phase != .away {
      states = states.flatMap { state in disconnected(index, state) }
      for at in states.indices { states[at].workers[index] = states[at].workers[index].gone() }
    }
    return states
  }

  /// The client's end is gone; the server's lives on until it notices. One that it had not noticed before it notices now.
  private func disconnected(_ index: Int, _ state: ModelState) -> [ModelState] {
    ended(index, state).map { state in
      var next = state
      if state.workers[index].holdsIntent { next.workers[index].zombie = Zombie(state.workers[index], scenario) }
      loseSession(&next, index)
      return next
    }
  }

  private func loseSession(_ state: inout ModelState, _ index: Int) {
    let worker = state.workers[index]
    guard worker.holdsIntent else { return }
    state.workers[index].phase = worker.phase == .planned ? .inDoubt : .disconnected
    if worker.phase != .planned { state.workers[index].chunk = Chunk() }
    if worker.phase == .rangeDone { state.workers[index].plan = .idle }
  }

  /// The session without its client, undone and, where it was committing, done.
  private func ended(_ index: Int, _ state: ModelState) -> [ModelState] {
    var undone = state
    let zombie = state.workers[index].zombie
    undone.workers[index].zombie = Zombie()
    guard zombie.isCommitting else { return [undone] }
    var done = undone
    apply(zombie, of: index, to: &done)
    return [undone, done]
  }

  /// All sessions end at once; what was being committed is done or not; what did not wait for the disk is lost or not.
  private func crashed(_ state: ModelState) -> [ModelState] {
    var struck = state
    for index in 0..<2 { strike(&struck, index) }
    var states = [struck]
    for index in 0..<2 {
      states = states.flatMap { state in disconnected(index, state) }.flatMap { state in ended(index, state) }
    }
    for slot in 0..<slots {
      states = states.flatMap { state in
        guard state.database.intents[slot].isAsynchronous else { return [state] }
        var lost = state
        lost.database.intents[slot] = Intent()
        return [state, lost]
      }
    }
    return states
  }
}

extension Zombie {
  /// What the server has of a worker's connection.
  init(_ worker: Worker, _ scenario: Scenario) {
    isThere = true
    intent = worker.intent
    claimed = worker.isInChunk ? worker.chunk.claimed : RowSet()
    guard worker.phase == .planned else { return }
    isCommitting = true
    done = worker.chunk.done
    failed = worker.chunk.failed
    var next = worker
    next.advance(scenario)
    self.next = next.plan
  }
}
