import Foundation

/// Where an export appends bytes, in pieces of any size: a file, or an entry of a zip file.
public final class OutputPieces {
  /// The file that is being written, for messages.
  private let path: String
  private var file: UnsafeMutablePointer<FILE>?

  /// Writes the unfinished `output`.
  ///
  /// - Throws: `.cannotWrite`.
  convenience init(_ output: OutputFile) throws(CommandFailure) {
    try self.init(output.path, open(output.unfinished, O_RDWR | O_CLOEXEC))
  }

  /// Writes a file without a name, in the folder of `path`, which is gone once it is closed.
  ///
  /// - Throws: `.cannotWrite`.
  convenience init(temporaryBeside path: String) throws(CommandFailure) {
    let name = URL(filePath: path).deletingLastPathComponent().appending(path: ".\(UUID().uuidString)").path
    let descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    let error = errno
    if descriptor >= 0 { unlink(name) }
    errno = error
    try self.init(path, descriptor)
  }

  private init(_ path: String, _ descriptor: Int32) throws(CommandFailure) {
    self.path = path
    guard descriptor >= 0 else { throw Self.failure(path) }
    guard let file = fdopen(descriptor, "w+") else {
      let failure = Self.failure(path)
      close(descriptor)
      throw failure
    }
    self.file = file
  }

  deinit { if let file { fclose(file) } }

  /// - Throws: `.cannotWrite`.
  public func append(_ bytes: UnsafeRawBufferPointer) throws(CommandFailure) {
    guard !bytes.isEmpty else { return }
    guard fwrite(bytes.baseAddress, 1, bytes.count, file!) == bytes.count else { throw Self.failure(path) }
  }

  /// - Throws: `.cannotWrite`.
  public func append(_ text: String) throws(CommandFailure) {
    var text = text
    do { try text.withUTF8 { try append(UnsafeRawBufferPointer($0)) } } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw Self.failure(path)
    }
  }

  /// Hands everything to the file: a full disk is told here at the latest.
  ///
  /// - Throws: `.cannotWrite`.
  func flush() throws(CommandFailure) {
    guard fflush(file!) == 0 else { throw Self.failure(path) }
  }

  /// The file, for another to close.
  func giveAway() -> UnsafeMutablePointer<FILE> {
    defer { file = nil }
    return file!
  }

  private static func failure(_ path: String) -> CommandFailure {
    CommandFailure(.cannotWrite, "cannot write \(path): \(SystemError.last.text)")
  }
}
