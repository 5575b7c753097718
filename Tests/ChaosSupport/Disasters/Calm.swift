/// No disaster: shows that the checks agree with an undisturbed night.
package struct Calm: Disaster {
  package let name = "none"

  package init() {}

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    let worker = try scene.start(scene.order)
    await worker.ended()
    return Strikes(0)
  }
}
