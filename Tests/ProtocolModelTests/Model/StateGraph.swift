/// The states by number, and the steps between them.
struct StateGraph {
  struct Step {
    let from: Int32
    let to: Int32
    let action: ModelAction
  }

  private let count: Int
  private let steps: [Step]

  init(count: Int, steps: [Step]) {
    self.count = count
    self.steps = steps
  }

  /// The first state from which none of the goals can be reached by steps that may be counted on. In a finite graph that is
  /// all there is to ask: where there is none, every history that neglects no step for ever comes to a goal.
  func firstThatCannotReach(_ goals: [Int]) -> Int? {
    let (first, sources) = ordered(where: { $0.action.isFair }, by: { Int($0.to) })
    var reaches = [Bool](repeating: false, count: count)
    for goal in goals { reaches[goal] = true }
    var frontier = goals
    while let state = frontier.popLast() {
      for source in sources[first[state]..<first[state + 1]] where !reaches[Int(steps[source].from)] {
        reaches[Int(steps[source].from)] = true
        frontier.append(Int(steps[source].from))
      }
    }
    return reaches.firstIndex(of: false)
  }

  /// How often the action happens at most in any history; nil: again and again.
  func most(_ action: ModelAction) -> Int? {
    let components = components()
    var most = [Int](repeating: 0, count: count)
    // By components, those that are reached from others first.
    let (first, leaving) = ordered(by: { components[Int($0.from)] })
    for component in 0..<count {
      for number in leaving[first[component]..<first[component + 1]] {
        let step = steps[number]
        let target = components[Int(step.to)]
        let weight = step.action == action ? 1 : 0
        if target == component {
          if weight > 0 { return nil }
        } else {
          most[component] = max(most[component], most[target] + weight)
        }
      }
    }
    return most[components[0]]
  }

  /// The strongly connected component of each state (Tarjan): a component is numbered after all that are reached from it.
  private func components() -> [Int] {
    let (first, leaving) = ordered(by: { Int($0.from) })
    var component = [Int](repeating: -1, count: count)
    var number = [Int](repeating: -1, count: count)
    var low = number
    var next = first
    var numbered = 0
    var components = 0
    var path: [Int] = [0]
    var open: [Int] = []
    while let state = path.last {
      if number[state] < 0 {
        (number[state], low[state]) = (numbered, numbered)
        numbered += 1
        open.append(state)
      }
      if next[state] < first[state + 1] {
        let target = Int(steps[leaving[next[state]]].to)
        next[state] += 1
        if number[target] < 0 {
          path.append(target)
        } else if component[target] < 0 {
          low[state] = min(low[state], number[target])
        }
        continue
      }
      path.removeLast()
      if let parent = path.last { low[parent] = min(low[parent], low[state]) }
      guard low[state] == number[state] else { continue }
      while let member = open.popLast() {
        component[member] = components
        if member == state { break }
      }
      components += 1
    }
    return component
  }

  /// The numbers of the steps by a number that each has, and where those of each begin.
  private func ordered(
    where isAsked: (Step) -> Bool = { _ in true }, by key: (Step) -> Int
  ) -> (first: [Int], steps: [Int]) {
    var first = [Int](repeating: 0, count: count + 1)
    for step in steps where isAsked(step) { first[key(step) + 1] += 1 }
    for index in 1..<first.count { first[index] += first[index - 1] }
    var free = first
    var ordered = [Int](repeating: 0, count: first[count])
    for (number, step) in steps.enumerated() where isAsked(step) {
      ordered[free[key(step)]] = number
      free[key(step)] += 1
    }
    return (first, ordered)
  }
}
