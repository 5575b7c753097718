import Foundation

/// A file that is there whole or not at all, for nobody but its owner to read: written under a name of its own beside it, and
/// given its name at the end.
public final class OutputFile {
  public let path: String
  /// What it is called until it is finished; the file is there, and empty.
  let unfinished: String
  private let replacing: Bool

  /// - Parameter replacing: whether a file that is there is overwritten.
  /// - Throws: `.cannotWrite` where it is there and is not to be overwritten, or its folder cannot be written to.
  public init(_ path: String, replacing: Bool) throws(CommandFailure) {
    self.path = path
    self.replacing = replacing
    let file = URL(filePath: path)
    unfinished = file.deletingLastPathComponent().appending(path: ".\(UUID().uuidString)").path
    var status = stat()
    let isThere = lstat(path, &status) == 0
    guard !isThere || replacing else { throw isThereAlready }
    guard !isThere || status.st_mode & S_IFMT == S_IFREG else {
      throw CommandFailure(.cannotWrite, "cannot write \(path): it is not a file; name another one")
    }
    let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(.last) }
    close(descriptor)
  }

  /// Once it has its name, there is nothing of this one.
  deinit { unlink(unfinished) }

  /// Brings what was written to the disk, and gives it its name.
  ///
  /// - Throws: `.cannotWrite`, also where somebody else made a file of the name meanwhile.
  public func finish() throws(CommandFailure) {
    let descriptor = open(unfinished, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(.last) }
    let isOnDisk = fsync(descriptor) == 0
    let error = SystemError.last
    close(descriptor)
    guard isOnDisk else { throw failure(error) }
    if replacing {
      guard rename(unfinished, path) == 0 else { throw failure(.last) }
    } else if link(unfinished, path) != 0 {
      throw errno == EEXIST ? isThereAlready : failure(.last)
    }
  }

  private var isThereAlready: CommandFailure {
    CommandFailure(
      .cannotWrite, "cannot write \(path): it is there already; name another file, or overwrite it by --force")
  }

  private func failure(_ error: SystemError) -> CommandFailure {
    CommandFailure(.cannotWrite, "cannot write \(path): \(error.text)")
  }
}
