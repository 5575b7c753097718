/// Workers and slots have no order: of the states that differ in nothing else, one stands for all.
extension ModelState {
  var canonical: ModelState {
    var state = self
    if state.workers[1].rank < state.workers[0].rank { state.swapWorkers() }
    for last in (1..<slots).reversed() {
      for slot in 0..<last where state.rank(ofSlot: slot) < state.rank(ofSlot: slot + 1) { state.swapSlots(slot) }
    }
    return state
  }

  private func rank(ofSlot slot: Int) -> UInt64 {
    var users: UInt64 = 0
    for index in 0..<2 {
      if workers[index].intent == UInt8(slot + 1) { users |= 1 << UInt64(index) }
      if workers[index].zombie.intent == UInt8(slot + 1) { users |= 4 << UInt64(index) }
    }
    return (database.intents[slot].rank << 14 | standby.intents[slot].rank) << 4 | users
  }

  private mutating func swapWorkers() {
    let first = workers[0]
    workers[0] = workers[1]
    workers[1] = first
    database.swapOwners()
    standby.swapOwners()
  }

  private mutating func swapSlots(_ slot: Int) {
    database.swapIntents(slot)
    standby.swapIntents(slot)
    for index in 0..<2 {
      workers[index].intent = swapped(workers[index].intent, slot)
      workers[index].zombie.intent = swapped(workers[index].zombie.intent, slot)
    }
  }

  private func swapped(_ intent: UInt8, _ slot: Int) -> UInt8 {
    if intent == UInt8(slot + 1) { return intent + 1 }
    return intent == UInt8(slot + 2) ? intent - 1 : intent
  }
}

extension Database {
  fileprivate mutating func swapOwners() {
    for slot in 0..<slots where intents[slot].isThere { intents[slot].owner ^= 1 }
    recorded = RowSet(rawValue: recorded.rawValue >> 1 | (recorded.rawValue & 1) << 1)
  }

  fileprivate mutating func swapIntents(_ slot: Int) {
    let first = intents[slot]
    intents[slot] = intents[slot + 1]
    intents[slot + 1] = first
  }
}
