import Foundation

/// Making and starting one cluster, while its folder is locked.
struct ClusterStart {
  let home: ClusterHome
  let purpose: EmbeddedCluster.Purpose

  func run() throws(CommandFailure) -> EmbeddedCluster.Start {
    waitWhileChanging()
    if home.files.isReady { return .wasRunning }
    let programs = try PostgresPrograms.find(major: home.majorVersion)
    let isNew = !home.exists
    if isNew { try make(with: programs) }
    try home.owner.makePrivateFolder(home.socketFolder)
    try write(ClusterSettings(purpose: purpose, socketFolder: home.socketFolder).text, to: home.settingsFile)
    try keepLogSmall()
    home.files.removeStaleLocks()
    try startServer(with: programs)
    return isNew ? .made : .started
  }

  /// A server that is recovering, or on its way down, was left behind by a command that did not wait for it; it gets
  /// five minutes, as `pg_ctl` gives it. The children of a server that was killed notice within moments.
  private func waitWhileChanging() {
    let files = home.files
    for _ in 0..<3000 where files.runningServer != nil && !files.isReady { usleep(100_000) }
    for _ in 0..<100 where files.runningServer == nil && files.isLocked && files.isAnyProcessInDataFolder {
      usleep(100_000)
    }
  }

  /// Made under another name and renamed at the end, so that what is called `cluster` is always whole. The name is new
  /// each time: an `initdb` that outlived a killed command may still be writing into its own.
  private func make(with programs: PostgresPrograms) throws(CommandFailure) {
    removeHalfMade()
    let name = "making-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let folder = home.base + "/" + name
    try home.owner.makePrivateFolder(folder)
    do throws(CommandFailure) {
      try initialize(name, with: programs)
      let include =
        "\n# The settings of records-transfer; what follows them here overrides them.\ninclude 'records-transfer.conf'\n"
      try append(include, to: folder + "/postgresql.conf")
      try write(
        ClusterSettings(purpose: purpose, socketFolder: home.socketFolder).text, to: folder + "/records-transfer.conf")
      try createDatabase(in: name, with: programs)
      guard rename(folder, home.dataFolder) == 0 else { throw CommandFailure.cannotMake(home.dataFolder, .last) }
    } catch {
      removeHalfMade()
      throw error
    }
    if purpose == .standing { sync() }
  }

  private func removeHalfMade() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: home.base)) ?? []
    for name in names where name.hasPrefix("making-") {
      try? FileManager.default.removeItem(atPath: home.base + "/" + name)
    }
  }

  private func initialize(_ name: String, with programs: PostgresPrograms) throws(CommandFailure) {
    let initdb = try home.owner.run(
      programs.initdb,
      [
        "-D", name, "--encoding=UTF8", "--locale=C.UTF-8", "--username=\(EmbeddedCluster.superuser)",
        "--auth-local=trust", "--auth-host=reject", "--no-instructions",
      ] + (purpose == .throwaway ? ["--no-sync"] : ["--data-checksums"]), in: home.base)
    guard initdb.status == 0 else { throw failure("cannot make a PostgreSQL cluster", initdb.complaint) }
  }

  /// With a stand-alone server, so that the database is there before anybody can connect.
  private func createDatabase(in name: String, with programs: PostgresPrograms) throws(CommandFailure) {
    let single = try home.owner.run(
      programs.server, ["--single", "-D", name, "-c", "exit_on_error=true", "template1"], in: home.base,
      input: "CREATE DATABASE \(EmbeddedCluster.database)\n")
    guard single.status == 0 else { throw failure("cannot create the database", single.complaint) }
  }

  /// `pg_ctl` writes the folder's name into a shell command, so it gets a relative one without any odd character.
  private func startServer(with programs: PostgresPrograms) throws(CommandFailure) {
    let start = try home.owner.run(
      programs.control, ["start", "-D", "cluster", "-l", "cluster/server.log", "-s", "-w", "-t", "300"], in: home.base)
    guard start.status == 0, home.files.isReady else {
      let log = (try? String(contentsOfFile: home.logFile, encoding: .utf8)) ?? ""
      let words = Subprocess(status: 1, output: log).complaint
      throw failure("the embedded PostgreSQL does not start", words.isEmpty ? start.complaint : words)
    }
  }

  private func failure(_ what: String, _ words: String) -> CommandFailure {
    CommandFailure(.databaseUnavailable, "\(what) in \(home.base): \(words)")
  }

  /// The server appends to its log for ever. One older file is kept.
  private func keepLogSmall() throws(CommandFailure) {
    var status = stat()
    guard stat(home.logFile, &status) == 0, status.st_size > 10_000_000 else { return }
    rename(home.logFile, home.logFile + ".1")
  }

  private func write(_ text: String, to path: String) throws(CommandFailure) {
    // What has not changed is not written: a full disk should not keep a cluster from starting.
    if (try? String(contentsOfFile: path, encoding: .utf8)) == text { return }
    do { try text.write(toFile: path, atomically: true, encoding: .utf8) } catch {
      throw CommandFailure(.cannotWrite, "cannot write \(path): \(SystemError.last.text)")
    }
    // `lchown`: the folder belongs to the server's user, who could have put a link here.
    guard home.owner.userID == geteuid() || lchown(path, home.owner.userID, home.owner.groupID) == 0 else {
      throw CommandFailure(.cannotWrite, "cannot write \(path): \(SystemError.last.text)")
    }
  }

  private func append(_ text: String, to path: String) throws(CommandFailure) {
    let present: String
    do { present = try String(contentsOfFile: path, encoding: .utf8) } catch {
      throw CommandFailure(.cannotWrite, "cannot read \(path): \(SystemError.last.text)")
    }
    try write(present + text, to: path)
  }
}

extension ClusterHome {
  /// The major version that made the cluster; nil when there is none yet.
  var majorVersion: Int? {
    let text = try? String(contentsOfFile: dataFolder + "/PG_VERSION", encoding: .utf8)
    return text.flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
  }
}

extension Subprocess {
  /// The last error that the program reports, without what stands before it on the line; else its last line at all.
  /// What follows an error is mostly routine.
  package var complaint: String {
    let marks = ["FATAL:", "PANIC:", "ERROR:", "error:"]
    let errors = output.split(whereSeparator: \.isNewline).compactMap { line in
      marks.compactMap { line.firstRange(of: $0)?.lowerBound }.min().map { String(line[$0...]) }
    }
    return errors.last ?? lastLine
  }
}
