/// SIGKILL of one of two worker processes at a random moment, again and again; the other one works on.
package struct WorkerKills: Disaster {
  package let name = "SIGKILL of a worker at a random moment"
  private let limit: Int

  /// - Parameter limit: kills in one scene.
  package init(limit: Int) { self.limit = limit }

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    let orders = ["nightly", "nightly-2"].map { job in
      var order = scene.order.job(job)
      order.rows = 4
      return order
    }
    var workers = try orders.map { try scene.start($0) }
    var times = 0
    while times < limit {
      try await Task.sleep(for: random.milliseconds(0..<350))
      let chosen = Int.random(in: workers.indices, using: &random)
      workers[chosen].kill()
      guard await workers[chosen].ended() == 128 + 9 else { break }
      times += 1
      workers[chosen] = try scene.start(orders[chosen])
    }
    for worker in workers { await worker.ended() }
    return Strikes(times)
  }
}

/// SIGKILL of all worker processes at once.
package struct MassKill: Disaster {
  package let name = "SIGKILL of all workers at once"

  package init() {}

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    let workers = try (1...3).map { number in
      var order = scene.order.job("nightly-\(number)")
      order.rows = 4
      return try scene.start(order)
    }
    for worker in workers { _ = await worker.event("chunk") }
    try await Task.sleep(for: random.milliseconds(0..<30))
    for worker in workers { worker.kill() }
    var times = 0
    for worker in workers where await worker.ended() == 128 + 9 { times += 1 }
    return Strikes(times)
  }
}
