import Foundation
import RecordsTransfer

/// The wall clock of the worker's host jumps by years, ten times a second, forward and backward, while sessions are terminated so
/// that it waits and tries again as well.
package struct ClockJumps: Disaster {
  package let name = "clock jumps on the worker's host"

  package init() {}

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    guard access(Built.clockJumps, R_OK) == 0 else {
      throw CommandFailure(.programMissing, "\(Built.clockJumps) is not there: build everything with “swift build”")
    }
    var order = scene.order
    order.rows = 4
    let worker = try scene.start(order, preload: Built.clockJumps)
    let told = await worker.event("clock")?.text.split(separator: " ").last.flatMap { TimeInterval($0) }
    guard let told, abs(told - Date().timeIntervalSince1970) > 86400 else {
      throw Unexpected("the clock of the worker's host does not jump")
    }
    let started = ContinuousClock.now
    _ = await worker.event("chunk")
    _ = try await scene.withSession { session in
      try session.execute(
        """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
        """)
    }
    guard await worker.ended() == 0 else { throw Unexpected("the run ended with “\(worker.events.last?.text ?? "")”") }
    return Strikes(max(Int((ContinuousClock.now - started) / .milliseconds(100)), 1))
  }
}
