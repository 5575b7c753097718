import PostgresClient
import RecordsTransfer
import TestSupport

/// The schema is migrated while workers work: tables change, and all functions and views are made anew, again and again.
package struct Migrations: Disaster {
  package let name = "migration while workers work"
  private let limit: Int

  package init(limit: Int) { self.limit = limit }

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    var order = scene.order
    order.rows = 4
    let worker = try scene.start(order)
    _ = await worker.event("chunk")
    var times = 0
    while times < limit, !worker.isOver {
      let number = times
      let isDone = try await scene.withSession { session in
        do {
          try session.execute(
            """
            ALTER TABLE transfer.records_transfer ADD COLUMN chaos_\(number) integer;
            ALTER TABLE transfer.queue ADD COLUMN chaos_\(number) integer DEFAULT 7;
            UPDATE ops.programmable SET checksum = repeat('0', 64);
            """)
          _ = try Migrator().migrate(session)
          return true
        } catch let error as PostgresError where error.isTransient {
          // A deadlock with a chunk: nothing of it was kept.
          return false
        } catch let failure as CommandFailure where failure.status == .databaseUnavailable {
          return false
        }
      }
      if isDone { times += 1 }
    }
    await worker.ended()
    return Strikes(times)
  }
}
