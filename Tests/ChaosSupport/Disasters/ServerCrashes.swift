import Foundation
import PostgresClient
import TestSupport

/// The server crashes and comes up again while workers work.
package struct ServerCrashes: Disaster {
  package enum Kind: String, Sendable, CaseIterable {
    case immediateShutdown = "immediate shutdown and restart of the server"
    case postmasterKilled = "SIGKILL of the server's main process, and restart"
    case backendKilled = "SIGKILL of a session's process: the server restarts itself"
  }

  package var name: String { kind.rawValue }
  private let kind: Kind
  private let limit: Int

  /// - Parameter limit: crashes in one scene.
  package init(_ kind: Kind, limit: Int) {
    self.kind = kind
    self.limit = limit
  }

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    var order = scene.order
    order.rows = 4
    let worker = try scene.start(order)
    _ = await worker.event("chunk")
    var times = 0
    while times < limit, !worker.isOver {
      try await Task.sleep(for: random.milliseconds(0..<250))
      guard !worker.isOver else { break }
      try await crash(scene)
      times += 1
    }
    await worker.ended()
    return Strikes(times)
  }

  private func crash(_ scene: Scene) async throws {
    let server = scene.cluster.primary
    switch kind {
    case .immediateShutdown:
      try await blocking {
        try server.stopImmediately()
        try server.start()
      }
    case .postmasterKilled:
      try await blocking {
        server.kill()
        try server.start()
      }
    case .backendKilled:
      let session = try await PostgresConnection.open(scene.configuration)
      let process = await session.run { $0.backendPID }
      kill(process, SIGKILL)
      // Once the main process has reaped it, it takes no connections until it has recovered.
      while isAlive(process) { try await Task.sleep(for: .milliseconds(2)) }
      await session.close()
      try await scene.cluster.waitUntilItAnswers()
    }
  }
}

/// Whether a process is there, if only to be reaped.
func isAlive(_ process: pid_t) -> Bool { kill(process, 0) == 0 || errno == EPERM }
