import Foundation
import RecordsTransfer
import Synchronization

/// A temporary folder that this process keeps locked for as long as it lives.
package struct TestFolder: Sendable {
  package let path: String

  /// Not `NSTemporaryDirectory`: TMPDIR can be long, and closed to PostgreSQL's user.
  private static let parent = "/tmp"

  /// Folders of a kind, of this process and others, dead or alive.
  ///
  /// - Parameter kind: what their names begin with.
  package static func existing(_ kind: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    return names.filter { $0.hasPrefix(kind) }.map { "\(parent)/\($0)" }
  }

  package static func make(_ kind: String) throws -> TestFolder {
    // It gets its name only once it is locked, lest another process takes it for a leftover.
    var template = Array("\(parent)/new-\(kind)XXXXXX".utf8CString)
    guard let making = mkdtemp(&template).map({ String(cString: $0) }), let lock = FolderLock(withoutWaiting: making)
    else { throw CommandFailure(.cannotWrite, "cannot make a folder in \(parent) for the tests") }
    let path = making.replacing("/new-", with: "/")
    // Others may pass: PostgreSQL runs as another user where these tests run as root.
    guard chmod(making, 0o711) == 0, rename(making, path) == 0 else {
      throw CommandFailure(.cannotWrite, "cannot make the folder \(path) for the tests")
    }
    atExit.withLock { $0.locks.append(lock) }
    return TestFolder(path: path)
  }

  /// Ends what runs in the folder, and removes it, when the process ends by itself.
  package func removeAtExit(_ ending: @escaping @Sendable () -> Void) {
    let isFirst = Self.atExit.withLock { state in
      state.work.append((path, ending))
      return state.work.count == 1
    }
    guard isFirst else { return }
    atexit {
      var isClean = true
      for (path, ending) in TestFolder.atExit.withLock({ $0.work }) {
        ending()
        isClean = LeakScan.shared.isClean(folder: path) && isClean
        try? FileManager.default.removeItem(atPath: path)
      }
      // The tests are over: only the exit code is left to say so.
      if !isClean { _exit(1) }
    }
  }

  /// Removes what a killed process left: a folder that nobody locks.
  ///
  /// - Parameter ending: stops what still runs in it.
  package static func removeLeftovers(_ kind: String, _ ending: (String) -> Void) {
    for path in existing(kind) {
      guard let lock = FolderLock(withoutWaiting: path) else { continue }
      ending(path)
      // One that cannot be removed (it is another user's) must not keep these tests from running.
      try? FileManager.default.removeItem(atPath: path)
      withExtendedLifetime(lock) {}
    }
  }

  private struct AtExit {
    var locks: [FolderLock] = []
    var work: [(String, @Sendable () -> Void)] = []
  }

  private static let atExit = Mutex(AtExit())
}
