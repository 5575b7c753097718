import Foundation
import PostgresClient
import TestSupport

/// The primary is killed while workers work, and its synchronous standby promoted; the workers have both in their connection
/// string.
package struct Promotions: Disaster {
  package let name = "primary killed, synchronous standby promoted"

  package init() {}

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    try await scene.cluster.addStandby()
    var order = scene.order
    order.rows = 4
    let worker = try scene.start(order)
    _ = await worker.event("chunk")
    try await Task.sleep(for: random.milliseconds(0..<200))
    guard !worker.isOver else { return Strikes(0) }
    try await scene.cluster.failOver()
    await worker.ended()
    return Strikes(1)
  }
}

/// The connection is cut while a COMMIT is under way: the standby does not answer, so that for a while nobody knows what becomes of
/// it, not even the server.
package struct CommitsUnderWay: Disaster {
  package let name = "connection cut while COMMIT waits for the standby"
  private let limit: Int

  package init(limit: Int) { self.limit = limit }

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    try await scene.cluster.addStandby()
    defer { scene.cluster.signalStandby(SIGCONT) }
    return try await scene.withProxy { proxy, order in
      let worker = try scene.start(order)
      _ = await worker.event("chunk")
      var times = 0
      while times < limit, !worker.isOver {
        scene.cluster.signalStandby(SIGSTOP)
        while !worker.isOver, try await commitsWaiting(scene) == 0 { try await Task.sleep(for: .milliseconds(5)) }
        if !worker.isOver { times += 1 }
        proxy.cutAll()
        // Long enough for the worker to come back and ask.
        try await Task.sleep(for: random.milliseconds(300..<900))
        scene.cluster.signalStandby(SIGCONT)
        try await Task.sleep(for: random.milliseconds(0..<100))
      }
      await worker.ended()
      return Strikes(times)
    }
  }

  private func commitsWaiting(_ scene: Scene) async throws -> Int64 {
    try await scene.withSession { session in
      try session.value(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'SyncRep'")
    }
  }
}
