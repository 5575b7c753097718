import Foundation
import RecordsTransfer

/// The peers' own programs in a virtual environment of Python, made once in the user's cache folder.
struct PythonPeers: Sendable {
  /// Why the peers cannot be measured here, in one line.
  struct Unavailable: Error { let reason: String }

  let folder: URL
  private var python: String { folder.appending(path: "env/bin/python").path }

  /// Installs what `Peers/requirements.txt` pins, unless that was done before.
  ///
  /// - Throws: `Unavailable`.
  static func prepare() throws -> PythonPeers {
    let environment = ProcessInfo.processInfo.environment
    let cache =
      environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? URL(filePath: $0) : nil }
      ?? FileManager.default.homeDirectoryForCurrentUser.appending(path: ".cache")
    let peers = PythonPeers(folder: cache.appending(path: "records-transfer/bench-peers"))
    do { try peers.install() } catch let error as CocoaError { throw Unavailable(reason: error.localizedDescription) }
    return peers
  }

  private func install() throws {
    let manager = FileManager.default
    let pinned = Data(PackageResources.requirements_txt)
    let installed = folder.appending(path: "installed.txt")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, script) in [
      ("procrastinate_worker.py", PackageResources.procrastinate_worker_py),
      ("pgqueuer_worker.py", PackageResources.pgqueuer_worker_py),
      ("requirements.txt", PackageResources.requirements_txt),
    ] { try Data(script).write(to: folder.appending(path: name)) }
    if (try? Data(contentsOf: installed)) == pinned, manager.isExecutableFile(atPath: python) { return }

    try? manager.removeItem(at: installed)
    try? manager.removeItem(at: folder.appending(path: "env"))
    let made = try Self.run(
      "/usr/bin/env", ["python3", "-m", "venv", folder.appending(path: "env").path], seconds: 120)
    guard made.status != 127 else { throw Unavailable(reason: "no Python") }
    guard made.status == 0 else { throw Unavailable(reason: "no virtual environment of Python: \(made.lastLine)") }
    let pip = try Self.run(
      python,
      [
        "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:", "--retries", "1",
        "-r",
      ]
        + [folder.appending(path: "requirements.txt").path], seconds: 300)
    guard pip.status == 0 else { throw Unavailable(reason: "pip does not install them: \(pip.lastLine)") }
    try pinned.write(to: installed)
  }

  /// Runs one of the peers.
  ///
  /// - Parameter variables: besides the environment of this process, whose PG… variables are left out.
  /// - Returns: the last line that it printed.
  func run(_ script: String, _ arguments: [String], variables: [String: String]) throws -> String {
    let path = folder.appending(path: script).path
    let ended = try Self.run(python, [path] + arguments, variables: variables, seconds: 600)
    guard ended.status == 0 else { throw Unavailable(reason: "\(script) failed: \(ended.lastLine)") }
    return ended.lastLine
  }

  private static func run(
    _ program: String, _ arguments: [String], variables: [String: String] = [:], seconds: Double
  ) throws -> (status: Int32, lastLine: String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("PG") }
      .merging(variables) { $1 }
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let overdue = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: overdue)
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    overdue.cancel()
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return (process.terminationStatus, lines.last { !$0.allSatisfy(\.isWhitespace) }.map(String.init) ?? "")
  }
}
