/// Reads a CSV file record by record, in constant memory.
struct CSVReader: ~Copyable {
  private let bytes: any ByteReader
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
    self.init(try FileBytes(path), separator: separator, encoding: encoding, bufferSize: bufferSize)
  }

  init(
    _ bytes: any ByteReader, separator: UInt8 = CSVScanner.comma, encoding: TextEncoding = .utf8,
    bufferSize: Int = 1 << 18
  ) {
    self.bytes = bytes
    self.encoding = encoding
    scanner = CSVScanner(separator: separator)
    buffer = .allocate(byteCount: max(bufferSize, 4), alignment: 16)
    undecoded = .allocate(byteCount: encoding == .utf8 ? 1 : buffer.count / encoding.growth, alignment: 16)
  }

  deinit {
    buffer.deallocate()
    undecoded.deallocate()
  }

  /// Fills `record` with the next one.
  ///
  /// - Returns: false at the end of the file.
  /// - Throws: what the bytes throw where they cannot be read any further.
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
    rest = 0..<(try read(at: 0))
    guard isAtStart, encoding == .utf8, !rest.isEmpty else { return }
    isAtStart = false
    // A byte order mark has three bytes, which a stream can hand over one by one.
    while rest.count < 3 {
      let more = try read(at: rest.count)
      if more == 0 { break }
      rest = 0..<(rest.count + more)
    }
    if buffer[rest].starts(with: [0xEF, 0xBB, 0xBF]) {
      rest = 3..<rest.upperBound
      if rest.isEmpty { try fill() }
    }
  }

  /// - Returns: how many bytes of UTF-8 stand in the buffer from `place` on.
  private mutating func read(at place: Int) throws(CommandFailure) -> Int {
    let target = encoding == .utf8 ? UnsafeMutableRawBufferPointer(rebasing: buffer[place...]) : undecoded
    let count = try bytes.read(into: target)
    bytesRead += count
    guard encoding != .utf8 else { return count }
    return encoding.decode(UnsafeRawBufferPointer(rebasing: undecoded[..<count]), into: buffer)
  }
}
