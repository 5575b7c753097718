import Foundation

/// Reads a CSV file record by record, in constant memory.
struct CSVReader: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private let buffer: UnsafeMutableRawBufferPointer
  private var rest = 0..<0
  private var isAtStart = true
  private var scanner = CSVScanner()

  /// - Throws: `.inputMissing` where the file is not there or cannot be read.
  init(_ path: String, bufferSize: Int = 1 << 18) throws(CommandFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CommandFailure(.inputMissing, "cannot read \(path): \(SystemError.last.text)")
    }
    self.path = path
    self.descriptor = descriptor
    buffer = .allocate(byteCount: max(bufferSize, 4), alignment: 16)
  }

  deinit {
    buffer.deallocate()
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
    var count: Int
    repeat { count = read(descriptor, buffer.baseAddress, buffer.count) } while count < 0 && errno == EINTR
    guard count >= 0 else { throw CommandFailure(.inputMissing, "cannot read \(path): \(SystemError.last.text)") }
    rest = 0..<count
    // The byte order mark that some programs put before UTF-8.
    if isAtStart, buffer[rest].starts(with: [0xEF, 0xBB, 0xBF]) { rest = 3..<count }
    isAtStart = false
  }
}
