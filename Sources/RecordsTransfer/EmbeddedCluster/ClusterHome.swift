import Foundation

/// Where the parts of one embedded cluster lie, and as whom it runs.
///
///     .records-transfer/          in the checkout; 0711, or 0700 for an ordinary user
///       cluster/                  the data directory, with server.log
///       socket/                   the Unix socket
///       location                  instead of those two: where they are, when PostgreSQL's user cannot come here
struct ClusterHome: Sendable, Equatable {
  /// `.records-transfer` of the checkout; also what is locked while a cluster is made, started or stopped.
  let folder: String
  /// What holds `cluster`: `folder`, or a folder below /var/lib.
  let base: String
  let socketFolder: String
  let owner: ClusterOwner

  var dataFolder: String { base + "/cluster" }
  var logFile: String { dataFolder + "/server.log" }
  var settingsFile: String { dataFolder + "/records-transfer.conf" }
  var locationFile: String { folder + "/location" }
  var exists: Bool { FileStatus(of: dataFolder) != nil }

  /// - Parameters:
  ///   - directory: the checkout; it must exist.
  ///   - closedRoot: what holds the clusters of checkouts that PostgreSQL's user cannot enter.
  static func resolve(
    in directory: String, closedRoot: String = "/var/lib/records-transfer"
  ) throws(CommandFailure) -> ClusterHome {
    guard let real = realpath(directory, nil) else {
      throw CommandFailure(.cannotWrite, "cannot use \(directory): \(SystemError.last.text)")
    }
    defer { free(real) }
    let checkout = String(cString: real)
    let folder = (checkout == "/" ? "" : checkout) + "/.records-transfer"
    let owner = try ClusterOwner.of(cluster: folder + "/cluster")
    // Derived from the path and never read back from `location`: a copied checkout brings a copy of that file along,
    // and two checkouts would then share one cluster.
    let elsewhere = "\(closedRoot)/\(stableHash(checkout))"
    let base = try isClosed(checkout, to: owner, folder: folder, elsewhere: elsewhere) ? elsewhere : folder
    return ClusterHome(
      folder: folder, base: base, socketFolder: socketFolder(below: base, checkout: checkout, owner: owner),
      owner: owner)
  }

  /// Whether the data must lie elsewhere. Data that are there already stay where they are, also when somebody has
  /// opened or closed a folder above the checkout since.
  private static func isClosed(
    _ checkout: String, to owner: ClusterOwner, folder: String, elsewhere: String
  ) throws(CommandFailure) -> Bool {
    guard owner.userID != geteuid() else { return false }
    guard try owner.canEnter(checkout) else { return true }
    return FileStatus(of: elsewhere + "/cluster") != nil && FileStatus(of: folder + "/cluster") == nil
  }

  /// A socket's address holds 107 bytes, and libpq takes a comma in it for the end of one host. Where the path is too
  /// long or too odd the socket goes below /tmp, in a folder that only this user and root can enter.
  private static func socketFolder(below base: String, checkout: String, owner: ClusterOwner) -> String {
    let usual = base + "/socket"
    let plain = usual.utf8.allSatisfy { isalnum(Int32($0)) != 0 && $0 < 128 || "/._-".utf8.contains($0) }
    if plain && usual.utf8.count + "/.s.PGSQL.5432".utf8.count <= 107 { return usual }
    return "/tmp/records-transfer-\(owner.userID)-\(stableHash(checkout))"
  }

  /// FNV-1a, 64 bits, in hexadecimal digits: Swift's own hash differs from process to process.
  private static func stableHash(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }

  /// Makes the folders around the cluster. Those between root and the cluster's user can be passed, not listed.
  func makeFolders() throws(CommandFailure) {
    let shared: mode_t = owner.userID == geteuid() ? 0o700 : 0o711
    try Self.makeFolder(folder, mode: shared)
    guard base != folder else { return }
    try Self.makeFolder((base as NSString).deletingLastPathComponent, mode: 0o711)
    try Self.makeFolder(base, mode: 0o711)
    let note = "\(base)\n"
    do { try note.write(toFile: locationFile, atomically: true, encoding: .utf8) } catch {
      throw CommandFailure(.cannotWrite, "cannot write \(locationFile): \(error.localizedDescription)")
    }
  }

  private static func makeFolder(_ path: String, mode: mode_t) throws(CommandFailure) {
    if mkdir(path, mode) == 0 {
      // The umask may have taken bits away.
      guard chmod(path, mode) == 0 else { throw .cannotMake(path, SystemError.last) }
    } else if errno != EEXIST {
      throw .cannotMake(path, SystemError.last)
    }
  }
}
