import Foundation

/// Bytes that are read from the first to the last: of a file, of an entry of a zip file.
public protocol ByteReader: AnyObject {
  /// Reads what comes next into `buffer`.
  ///
  /// - Returns: how many bytes; 0 at the end only.
  /// - Throws: `.inputMissing` or `.dataRefused` where it cannot be read any further.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(CommandFailure) -> Int
}

/// The bytes of a file.
final class FileBytes: ByteReader {
  private let path: String
  private let descriptor: Int32

  /// - Throws: `.inputMissing` where the file is not there or cannot be read.
  init(_ path: String) throws(CommandFailure) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CommandFailure(.inputMissing, "cannot read \(path): \(SystemError.last.text)")
    }
    self.path = path
  }

  deinit { close(descriptor) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(CommandFailure) -> Int {
    var count: Int
    repeat { count = Glibc.read(descriptor, buffer.baseAddress, buffer.count) } while count < 0 && errno == EINTR
    guard count >= 0 else { throw CommandFailure(.inputMissing, "cannot read \(path): \(SystemError.last.text)") }
    return count
  }
}

/// Tells how many bytes were read.
final class CountedBytes: ByteReader {
  private let bytes: any ByteReader
  private let told: (Int) -> Void

  init(_ bytes: any ByteReader, _ told: @escaping (Int) -> Void) {
    self.bytes = bytes
    self.told = told
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(CommandFailure) -> Int {
    let count = try bytes.read(into: buffer)
    told(count)
    return count
  }
}
