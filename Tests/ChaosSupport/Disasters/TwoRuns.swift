import PostgresClient
import RecordsTransfer

/// The same job is started twice, and another job drains the same lanes.
package struct TwoRuns: Disaster {
  package let name = "two runs at once, of one job and of two"

  package init() {}

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    var order = scene.order
    order.rows = 4
    // Keeps the first run from ending before the second has been refused.
    let keeper = try await PostgresConnection.open(scene.configuration)
    _ = try await keeper.run { (session) throws(PostgresError) in
      try session.execute("BEGIN; SELECT FROM transfer.records_transfer FOR NO KEY UPDATE")
    }
    let first = try scene.start(order)
    _ = await first.event("run")
    let second = try scene.start(order)
    let refusal = await second.ended()
    await keeper.close()
    guard refusal == ExitStatus.alreadyRunning.rawValue else {
      throw Unexpected(
        "the second run of the job ended with \(refusal), not with \(ExitStatus.alreadyRunning.rawValue)")
    }
    let other = try scene.start(order.job("nightly-2"))
    await first.ended()
    await other.ended()
    return Strikes(2)
  }
}
