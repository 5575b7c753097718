/// Goes through every state that can be reached, by breadth: the first that breaks a promise is reached by as few steps
/// as can be.
struct Explorer {
  private let moves: Moves
  private let invariants: Invariants
  private var states: [ModelState] = []
  private var numbers: [PackedState: Int32] = [:]
  /// The state from which each was found, and by what.
  private var origins: [(from: Int32, action: ModelAction)] = []
  private var steps: [StateGraph.Step] = []
  private var seen: Set<ModelAction> = []
  private var broken: (promise: String, at: Int)?

  init(_ scenario: Scenario) {
    moves = Moves(scenario: scenario)
    invariants = Invariants(scenario: scenario)
    let start = scenario.start.canonical
    states = [start]
    numbers[start.packed] = 0
    origins = [(-1, .startProcess)]
  }

  mutating func explore() -> Exploration {
    var current = 0
    while current < states.count, broken == nil {
      var found: [(ModelAction, ModelState, String?)] = []
      moves.each(from: states[current]) { action, next, promise in found.append((action, next.canonical, promise)) }
      for (action, next, promise) in found where broken == nil { note(action, next, promise, from: current) }
      current += 1
    }
    let graph = StateGraph(count: states.count, steps: steps)
    if broken == nil, let stuck = graph.firstThatCannotReach(states.indices.filter { invariants.isGoal(states[$0]) }) {
      broken = ("not everything is done or in quarantine, and it never can be", stuck)
    }
    return Exploration(
      states: states.count, steps: steps.count, broken: broken?.promise, history: history(to: broken?.at ?? 0),
      seen: seen,
      mostDeaths: broken == nil ? graph.most(.killedByRow) : nil)
  }

  private mutating func note(_ action: ModelAction, _ next: ModelState, _ promise: String?, from current: Int) {
    seen.insert(action)
    let key = next.packed
    let known = numbers[key]
    if known == nil || promise != nil {
      numbers[key] = Int32(states.count)
      states.append(next)
      origins.append((Int32(current), action))
      broken = (promise ?? invariants.broken(in: next)).map { ($0, states.count - 1) }
    }
    steps.append(StateGraph.Step(from: Int32(current), to: known ?? Int32(states.count - 1), action: action))
  }

  private func history(to state: Int) -> [ModelAction] {
    var history: [ModelAction] = []
    var at = state
    while at > 0 {
      history.append(origins[at].action)
      at = Int(origins[at].from)
    }
    return history.reversed()
  }
}

/// What came of going through all states.
struct Exploration: Sendable {
  let states: Int
  let steps: Int
  /// The promise that is broken; nil: none.
  let broken: String?
  /// The steps that lead there.
  let history: [ModelAction]
  /// What happened at least once.
  let seen: Set<ModelAction>
  /// Processes that rows kill at most, in any history, however long; nil: without end, or a promise is broken.
  let mostDeaths: Int?
}

extension Scenario {
  var start: ModelState {
    var state = ModelState()
    for row in 0..<room where !rows.indices.contains(row) { state.database.rows[row].place = .gone }
    if hasStandby { state.standby = state.database }
    state.faults = mostFaults
    state.interventions = interventions
    return state
  }

  func explore() -> Exploration {
    var explorer = Explorer(self)
    return explorer.explore()
  }
}
