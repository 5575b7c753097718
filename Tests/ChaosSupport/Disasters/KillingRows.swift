import RecordsTransfer
import TestSupport

/// Some rows kill every process that works on them, without a trace in the database. Run after run comes closer to them,
/// until each stands in quarantine and everything else is done.
package struct KillingRows: Disaster {
  package let name = "rows that kill the process"
  private let count: Int

  package init(count: Int) { self.count = count }

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    let chosen = scene.workload.intents.shuffled(using: &random).prefix(count).map(\.transferID)
    var order = scene.order
    order.lanes = ["requests", "responses"]
    order = order.dying(.init(point: .worked, transferIDs: chosen))
    var deaths = 0
    while true {
      let worker = try scene.start(order)
      guard await worker.ended() == 128 + 9 else { break }
      deaths += 1
      // Halving a chunk of 12 takes four deaths, being alone two; the ranges of two workers are gone through.
      guard deaths <= 12 * count else { throw Unexpected("\(deaths) deaths, and the rows still kill") }
    }
    let quarantined = try await scene.withSession { session in
      try session.column(
        "SELECT transfer_id FROM transfer.queue WHERE quarantined_at IS NOT NULL ORDER BY transfer_id", as: Int64.self)
    }
    guard quarantined == chosen.sorted() else {
      throw Unexpected("in quarantine are \(quarantined), not \(chosen.sorted())")
    }
    return Strikes(deaths, untouched: Set(chosen))
  }
}
