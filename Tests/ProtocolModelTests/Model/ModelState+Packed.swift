/// A state as ten words: what is compared and hashed, a hundred thousand times.
struct PackedState: Hashable {
  var words: SIMD16<UInt64>
}

extension ModelState {
  var packed: PackedState {
    var packer = Packer()
    packer.add(database)
    packer.next()
    packer.add(standby)
    for index in 0..<2 {
      packer.next()
      packer.add(workers[index])
    }
    packer.next()
    for index in 0..<2 { packer.add(workers[index].zombie) }
    packer.next()
    packer.add(faults, 3)
    packer.add(interventions, 3)
    return PackedState(words: packer.words)
  }
}

extension Worker {
  /// What tells it from another one, but for the slots of intents, which have no order.
  var rank: (UInt64, UInt64) {
    var packer = Packer()
    var slotless = self
    slotless.intent = min(1, intent)
    slotless.zombie.intent = min(1, zombie.intent)
    packer.add(slotless)
    packer.next()
    packer.add(slotless.zombie)
    return (packer.words[0], packer.words[1])
  }
}

extension Intent {
  var rank: UInt64 {
    var packer = Packer()
    packer.add(self)
    return packer.words[0]
  }
}

private struct Packer {
  private(set) var words = SIMD16<UInt64>()
  private var word = 0
  private var bits: UInt64 = 0

  mutating func add(_ value: UInt8, _ width: UInt64) {
    precondition(UInt64(value) < 1 << width && bits + width <= 64, "the model has outgrown its words")
    words[word] |= UInt64(value) << bits
    bits += width
  }

  mutating func add(_ flag: Bool) { add(flag ? 1 : 0, 1) }

  mutating func next() {
    word += 1
    bits = 0
  }

  mutating func add(_ database: Database) {
    for index in 0..<room {
      let row = database.rows[index]
      add(row.place.rawValue, 2)
      add(row.attempts, 2)
      add(row.effects, 2)
      add(row.struck, 2)
    }
    add(database.ledger, 4)
    add(database.recorded.rawValue, 2)
    add(database.isPaused)
    next()
    for index in 0..<slots {
      if index == slots / 2 { next() }
      add(database.intents[index])
    }
  }

  mutating func add(_ intent: Intent) {
    add(intent.isThere)
    add(intent.plan)
    add(intent.isAsynchronous)
    add(intent.owner, 1)
  }

  private mutating func add(_ plan: Plan) {
    add(plan.from, 3)
    add(plan.limit, 3)
    add(plan.alone, 3)
    add(plan.deaths, 2)
  }

  mutating func add(_ worker: Worker) {
    add(worker.phase.rawValue, 5)
    for rows in [worker.chunk.claimed, worker.chunk.done, worker.chunk.failed] { add(rows.rawValue, 4) }
    add(worker.chunk.piece, 3)
    add(worker.plan)
    add(worker.intent, 3)
    add(worker.isConfined)
    add(worker.remaining, 3)
    add(worker.isStopping)
  }

  mutating func add(_ zombie: Zombie) {
    add(zombie.isThere)
    for rows in [zombie.claimed, zombie.done, zombie.failed] { add(rows.rawValue, 4) }
    add(zombie.intent, 3)
    add(zombie.isCommitting)
    add(zombie.next)
  }
}
