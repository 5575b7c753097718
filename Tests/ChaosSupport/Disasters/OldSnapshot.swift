import PostgresClient
import TestSupport

/// A transaction that keeps an old snapshot during the whole drain, so that no dead row can be removed.
package struct OldSnapshot: Disaster {
  package let name = "an old snapshot held open"

  package init() {}

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    let keeper = try await PostgresConnection.open(scene.configuration)
    let queued: Int64 = try await keeper.run { (session) throws(PostgresError) in
      // However long the night takes.
      try session.execute("SET idle_in_transaction_session_timeout = 0")
      try session.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
      return try session.value("SELECT count(*) FROM transfer.queue")
    }
    var order = scene.order
    order.rows = 4
    let worker = try scene.start(order)
    await worker.ended()
    let seen: Int64 = try await keeper.run { (session) throws(PostgresError) in
      try session.value("SELECT count(*) FROM transfer.queue")
    }
    await keeper.close()
    guard seen == queued else { throw Unexpected("the snapshot was not kept") }
    return Strikes(1)
  }
}
