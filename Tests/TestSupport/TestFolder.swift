import Foundation
import RecordsTransfer
import Synchronization

/// A temporary folder that this process keeps locked for as long as it lives.
struct TestFolder {
  let path: String

  private static let prefix = "records-transfer-test-cluster-"
  /// Not `NSTemporaryDirectory`: TMPDIR can be long, and closed to PostgreSQL's user.
  private static let parent = "/tmp"

  static var existing: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    return names.filter { $0.hasPrefix(prefix) }.map { "\(parent)/\($0)" }
  }

  static func make() throws -> TestFolder {
    // It gets its name only once it is locked, lest another process takes it for a leftover.
    var template = Array("\(parent)/new-\(prefix)XXXXXX".utf8CString)
    guard let making = mkdtemp(&template).map({ String(cString: $0) }), let lock = FolderLock(withoutWaiting: making)
    else { throw CommandFailure(.cannotWrite, "cannot make a folder in \(parent) for the tests") }
    let path = making.replacing("/new-", with: "/")
    // Others may pass: PostgreSQL runs as another user where these tests run as root.
    guard chmod(making, 0o711) == 0, rename(making, path) == 0 else {
      throw CommandFailure(.cannotWrite, "cannot make the folder \(path) for the tests")
    }
    atExit.withLock { $0.lock = lock }
    return TestFolder(path: path)
  }

  /// Stops the cluster and removes the folder when the process ends by itself.
  func removeAtExit(_ cluster: EmbeddedCluster) {
    Self.atExit.withLock { $0.work = (cluster, path) }
    atexit {
      guard let (cluster, path) = TestFolder.atExit.withLock({ $0.work }) else { return }
      _ = try? cluster.stopBlocking()
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  private struct AtExit {
    var lock: FolderLock?
    var work: (EmbeddedCluster, String)?
  }

  private static let atExit = Mutex(AtExit())
}
