import Foundation
import PostgresClient
import RecordsTransfer

/// A PostgreSQL server to be ill-treated: it keeps what it has committed through the death of its processes (not of the
/// machine: nothing is synced to disk), can have a standby, and is reached over a Unix socket with a password.
///
/// Every method blocks its thread.
package struct ChaosServer: Sendable {
  /// Below a `TestFolder`; belongs to the user as whom the server runs.
  package let folder: String
  let owner: ClusterOwner
  let programs: PostgresPrograms
  let password: String

  package var dataFolder: String { folder + "/data" }
  package var files: ServerFiles { ServerFiles(dataFolder: dataFolder, socketFolder: folder) }

  private init(in base: String, name: String, password: String) throws {
    folder = "\(base)/\(name)"
    owner = try ClusterOwner.of(cluster: folder)
    programs = try PostgresPrograms.find()
    self.password = password
    try owner.makePrivateFolder(folder)
  }

  /// Makes a new cluster; it does not run yet.
  static func make(in base: String, name: String) throws -> ChaosServer {
    let password = (0..<4).map { _ in String(UInt32.random(in: .min ... .max), radix: 16) }.joined()
    let server = try ChaosServer(in: base, name: name, password: password)
    let passwordFile = server.folder + "/password"
    try server.write(password + "\n", to: passwordFile)
    // Small segments of the log, so that limits on the size of files can be smaller than tables.
    try server.run(
      server.programs.initdb,
      "-D", server.dataFolder, "--encoding=UTF8", "--locale=C.UTF-8", "--username=postgres", "--auth=password",
      "--pwfile=\(passwordFile)", "--wal-segsize=1", "--no-sync", "--no-instructions")
    return server
  }

  /// Makes a standby of this server; it does not run yet.
  func makeStandby(in base: String, name: String) throws -> ChaosServer {
    let standby = try ChaosServer(in: base, name: name, password: password)
    try run(
      programs.folder + "/pg_basebackup",
      "-D", standby.dataFolder, "-d", conninfo(database: "postgres"), "--wal-method=stream", "--checkpoint=fast",
      "--write-recovery-conf", "--no-sync")
    return standby
  }

  func conninfo(database: String) -> String {
    "host=\(folder) port=5432 user=postgres password=\(password) dbname=\(database)"
  }

  // MARK: Starting and stopping

  /// - Parameter synchronous: commits wait until a standby has them.
  package func start(synchronous: Bool = false) throws {
    try writeSettings(synchronous: synchronous)
    // A killed process keeps its ID until somebody has reaped it.
    files.removeStaleLocks()
    let log = folder + "/server.log"
    do {
      try run(programs.control, "start", "-D", dataFolder, "-l", log, "-s", "-w", "-t", "120")
    } catch {
      let words = ((try? String(contentsOfFile: log, encoding: .utf8)) ?? "").split(separator: "\n").suffix(3)
      throw CommandFailure(.databaseUnavailable, "\(error): \(words.joined(separator: "; "))")
    }
  }

  /// - Parameter synchronous: whether commits wait until a standby has them, from now on.
  package func reload(synchronous: Bool) throws {
    try writeSettings(synchronous: synchronous)
    try run(programs.control, "reload", "-D", dataFolder, "-s")
  }

  /// As `pg_ctl stop -m immediate`: every process quits where it stands, and the next start recovers from the log.
  package func stopImmediately() throws {
    try run(programs.control, "stop", "-D", dataFolder, "-m", "immediate", "-s", "-w", "-t", "60")
  }

  /// Kills the server's main process; its children see that and end within moments. Returns when all are gone.
  package func kill() {
    guard let process = files.runningServer else { return }
    Glibc.kill(process, SIGKILL)
    files.waitUntilAllAreGone()
  }

  /// Makes a standby the primary.
  package func promote() throws {
    try run(programs.control, "promote", "-D", dataFolder, "-s", "-w", "-t", "60")
  }

  /// Stops the server, whatever it does, and removes its files.
  func remove() {
    kill()
    try? FileManager.default.removeItem(atPath: folder)
  }

  // MARK: Files and programs

  private func run(_ program: String, _ arguments: String...) throws {
    let ended = try owner.run(program, arguments, in: folder)
    guard ended.status == 0 else {
      throw CommandFailure(
        .databaseUnavailable, "\((program as NSString).lastPathComponent) in \(folder): \(ended.complaint)")
    }
  }

  func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    guard owner.userID == geteuid() || lchown(path, owner.userID, owner.groupID) == 0 else {
      throw CommandFailure(.cannotWrite, "cannot write \(path)")
    }
  }
}
