import Foundation

/// Writes files that hold a student's records. Names of such files name people, so that failures name the folder only.
public enum PrivateFile {
  /// Whole or not at all, and for nobody but its owner to read. A file that is there is replaced.
  ///
  /// - Parameter subject: what it is, for the message of a failure: `file 2 of iep-document of transfer 4711`.
  public static func place(_ data: Data, at file: URL, _ subject: String) throws(CommandFailure) {
    let folder = file.deletingLastPathComponent()
    let unfinished = folder.appending(path: ".\(UUID().uuidString)")
    do throws(SystemError) {
      let descriptor = open(unfinished.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw SystemError.last }
      do throws(SystemError) {
        do throws(SystemError) { try write(data, to: descriptor) } catch {
          close(descriptor)
          throw error
        }
        // A full disk can be told here only.
        guard close(descriptor) == 0, rename(unfinished.path, file.path) == 0 else { throw SystemError.last }
      } catch {
        unlink(unfinished.path)
        throw error
      }
    } catch {
      throw CommandFailure(.cannotWrite, "cannot write \(subject) into \(folder.path): \(error.text)")
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

  private static func write(_ data: Data, to descriptor: Int32) throws(SystemError) {
    var rest = data[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written >= 0 else { throw SystemError.last }
      rest = rest.dropFirst(written)
    }
  }
}
