/// What time and DBAs do.
extension Moves {
  func letTimePass(_ state: ModelState, _ emit: Emit) {
    for row in scenario.rows.indices where state.database.rows[row].place == .resting {
      var next = state
      // The clock alone: no commit, and the same on a standby.
      next.database.rows[row].place = .ready
      if next.standby.rows[row].place == .resting { next.standby.rows[row].place = .ready }
      emit(.becomeReady, next, nil)
    }
    if state.database.isPaused {
      var next = state
      commit(&next) { $0.isPaused = false }
      emit(.resume, next, nil)
    }
  }

  func intervene(_ state: ModelState, _ emit: Emit) {
    var spent = state
    spent.interventions -= 1
    if !state.database.isPaused {
      var next = spent
      commit(&next) { $0.isPaused = true }
      emit(.pause, next, nil)
    }
    for row in scenario.rows.indices where state.database.rows[row].place == .quarantined {
      var next = spent
      commit(&next) {
        $0.rows[row].place = .ready
        $0.rows[row].attempts = 0
      }
      emit(.requeue, next, nil)
    }
    for first in firsts {
      let asked = process(of: first).filter { state.workers[$0].phase != .away && !state.workers[$0].isStopping }
      if asked.isEmpty { continue }
      var next = spent
      for index in asked { next.workers[index].isStopping = true }
      emit(.requestStop, next, nil)
    }
  }
}
