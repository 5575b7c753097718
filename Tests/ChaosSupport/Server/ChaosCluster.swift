import Foundation
import PostgresClient
import RecordsTransfer
import Synchronization
import TestSupport

/// The servers of a run of disasters: a primary, and a standby where a disaster wants one.
package final class ChaosCluster: Sendable {
  private struct State {
    var primary: ChaosServer
    var standby: ChaosServer?
    var made = 1
  }

  private static let kind = "records-transfer-chaos-"
  private let folder: TestFolder
  private let state: Mutex<State>

  package var primary: ChaosServer { state.withLock { $0.primary } }

  private init(_ folder: TestFolder, _ primary: ChaosServer) {
    self.folder = folder
    state = Mutex(State(primary: primary))
  }

  /// Makes and starts the primary. Everything is removed when the process ends, or else by the next one.
  package static func start() async throws -> ChaosCluster {
    try await blocking {
      TestFolder.removeLeftovers(kind) { path in ServersOfFolder.kill(path) }
      let folder = try TestFolder.make(kind)
      folder.removeAtExit { ServersOfFolder.kill(folder.path) }
      let primary = try ChaosServer.make(in: folder.path, name: "server-1")
      try primary.start()
      return ChaosCluster(folder, primary)
    }
  }

  /// How to reach a database of whichever server is the primary at the time.
  package func configuration(_ database: String) -> ConnectionConfiguration {
    let (primary, standby) = state.withLock { ($0.primary, $0.standby) }
    guard let standby else { return ConnectionConfiguration(conninfo: primary.conninfo(database: database)) }
    return ConnectionConfiguration(
      conninfo: """
        host=\(primary.folder),\(standby.folder) port=5432,5432 user=postgres password=\(primary.password) \
        dbname=\(database) target_session_attrs=read-write
        """)
  }

  /// Waits until a server that was alive takes connections again, for a minute.
  package func waitUntilItAnswers() async throws {
    let configuration = configuration("postgres")
    let end = ContinuousClock.now + .seconds(60)
    while true {
      do {
        return try await withConnection(configuration) { session in _ = try session.execute("SELECT") }
      } catch let error as PostgresError where error.kind == .connection && .now < end {
        try await Task.sleep(for: .milliseconds(20))
      }
    }
  }

  /// Gives the primary a standby that has every commit before it is confirmed.
  package func addStandby() async throws {
    let (primary, number) = state.withLock { state in
      state.made += 1
      return (state.primary, state.made)
    }
    let folder = folder.path
    let standby = try await blocking {
      let standby = try primary.makeStandby(in: folder, name: "server-\(number)")
      try standby.start()
      try primary.reload(synchronous: true)
      return standby
    }
    state.withLock { $0.standby = standby }
    try await withConnection(ConnectionConfiguration(conninfo: primary.conninfo(database: "postgres"))) { session in
      try session.wait(until: "EXISTS (SELECT FROM pg_stat_replication WHERE sync_state = 'sync')")
    }
  }

  /// Stops the standby where it stands, or lets it go on: in between, commits are made and not confirmed.
  package func signalStandby(_ signal: Int32) {
    for process in state.withLock({ $0.standby })?.allProcesses ?? [] { Glibc.kill(process, signal) }
  }

  /// Kills the primary and promotes the standby, which is the primary from then on, alone.
  package func failOver() async throws {
    let (old, new) = state.withLock { ($0.primary, $0.standby) }
    guard let new else { throw CommandFailure(.internalError, "there is no standby to fail over to") }
    try await blocking {
      // Dead before the other is promoted: two primaries would both confirm commits.
      old.kill()
      try new.promote()
    }
    state.withLock { $0.primary = new }
  }

  /// Removes the server that is not the primary any more.
  package func removeOther() async throws {
    let (primary, other, folder) = state.withLock { state in
      defer { state.standby = nil }
      return (state.primary, state.standby, self.folder.path)
    }
    guard other != nil else { return }
    try await blocking {
      // Else every commit would wait for it.
      try primary.reload(synchronous: false)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder)
      where "\(folder)/\(name)" != primary.folder {
        ServersOfFolder.kill(folder, only: name)
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      }
    }
  }
}

/// The servers below a folder, of which nothing else is known.
private enum ServersOfFolder {
  static func kill(_ folder: String, only: String? = nil) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where only == nil || name == only {
      let files = ServerFiles(dataFolder: "\(folder)/\(name)/data", socketFolder: "\(folder)/\(name)")
      if let process = files.runningServer { Glibc.kill(process, SIGKILL) }
      files.waitUntilAllAreGone()
    }
  }
}

extension ServerFiles {
  /// For a minute at most.
  func waitUntilAllAreGone() {
    let end = ContinuousClock.now + .seconds(60)
    while isAnyProcessInDataFolder, .now < end { usleep(10_000) }
  }
}

/// Runs what blocks on a thread of its own, never on one of Swift's cooperative pool.
package func blocking<R: Sendable>(_ body: @escaping @Sendable () throws -> R) async throws -> R {
  try await withCheckedThrowingContinuation { continuation in
    DispatchQueue.global().async { continuation.resume(with: Result { try body() }) }
  }
}
