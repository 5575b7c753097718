import Foundation

/// The user as whom PostgreSQL runs. It is never root: PostgreSQL refuses that, and for good reason.
package struct ClusterOwner: Sendable, Equatable {
  package let userID: uid_t
  package let groupID: gid_t

  /// The present user; for root, the owner of the cluster that is already there, or else `postgres`.
  ///
  /// Taking the owner lets root look after a cluster that an ordinary user made.
  package static func of(cluster folder: String) throws(CommandFailure) -> ClusterOwner {
    guard geteuid() == 0 else { return ClusterOwner(userID: geteuid(), groupID: getegid()) }
    if let existing = FileStatus(of: folder), existing.userID != 0 {
      return ClusterOwner(userID: existing.userID, groupID: existing.groupID)
    }
    guard let entry = getpwnam("postgres") else {
      throw CommandFailure(
        .programMissing,
        "PostgreSQL does not run as root and there is no user postgres: install the postgresql package,"
          + " work as an ordinary user, or name a database with --database")
    }
    return ClusterOwner(userID: entry.pointee.pw_uid, groupID: entry.pointee.pw_gid)
  }

  /// Runs a program as this user. The working directory must be one that this user may enter.
  package func run(
    _ program: String, _ arguments: [String], in folder: String = "/", input: String = ""
  ) throws(CommandFailure) -> Subprocess {
    guard userID != geteuid() else { return try Subprocess.run(program, arguments, in: folder, input: input) }
    let drop = ["--reuid=\(userID)", "--regid=\(groupID)", "--clear-groups", "--", program]
    return try Subprocess.run("/usr/bin/setpriv", drop + arguments, in: folder, input: input)
  }

  /// Whether this user may enter the folder, and so every folder above it. Asked of the system as that user, since
  /// mode bits alone do not tell (access control lists, user namespaces, network file systems).
  func canEnter(_ folder: String) throws(CommandFailure) -> Bool {
    guard userID != geteuid() else { return access(folder, X_OK) == 0 }
    return try run("/usr/bin/test", ["-x", folder]).status == 0
  }

  /// Makes a folder that belongs to this user, where there is none, and that only they and root may enter.
  package func makePrivateFolder(_ path: String) throws(CommandFailure) {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .cannotMake(path, SystemError.last) }
    // `lstat`: in /tmp another user could have put a link, or a folder of theirs, under this name.
    guard let status = FileStatus(of: path), status.isFolder else { throw .cannotMake(path, SystemError(code: EEXIST)) }
    if status.userID != userID, status.userID == geteuid() {
      guard chown(path, userID, groupID) == 0 else { throw .cannotMake(path, SystemError.last) }
    } else if status.userID != userID {
      throw CommandFailure(
        .cannotWrite,
        "\(path) belongs to another user (\(status.userID)): remove it, or name a database with --database")
    }
    guard chmod(path, 0o700) == 0 else { throw .cannotMake(path, SystemError.last) }
  }
}

/// What `lstat` says of a path.
struct FileStatus {
  let userID: uid_t
  let groupID: gid_t
  let isFolder: Bool

  /// Nil where there is nothing, or nothing that this user may see.
  init?(of path: String) {
    var buffer = stat()
    guard lstat(path, &buffer) == 0 else { return nil }
    userID = buffer.st_uid
    groupID = buffer.st_gid
    isFolder = buffer.st_mode & S_IFMT == S_IFDIR
  }
}

extension CommandFailure {
  static func cannotMake(_ path: String, _ error: SystemError) -> CommandFailure {
    CommandFailure(.cannotWrite, "cannot make \(path): \(error.text); to use another database, name it with --database")
  }
}
