import Foundation

/// The folder with PostgreSQL's server programs of one version.
package struct PostgresPrograms: Sendable, Equatable {
  /// The oldest major version that the schema works on.
  static let oldestMajor = 15

  package let folder: String
  package let major: Int

  package var initdb: String { folder + "/initdb" }
  package var control: String { folder + "/pg_ctl" }
  package var server: String { folder + "/postgres" }

  /// - Parameter major: the version that made an existing cluster, which no other can open; nil takes the newest.
  package static func find(major wanted: Int? = nil, debian: String = "/usr/lib/postgresql") throws(CommandFailure)
    -> Self
  {
    var found = debianVersions(below: debian)
    for folder in [configured(), onPath()] {
      if let folder, let programs = try inspect(folder) { found.append(programs) }
    }
    if let match = found.first(where: { wanted == nil || $0.major == wanted }) { return match }
    guard let wanted else {
      throw CommandFailure(
        .programMissing,
        "PostgreSQL \(oldestMajor) or newer is not installed here (initdb, pg_ctl): install it with"
          + " “apt-get install postgresql”, or name a database with --database")
    }
    throw CommandFailure(
      .programMissing,
      "the embedded cluster was made by PostgreSQL \(wanted), which is not installed here any more: install it with"
        + " “apt-get install postgresql-\(wanted)”, or name a database with --database")
  }

  /// Newest first. Debian and Ubuntu keep each major version in a folder of its own, and none of them on PATH.
  private static func debianVersions(below root: String) -> [PostgresPrograms] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.compactMap(Int.init).filter { $0 >= oldestMajor }.sorted(by: >)
      .map { PostgresPrograms(folder: "\(root)/\($0)/bin", major: $0) }
      .filter(\.isComplete)
  }

  private static func configured() -> String? {
    guard let program = pathFolders().map({ $0 + "/pg_config" }).first(where: isProgram) else { return nil }
    return (try? Subprocess.run(program, ["--bindir"]))?.lastLine
  }

  private static func onPath() -> String? { pathFolders().first { isProgram($0 + "/initdb") } }

  private static func pathFolders() -> [String] {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
  }

  private static func inspect(_ folder: String) throws(CommandFailure) -> PostgresPrograms? {
    guard isProgram(folder + "/initdb") else { return nil }
    // “initdb (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)”, “initdb (PostgreSQL) 18beta1”
    let version = try Subprocess.run(folder + "/initdb", ["--version"]).output.split(separator: ") ").dropFirst().first
    guard let major = version.flatMap({ Int($0.prefix(while: \.isNumber)) }), major >= oldestMajor else { return nil }
    let programs = PostgresPrograms(folder: folder, major: major)
    return programs.isComplete ? programs : nil
  }

  private var isComplete: Bool { [initdb, control, server].allSatisfy(Self.isProgram) }

  private static func isProgram(_ path: String) -> Bool { access(path, X_OK) == 0 }
}
