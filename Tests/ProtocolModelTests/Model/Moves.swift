/// From a state, all that can happen next.
struct Moves {
  let scenario: Scenario
  /// Takes what happened, the state after it, and what of the protocol's promises it broke; nil: none.
  typealias Emit = (ModelAction, ModelState, String?) -> Void

  func each(from state: ModelState, _ emit: Emit) {
    for index in 0..<2 {
      step(state, index, emit)
      endSession(state, index, emit)
    }
    startProcesses(state, emit)
    letTimePass(state, emit)
    if state.interventions > 0 { intervene(state, emit) }
    if state.faults > 0 { disasters(state, emit) }
  }

  /// What a worker does next by itself.
  private func step(_ state: ModelState, _ index: Int, _ emit: Emit) {
    switch state.workers[index].phase {
    case .away, .waiting: break
    case .beginning: open(.idle, .seeking, state, index, emit)
    case .seeking: seek(state, index, emit)
    case .rangeDone: seekAgain(state, index, emit)
    case .starting: open(Plan(limit: scenario.limit), .intended, state, index, emit)
    case .intended: claim(state, index, emit)
    case .claimed: work(state, index, emit)
    case .worked: advance(state, index, to: .removed, .removeDone, emit)
    case .removed:
      if state.workers[index].chunk.failed.isEmpty {
        advance(state, index, to: .recorded, .recordChunk, emit)
      } else {
        advance(state, index, to: .setAside, .setAside, emit)
      }
    case .setAside: advance(state, index, to: .recorded, .recordChunk, emit)
    case .recorded: advance(state, index, to: .planned, .planChunk, emit)
    case .planned: commit(state, index, emit)
    case .disconnected: reconnect(state, index, .reconnect, emit)
    case .inDoubt: resolve(state, index, emit)
    case .amiss: goAmiss(state, index, emit)
    }
  }

  /// A step inside the transaction: nobody else sees it before COMMIT.
  private func advance(
    _ state: ModelState, _ index: Int, to phase: Worker.Phase, _ action: ModelAction, _ emit: Emit
  ) {
    var next = state
    next.workers[index].phase = phase
    emit(action, next, nil)
  }

  /// The workers of the process to which this one belongs.
  func process(of index: Int) -> [Int] { scenario.isOneProcess ? [0, 1] : [index] }

  /// The first worker of each process.
  var firsts: [Int] { scenario.isOneProcess ? [0] : [0, 1] }

  private func startProcesses(_ state: ModelState, _ emit: Emit) {
    guard !state.database.isPaused, state.database.hasWork else { return }
    for first in firsts where process(of: first).allSatisfy({ state.workers[$0].phase == .away }) {
      var next = state
      for index in process(of: first) {
        next.workers[index].phase =
          index == first ? .beginning : scenario.bug == .siblingsGoOn ? .starting : .waiting
      }
      emit(.startProcess, next, nil)
    }
  }

  /// Commits a change of the database.
  ///
  /// - Parameter isAsynchronous: without waiting for the disk. Any other commit brings the ones before it to disk as well.
  func commit(_ state: inout ModelState, isAsynchronous: Bool = false, _ change: (inout Database) -> Void) {
    if scenario.hasStandby { state.standby = state.database }
    change(&state.database)
    guard !isAsynchronous else { return }
    for slot in 0..<slots { state.database.intents[slot].isAsynchronous = false }
  }
}

extension Scenario {
  var hasStandby: Bool { faults.contains(.failover) }
}

extension Database {
  /// Whether a run would find something to do.
  var hasWork: Bool {
    (0..<room).contains { rows[$0].place == .ready } || (0..<slots).contains { intents[$0].isThere }
  }

  var ready: RowSet {
    var ready = RowSet()
    for row in 0..<room where rows[row].place == .ready { ready.insert(RowSet(row)) }
    return ready
  }
}

extension ModelState {
  /// Rows that sessions have locked.
  var locked: RowSet {
    var locked = RowSet()
    for index in 0..<2 {
      if workers[index].isInChunk { locked.formUnion(workers[index].chunk.claimed) }
      locked.formUnion(workers[index].zombie.claimed)
    }
    return locked
  }

  /// Whether a session holds the advisory lock on the intent.
  func isHeld(_ slot: Int) -> Bool {
    for index in 0..<2 {
      if workers[index].holdsIntent, workers[index].intent == UInt8(slot + 1) { return true }
      if workers[index].zombie.intent == UInt8(slot + 1) { return true }
    }
    return false
  }
}
