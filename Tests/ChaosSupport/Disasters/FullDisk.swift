import Foundation
import PostgresClient
import TestSupport

/// Files cannot grow: the server finds no space for the payloads (SQLSTATE 53100), until somebody makes some.
///
/// A limit on the size of the server's files does what a full file system does, and takes no rights: what goes beyond it is written
/// in part, which PostgreSQL takes for a full disk.
package struct FullDisk: Disaster {
  package let name = "full disk, until somebody makes space"

  package init() {}

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    var order = scene.order
    order.rows = 4
    order.lanes = ["responses", "requests", "overlaps"]
    let server = scene.cluster.primary
    try await blocking { try server.limitFiles(to: fullDiskLimit, of: server.allProcesses) }
    defer { try? server.limitFiles(to: nil, of: server.allProcesses) }
    let worker = try scene.start(order)
    for count in 1...3 { _ = await worker.event("retry", number: count) }
    try await blocking { try server.limitFiles(to: nil, of: server.allProcesses) }
    await worker.ended()
    let times = worker.events.count { $0.text.hasPrefix("retry") && $0.text.contains("53100") }
    guard times > 0 else { throw Unexpected("the disk was never full") }
    return Strikes(times)
  }
}

/// The log cannot be written: the server panics, and recovers.
package struct LogWriteFails: Disaster {
  package let name = "the server's log cannot be written: it panics"
  private let limit: Int

  package init(limit: Int) { self.limit = limit }

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    var order = scene.order
    order.rows = 4
    let worker = try scene.start(order)
    _ = await worker.event("chunk")
    var times = 0
    while times < limit, !worker.isOver {
      try await Task.sleep(for: random.milliseconds(0..<100))
      // Within a segment of the log, some way behind where it is being written.
      let sessions = try await scene.withSession { session in
        try session.column(
          """
          SELECT pid FROM pg_stat_activity
          WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
          """, as: Int32.self)
      }
      let server = scene.cluster.primary
      try await blocking { try server.limitFiles(to: 64 << 10, of: sessions) }
      while !worker.isOver, sessions.contains(where: isAlive) {
        try await Task.sleep(for: .milliseconds(5))
      }
      if !sessions.isEmpty, !worker.isOver { times += 1 }
      try await scene.cluster.waitUntilItAnswers()
    }
    await worker.ended()
    return Strikes(times)
  }
}

/// More than a segment of the log (1 MB), less than the payloads take; no multiple of the size of a page.
private let fullDiskLimit = 1 << 20 | 1000

extension ChaosServer {
  /// The main process and its children.
  var allProcesses: [pid_t] {
    guard let server = files.runningServer else { return [] }
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return [server]
      + processes.compactMap { pid_t($0) }.filter { process in
        // “123 (postgres) S 1 …”: the parent is the second word after the name.
        let line = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
        return line.split(separator: ") ").last?.split(separator: " ").dropFirst().first.flatMap { pid_t($0) } == server
      }
  }

  /// Limits the size of the files that processes of the server can write; children that they make inherit it.
  ///
  /// - Parameter bytes: nil takes the limit away. It is the soft limit, which an ordinary user can raise again.
  func limitFiles(to bytes: Int?, of processes: [pid_t]) throws {
    let limit = "--fsize=\(bytes.map(String.init) ?? "unlimited"):"
    for process in processes {
      // As the server's own user: root may lack the right to change other users' limits.
      let ended = try owner.run("/usr/bin/prlimit", ["--pid=\(process)", limit])
      guard ended.status == 0 || !isAlive(process) else {
        throw Unexpected("cannot limit the size of the server's files: \(ended.output)")
      }
    }
  }
}
