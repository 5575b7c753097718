import Foundation

/// Writes files that hold a student's records.
public enum PrivateFile {
  /// Whole or not at all, and for nobody but its owner to read. A file that is there is replaced.
  public static func place(_ data: Data, at file: URL) throws(CommandFailure) {
    let unfinished = file.deletingLastPathComponent().appending(path: ".\(UUID().uuidString)")
    do {
      let descriptor = open(unfinished.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      do {
        try handle.write(contentsOf: data)
        try handle.close()
        guard rename(unfinished.path, file.path) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
      } catch {
        try? FileManager.default.removeItem(at: unfinished)
        throw error
      }
    } catch {
      throw CommandFailure(.cannotWrite, "cannot write \(file.path): \(error.localizedDescription)")
    }
  }

  /// Into a folder that is closed to others.
  static func write(_ data: Data, to file: URL) throws(CommandFailure) {
    do {
      try data.write(to: file)
    } catch {
      throw CommandFailure(.cannotWrite, "cannot write \(file.path): \(error.localizedDescription)")
    }
  }
}
