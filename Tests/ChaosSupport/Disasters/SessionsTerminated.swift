import PostgresClient
import TestSupport

/// `pg_terminate_backend` on sessions of the workers, at random moments.
package struct SessionsTerminated: Disaster {
  package let name = "pg_terminate_backend"
  private let limit: Int

  package init(limit: Int) { self.limit = limit }

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    var order = scene.order
    order.rows = 4
    let worker = try scene.start(order)
    _ = await worker.event("run")
    let killer = try await PostgresConnection.open(scene.configuration)
    var times = 0
    while times < limit, !worker.isOver {
      try await Task.sleep(for: random.milliseconds(0..<150))
      let number = Int.random(in: 0..<1000, using: &random)
      times += try await killer.run { (session) throws(PostgresError) in
        let sessions: [Int32] = try session.column(
          """
          SELECT pid FROM pg_stat_activity
          WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid() ORDER BY pid
          """)
        guard !sessions.isEmpty else { return 0 }
        let isKilled: Bool = try session.value("SELECT pg_terminate_backend(\(sessions[number % sessions.count]))")
        return isKilled ? 1 : 0
      }
    }
    await killer.close()
    await worker.ended()
    return Strikes(times)
  }
}
