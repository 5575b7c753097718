import Foundation
import PostgresClient

/// Where refused lines go with their values, which can be personal data: only its owner can read the file.
final class RejectsFile {
  static let heading = "file,line,column,reason,value\n"

  private let path: String
  private let descriptor: Int32

  /// Makes the file, or empties it.
  ///
  /// - Parameter input: what the load reads, none of which the file may be.
  /// - Throws: `.cannotWrite`; `.usage` where it is one of the files to load, or another one beside them that is not to be
  ///   emptied: then it is as it was.
  init(_ path: String, sparing input: LoadInput) throws(CommandFailure) {
    self.path = path
    // Not emptied by opening it: whose file it is says only what is open, whatever links and folders led there.
    descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw cannotWrite() }
    guard let identity = FileIdentity(descriptor) else { return }
    guard !input.files.contains(where: { FileIdentity($0) == identity }) else {
      throw CommandFailure(
        .usage, "--rejects \(path): is one of the files to load, which it would empty: name another file")
    }
    guard Self.isNothingLost(path) || !input.neighbours.contains(where: { FileIdentity($0) == identity }) else {
      throw CommandFailure(
        .usage,
        "--rejects \(path): is a file of the folder to load, and no rejects file of an earlier load: name another file"
      )
    }
    // Also where the file was there, and open to others.
    guard fchmod(descriptor, 0o600) == 0 || errno == EPERM, ftruncate(descriptor, 0) == 0 else { throw cannotWrite() }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Whether a file is empty, or a rejects file.
  private static func isNothingLost(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    do {
      let start = try file.read(upToCount: heading.utf8.count) ?? Data()
      return start.isEmpty || start == Data(heading.utf8)
    } catch {
      return false
    }
  }

  private func cannotWrite() -> CommandFailure {
    CommandFailure(.cannotWrite, "cannot write \(path): \(SystemError.last.text)")
  }

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
      guard count >= 0 || errno == EINTR else { throw cannotWrite() }
      rest = rest.dropFirst(max(count, 0))
    }
  }
}
