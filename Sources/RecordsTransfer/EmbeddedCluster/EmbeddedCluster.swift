import Foundation

/// A private PostgreSQL cluster, used where no database is configured.
///
/// It is kept below `.records-transfer/` of a directory, so two checkouts side by side have one each, and is reached
/// over a Unix socket only. Everybody who reaches the socket is let in as any user (`trust`): the socket lies in a
/// folder that only the owner of the cluster and root can enter, and either could read the data files anyway.
///
/// Every method blocks a thread of its own, never one of Swift's cooperative pool.
public struct EmbeddedCluster: Sendable {
  public enum Purpose: Sendable {
    /// Survives a power cut, as a database should.
    case standing
    /// For tests: nothing is synced to disk, so a power cut or a crash of the machine ruins it.
    case throwaway
  }

  public enum Start: Sendable, Equatable { case made, started, wasRunning }

  /// The database that commands work on.
  public static let database = "records_transfer"
  static let superuser = "postgres"

  public let purpose: Purpose
  let directory: String
  let closedRoot: String

  /// - Parameters:
  ///   - directory: the folder that gets the `.records-transfer/`; it must exist.
  ///   - closedRoot: for root only: what holds the data when PostgreSQL's user cannot enter `directory`.
  public init(
    in directory: String = FileManager.default.currentDirectoryPath, purpose: Purpose = .standing,
    closedRoot: String = "/var/lib/records-transfer"
  ) {
    self.directory = directory
    self.purpose = purpose
    self.closedRoot = closedRoot
  }

  /// Makes the cluster where there is none, and starts it where it does not run.
  ///
  /// - Throws: `programMissing` without PostgreSQL's server programs or, for root, without a user `postgres`;
  ///   `cannotWrite` when folders cannot be made; `databaseUnavailable` with the server's last words when it does not
  ///   start.
  @discardableResult
  public func start() async throws(CommandFailure) -> Start {
    try await onOwnThread { home throws(CommandFailure) in
      try home.makeFolders()
      return try FolderLock.holding(home.folder) { () throws(CommandFailure) in
        try ClusterStart(home: home, purpose: purpose).run()
      }
    }
  }

  /// Stops the server; the data stay. Connections that are open are ended.
  ///
  /// - Returns: false when it did not run.
  @discardableResult
  public func stop() async throws(CommandFailure) -> Bool {
    try await onOwnThread { home throws(CommandFailure) in try Self.stop(home) }
  }

  /// As `stop`, on the calling thread.
  @discardableResult
  public func stopBlocking() throws(CommandFailure) -> Bool {
    try Self.stop(ClusterHome.resolve(in: directory, closedRoot: closedRoot))
  }

  public func status() async throws(CommandFailure) -> ClusterStatus {
    try await onOwnThread { home throws(CommandFailure) in ClusterStatus(of: home) }
  }

  private static func stop(_ home: ClusterHome) throws(CommandFailure) -> Bool {
    guard home.exists else { return false }
    return try FolderLock.holding(home.folder) { () throws(CommandFailure) in
      guard home.files.runningServer != nil else { return false }
      let programs = try PostgresPrograms.find(major: home.majorVersion)
      let stop = try home.owner.run(
        programs.control, ["stop", "-D", "cluster", "-s", "-w", "-t", "120", "-m", "fast"], in: home.base)
      guard stop.status == 0 else {
        throw CommandFailure(.databaseUnavailable, "the embedded PostgreSQL does not stop: \(stop.lastLine)")
      }
      return true
    }
  }

  private func onOwnThread<Value: Sendable>(
    _ body: @escaping @Sendable (ClusterHome) throws(CommandFailure) -> Value
  ) async throws(CommandFailure) -> Value {
    let result: Result<Value, CommandFailure> = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          returning: Result { () throws(CommandFailure) in
            try body(ClusterHome.resolve(in: directory, closedRoot: closedRoot))
          })
      }
    }
    return try result.get()
  }
}
