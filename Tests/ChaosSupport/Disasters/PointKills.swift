import RecordsTransfer

/// A worker is killed by SIGKILL at each named point between two statements of a chunk.
package struct PointKills: Disaster {
  package let name = "SIGKILL of a worker at each point of a chunk"

  package init() {}

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    var order = scene.order
    order.workers = 1
    var times = 0
    for point in ChunkPoint.allCases.shuffled(using: &random) {
      let occurrence = Int.random(in: 1...3, using: &random)
      let worker = try scene.start(order.dying(.init(point: point, occurrence: occurrence)))
      guard await worker.ended() == 128 + 9 else { throw Unexpected("no worker came to the point \(point)") }
      times += 1
    }
    return Strikes(times)
  }
}
