import Foundation

/// Where Apache FOP and Ant are on this machine.
///
/// FOP's command renders one document and ends, which costs a second of starting Java each time. Its task for Ant renders
/// many in one run, and goes on where one of them fails.
struct FOPInstallation {
  let ant: URL
  /// The jar files that FOP's own command would run with.
  let jars: [URL]

  /// - Parameter environment: `PATH` says where `fop` and `ant` are; `FOP_HOME` where FOP was unpacked, if it was not installed
  ///   as a package.
  /// - Throws: `.programMissing` where one of them is not found.
  static func find(environment: [String: String]) throws(CommandFailure) -> FOPInstallation {
    let path = environment["PATH"] ?? ""
    let fop = program("fop", path: path)
    let home = environment["FOP_HOME"].map { URL(fileURLWithPath: $0, isDirectory: true) }
    guard fop != nil || home != nil else {
      throw CommandFailure(
        .programMissing,
        "fop is not on PATH: install Apache FOP (Debian: apt-get install fop ant) to render documents")
    }
    guard let ant = program("ant", path: path) else {
      throw CommandFailure(
        .programMissing,
        "ant is not on PATH: install Apache Ant (Debian: apt-get install ant), which runs Apache FOP, to render documents"
      )
    }
    let folders = [home, home?.appending(path: "fop"), fop?.resolvingSymlinksInPath().deletingLastPathComponent()]
    let jars =
      folders.compactMap { $0.flatMap(unpacked) }.first ?? fop.flatMap { packaged(by: $0) }
    guard let jars else {
      throw CommandFailure(
        .programMissing,
        "fop.jar is not found: set FOP_HOME to the folder of Apache FOP's distribution, which has build/ and lib/")
    }
    return FOPInstallation(ant: ant, jars: jars)
  }

  /// The distribution of apache.org: `build/fop….jar`, and what it needs in `lib`.
  private static func unpacked(_ home: URL) -> [URL]? {
    let files = ["build", "lib"].map { folder in
      let folder = home.appending(path: folder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { $0.hasSuffix(".jar") }.sorted().map { folder.appending(path: $0) }
    }
    return files[0].contains { $0.lastPathComponent.hasPrefix("fop") } ? files[0] + files[1] : nil
  }

  /// Debian's package: the script names its jars in lines like `find_jars commons-io serializer`.
  private static func packaged(by script: URL) -> [URL]? {
    let lines = ((try? String(contentsOf: script, encoding: .utf8)) ?? "").split(separator: "\n")
    let names = lines.filter { $0.hasPrefix("find_jars ") }.flatMap { $0.split(separator: " ").dropFirst() }
    let jars = names.map { name in
      URL(fileURLWithPath: name.hasPrefix("/") ? String(name) : "/usr/share/java/\(name).jar")
    }
    .filter { FileManager.default.fileExists(atPath: $0.path) }
    return jars.contains { $0.lastPathComponent == "fop.jar" } ? jars : nil
  }

  private static func program(_ name: String, path: String) -> URL? {
    path.split(separator: ":")
      .map { URL(fileURLWithPath: String($0)).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
