import Foundation

/// A folder that documents pass through: they are personal data, so it is closed to others.
public struct PrivateFolder {
  let url: URL

  init() throws(CommandFailure) {
    url = FileManager.default.temporaryDirectory.appending(path: "records-transfer-\(UUID().uuidString)")
    try Self.make(url)
  }

  /// What is left behind after a failure to remove is in the system's temporary directory and readable by nobody else.
  func remove() { try? FileManager.default.removeItem(at: url) }

  /// A folder for its owner alone, with those above it where they are missing. One that is there stays as it is.
  public static func make(_ folder: URL) throws(CommandFailure) {
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw CommandFailure(.cannotWrite, "cannot make the folder \(folder.path): \(error.localizedDescription)")
    }
  }
}
