import PostgresClient
import TestSupport

/// A session that locks transfer records and does not let go, until the workers' patience (`lock_timeout`) is over.
package struct HostileLocks: Disaster {
  package let name = "hostile session: lock timeouts"
  private let limit: Int

  package init(limit: Int) { self.limit = limit }

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    let hostile = try await PostgresConnection.open(scene.configuration)
    var order = scene.order
    order.rows = 6
    order.lockTimeoutMilliseconds = 60
    let worker = try scene.start(order)
    var times = 0
    while times < limit, !worker.isOver {
      let chosen = scene.workload.intents.shuffled(using: &random).prefix(8).map { String($0.transferID) }
      try await hostile.run { (session) throws(PostgresError) in
        try session.execute("BEGIN")
        try session.execute(
          "SELECT FROM transfer.records_transfer WHERE transfer_id IN (\(chosen.joined(separator: ","))) FOR NO KEY UPDATE"
        )
      }
      let before = worker.count("retry")
      for _ in 0..<40 where worker.count("retry") == before && !worker.isOver {
        try await Task.sleep(for: .milliseconds(10))
      }
      if worker.count("retry") > before { times += 1 }
      try await hostile.run { (session) throws(PostgresError) in _ = try session.execute("ROLLBACK") }
    }
    await hostile.close()
    await worker.ended()
    return Strikes(times)
  }
}

/// A session that takes locks in the other order than a chunk does: one of the two is the victim.
package struct Deadlocks: Disaster {
  package let name = "hostile session: deadlocks"
  private let limit: Int

  package init(limit: Int) { self.limit = limit }

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    let hostile = try await PostgresConnection.open(scene.configuration)
    var order = scene.order
    order.rows = 6
    let worker = try scene.start(order)
    while !worker.isOver, try await deadlocks(hostile) < limit {
      // The patient one is not the victim.
      let patience = Bool.random(using: &random) ? "5s" : "10ms"
      let number = Int.random(in: 0..<10_000, using: &random)
      try await hostile.run { (session) throws(PostgresError) in
        try session.execute("BEGIN")
        try session.execute("SET LOCAL deadlock_timeout = '\(patience)'")
        // One that a worker has still to come to.
        try session.execute(
          """
          SELECT FROM transfer.records_transfer WHERE transfer_id = (
            SELECT transfer_id FROM transfer.queue WHERE lane <> 'overlaps'
            ORDER BY transfer_id * 7919 % 1009, lane OFFSET \(number) % greatest((
              SELECT count(*) FROM transfer.queue WHERE lane <> 'overlaps'), 1) LIMIT 1)
          FOR NO KEY UPDATE
          """)
      }
      while !worker.isOver {
        if try await isSomebodyWaiting(hostile) {
          // Fails if this session is the victim.
          _ = try? await hostile.run { (session) throws(PostgresError) in
            try session.execute("SELECT FROM transfer.records_transfer ORDER BY transfer_id FOR NO KEY UPDATE")
          }
          break
        }
        try await Task.sleep(for: .milliseconds(5))
      }
      try await hostile.run { (session) throws(PostgresError) in _ = try session.execute("ROLLBACK") }
    }
    await worker.ended()
    let times = try await deadlocks(hostile)
    await hostile.close()
    return Strikes(times)
  }

  private func isSomebodyWaiting(_ hostile: PostgresConnection) async throws -> Bool {
    try await hostile.run { (session) throws(PostgresError) in
      try session.execute("SELECT pg_stat_clear_snapshot()")
      return try session.value(
        "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock')")
    }
  }

  private func deadlocks(_ hostile: PostgresConnection) async throws -> Int {
    try await hostile.run { (session) throws(PostgresError) in
      try session.execute("SELECT pg_stat_clear_snapshot()")
      return Int(
        try session.value("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()", as: Int64.self))
    }
  }
}
