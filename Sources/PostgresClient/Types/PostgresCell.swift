/// One value as it came from the server, in binary form. It points into the result and is valid only as long as that.
public struct PostgresCell {
  /// Nil is NULL.
  public let bytes: UnsafeRawBufferPointer?
  public let type: PostgresType

  /// The bytes of a cell that is not NULL.
  @inline(__always)
  public func content() throws(PostgresError) -> UnsafeRawBufferPointer {
    guard let bytes else { throw PostgresError(.decoding, "NULL where a value is expected") }
    return bytes
  }

  /// An integer in network byte order that fills the cell.
  @inline(__always)
  func integer<T: FixedWidthInteger & BitwiseCopyable>(_: T.Type) throws(PostgresError) -> T {
    let bytes = try content()
    guard bytes.count == MemoryLayout<T>.size else {
      throw PostgresError(.decoding, "\(type) has \(bytes.count) bytes instead of \(MemoryLayout<T>.size)")
    }
    return T(bigEndian: bytes.loadUnaligned(as: T.self))
  }

  /// The error for a type that the Swift type does not take.
  func mismatch<T>(_: T.Type) -> PostgresError {
    PostgresError(.decoding, "\(type) cannot be read as \(T.self): read it as another type or cast it in the SQL")
  }
}

/// Reads a binary value from front to back.
struct ByteReader {
  private(set) var rest: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { rest = bytes }

  @inline(__always)
  mutating func integer<T: FixedWidthInteger & BitwiseCopyable>(_: T.Type) throws(PostgresError) -> T {
    let size = MemoryLayout<T>.size
    guard rest.count >= size else { throw truncated }
    defer { rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(size)) }
    return T(bigEndian: rest.loadUnaligned(as: T.self))
  }

  /// A value after its length; nil for NULL.
  @inline(__always)
  mutating func value() throws(PostgresError) -> UnsafeRawBufferPointer? {
    let length = Int(try integer(Int32.self))
    guard length >= 0 else { return nil }
    guard rest.count >= length else { throw truncated }
    defer { rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(length)) }
    return UnsafeRawBufferPointer(rebasing: rest.prefix(length))
  }

  private var truncated: PostgresError { PostgresError(.decoding, "a binary value ends too early") }
}
