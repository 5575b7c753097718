import Foundation

/// The lock files of a PostgreSQL server, and whether they still mean a living server.
///
/// After a power cut they stay behind, and the process ID in them may be that of another program by then. PostgreSQL
/// refuses to start as long as that program runs, and `pg_ctl stop` would even send it a signal. So a process counts
/// as the server only when it works in the data directory, as each process of a server does.
package struct ServerFiles {
  package let dataFolder: String
  package let socketFolder: String

  package init(dataFolder: String, socketFolder: String) {
    self.dataFolder = dataFolder
    self.socketFolder = socketFolder
  }

  /// The process ID of the running server; nil when it does not run.
  package var runningServer: pid_t? {
    guard let pid = lockingProcess(of: pidFile), worksInDataFolder("\(pid)") else { return nil }
    return pid
  }

  /// Whether the running server takes connections: the last line of its lock file says so.
  package var isReady: Bool {
    runningServer != nil && lines(of: pidFile).contains { $0.trimmingCharacters(in: .whitespaces) == "ready" }
  }

  /// Whether a lock file is there, of a server that lives or not.
  var isLocked: Bool { FileStatus(of: pidFile) != nil }

  /// Removes lock files whose process ID now belongs to another program. Others are left to PostgreSQL, which knows
  /// better; and none is removed while any process works in the data directory, such as one left by a killed server.
  package func removeStaleLocks() {
    let socket = socketFolder + "/.s.PGSQL.5432"
    let locks = [pidFile, socket + ".lock"]
    let taken = locks.contains { lock in lockingProcess(of: lock).map { kill($0, 0) == 0 || errno == EPERM } ?? false }
    guard taken, !isAnyProcessInDataFolder else { return }
    for path in locks + [socket] { unlink(path) }
  }

  private var pidFile: String { dataFolder + "/postmaster.pid" }

  /// The first line of a lock file is the process ID, negative for a stand-alone server.
  private func lockingProcess(of file: String) -> pid_t? {
    lines(of: file).first.flatMap { pid_t($0) }.map(abs)
  }

  private func lines(of file: String) -> [String] {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Whether any process works there: the server, a child that outlived it, or a person's shell.
  package var isAnyProcessInDataFolder: Bool {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.contains { $0.allSatisfy(\.isNumber) && worksInDataFolder($0) }
  }

  /// The folders are compared by device and inode: a path has many spellings.
  private func worksInDataFolder(_ process: String) -> Bool {
    var theirs = stat()
    var ours = stat()
    return stat("/proc/\(process)/cwd", &theirs) == 0 && stat(dataFolder, &ours) == 0
      && theirs.st_ino == ours.st_ino && theirs.st_dev == ours.st_dev
  }
}
