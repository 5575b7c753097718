import CLibPQ

/// The values of a statement's parameters, in order, in one buffer.
public struct PostgresParameters: ~Copyable {
  private var buffer = PostgresBuffer(capacity: 1024)
  private(set) var types: [UInt32] = []
  private var formats: [Int32] = []
  private var lengths: [Int32] = []
  /// Where in the buffer a value begins; nil for NULL.
  private var offsets: [Int?] = []
  private var problem: PostgresError?

  init() {}

  public var count: Int { types.count }
  /// Bytes of all values.
  var byteCount: Int { buffer.count }

  /// The next parameter's value; nil of an optional type is NULL of that type.
  public mutating func append<T: PostgresEncodable>(_ value: T) {
    types.append(T.postgresType.rawValue)
    formats.append(T.postgresFormat.rawValue)
    guard !value.isNull else {
      offsets.append(nil)
      lengths.append(0)
      return
    }
    let offset = buffer.count
    value.encode(into: &buffer)
    let length = buffer.count - offset
    offsets.append(offset)
    lengths.append(Int32(clamping: length))
    if length > Int32.max { problem = PostgresError(.usage, "parameter $\(count) is larger than 2 GB") }
    if T.postgresFormat == .text { terminate(from: offset) }
  }

  /// libpq takes text parameters as C strings, so a NUL inside would cut the value short without a word.
  private mutating func terminate(from offset: Int) {
    if buffer.bytes.dropFirst(offset).contains(0) {
      problem = PostgresError(
        .usage, "parameter $\(count) holds the character U+0000, which PostgreSQL cannot store",
        sqlState: .characterNotInRepertoire)
    }
    buffer.append(UInt8(0))
  }

  mutating func removeAll() {
    // A big array that was bound once should not stay in memory for the life of the connection.
    buffer.removeAll(keepingAtMost: 1 << 20)
    types.removeAll(keepingCapacity: true)
    formats.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    problem = nil
  }

  /// What was wrong with a value when it was appended.
  func check() throws(PostgresError) {
    if let problem { throw problem }
  }

  /// The arguments for libpq: count, types, values, lengths, formats.
  func withArguments<R>(
    _ body: (
      Int32, UnsafePointer<Oid>?, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
    ) -> R
  ) -> R {
    let base = buffer.bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    let values: [UnsafePointer<CChar>?] = offsets.map { offset in
      guard let offset, let base else { return nil }
      return base + offset
    }
    return body(Int32(clamping: count), types, values, lengths, formats)
  }
}
