import Foundation
import PostgresClient

/// Where refused lines go with their values, which can be personal data: only its owner can read the file.
final class RejectsFile {
  private let path: String
  private let descriptor: Int32

  /// Makes the file, or empties it.
  ///
  /// - Throws: `.cannotWrite`.
  init(_ path: String) throws(CommandFailure) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw CommandFailure(.cannotWrite, "cannot write \(path): \(SystemError.last.text)")
    }
    // Also where the file was there, and open to others.
    guard fchmod(descriptor, 0o600) == 0 || errno == EPERM else {
      throw CommandFailure(.cannotWrite, "cannot write \(path): \(SystemError.last.text)")
    }
    self.path = path
  }

  deinit { close(descriptor) }

  /// Writes all refusals as CSV; a heading alone where there are none.
  ///
  /// - Parameter sql: the COPY that gives them.
  func write(from session: PostgresSession, _ sql: String) throws {
    try session.copyOut(sql) { (lines: UnsafeRawBufferPointer) throws in try append(lines) }
  }

  private func append(_ lines: UnsafeRawBufferPointer) throws(CommandFailure) {
    var rest = lines[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.write(descriptor, piece.baseAddress, piece.count)
      guard count >= 0 || errno == EINTR else {
        throw CommandFailure(.cannotWrite, "cannot write \(path): \(SystemError.last.text)")
      }
      rest = rest.dropFirst(max(count, 0))
    }
  }
}
