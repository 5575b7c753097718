import Foundation

/// Holds a folder for itself while it lives: against other processes and against other tasks of this one.
///
/// The lock is on the folder itself (`flock`), so there is no lock file that could be left behind.
package final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Waits until nobody else holds the folder, and holds it until `body` has ended.
  static func holding<Value>(
    _ folder: String, _ body: () throws(CommandFailure) -> Value
  ) throws(CommandFailure) -> Value {
    let lock = FolderLock(descriptor: try open(folder))
    while flock(lock.descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        throw CommandFailure(.cannotWrite, "cannot lock \(folder): \(SystemError.last.text)")
      }
    }
    // Without this the lock may go with its last use, before the body has begun.
    defer { withExtendedLifetime(lock) {} }
    return try body()
  }

  /// Nil when somebody else holds the folder, or it cannot be opened.
  package convenience init?(withoutWaiting folder: String) {
    guard let descriptor = try? Self.open(folder) else { return nil }
    self.init(descriptor: descriptor)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
  }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  private static func open(_ folder: String) throws(CommandFailure) -> Int32 {
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CommandFailure(
        .cannotWrite,
        "cannot open \(folder): \(SystemError.last.text); it belongs to the user who made it: work as that user or root,"
          + " or name a database with --database")
    }
    return descriptor
  }
}
