import Foundation

/// Reads a CSV file record by record, in constant memory.
struct CSVReader: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private let encoding: TextEncoding
  private let buffer: UnsafeMutableRawBufferPointer
  /// What was read, before it is decoded; of UTF-8 this is not used.
  private let undecoded: UnsafeMutableRawBufferPointer
  /// How far the file was read.
  private(set) var bytesRead = 0
  private var rest = 0..<0
  private var isAtStart = true
  private var scanner: CSVScanner

  /// - Parameter separator: between fields; ASCII.
  /// - Throws: `.inputMissing` where the file is not there or cannot be read.
  init(
    _ path: String, separator: UInt8 = CSVScanner.comma, encoding: TextEncoding = .utf8, bufferSize: Int = 1 << 18
  ) throws(CommandFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CommandFailure(.inputMissing, "cannot read \(path): \(SystemError.last.text)")
    }
    self.path = path
    self.descriptor = descriptor
    self.encoding = encoding
    scanner = CSVScanner(separator: separator)
    buffer = .allocate(byteCount: max(bufferSize, 4), alignment: 16)
    undecoded = .allocate(byteCount: encoding == .utf8 ? 1 : buffer.count / encoding.growth, alignment: 16)
  }

  deinit {
    buffer.deallocate()
    undecoded.deallocate()
    close(descriptor)
  }

  /// Fills `record` with the next one.
  ///
  /// - Returns: false at the end of the file.
  /// - Throws: `.inputMissing` where the file cannot be read any further.
  mutating func next(_ record: inout CSVRecord) throws(CommandFailure) -> Bool {
    while true {
      if rest.isEmpty {
        try fill()
        if rest.isEmpty { return scanner.finish(&record) }
      }
      let (used, isComplete) = scanner.scan(UnsafeRawBufferPointer(rebasing: buffer[rest]), into: &record)
      rest = (rest.lowerBound + used)..<rest.upperBound
      if isComplete { return true }
    }
  }

  private mutating func fill() throws(CommandFailure) {
    let target = encoding == .utf8 ? buffer : undecoded
    var count: Int
    repeat { count = read(descriptor, target.baseAddress, target.count) } while count < 0 && errno == EINTR
    guard count >= 0 else { throw CommandFailure(.inputMissing, "cannot read \(path): \(SystemError.last.text)") }
    bytesRead += count
    if encoding != .utf8 {
      count = encoding.decode(UnsafeRawBufferPointer(rebasing: undecoded[..<count]), into: buffer)
    }
    rest = 0..<count
    // The byte order mark that some programs put before UTF-8.
    if isAtStart, encoding == .utf8, buffer[rest].starts(with: [0xEF, 0xBB, 0xBF]) { rest = 3..<count }
    isAtStart = false
  }
}
