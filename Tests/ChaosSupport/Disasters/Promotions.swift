import PostgresClient

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
    guard !worker.isOver else { throw Unexpected("the work was done before the primary could be killed") }
    try await scene.cluster.failOver()
    await worker.ended()
    return Strikes(1)
  }
}
