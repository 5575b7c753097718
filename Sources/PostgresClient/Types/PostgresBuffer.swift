/// A growing piece of raw memory that values are written into, numbers in network byte order.
public struct PostgresBuffer: ~Copyable {
  @usableFromInline var start: UnsafeMutableRawPointer
  @usableFromInline var capacity: Int
  /// Bytes written so far.
  public internal(set) var count = 0

  public init(capacity: Int = 256) {
    self.capacity = max(capacity, 64)
    start = .allocate(byteCount: self.capacity, alignment: 8)
  }

  deinit { start.deallocate() }

  /// What was written; valid until the next change.
  public var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  /// Forgets what was written, and gives memory back if a single big value had made it grow.
  public mutating func removeAll(keepingAtMost limit: Int = .max) {
    count = 0
    guard capacity > limit else { return }
    start.deallocate()
    capacity = limit
    start = .allocate(byteCount: limit, alignment: 8)
  }

  /// Makes room for so many more bytes.
  @inline(__always)
  public mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let bigger = max(capacity * 2, count + more)
    let moved = UnsafeMutableRawPointer.allocate(byteCount: bigger, alignment: 8)
    moved.copyMemory(from: start, byteCount: count)
    start.deallocate()
    (start, capacity) = (moved, bigger)
  }

  @inline(__always)
  public mutating func append<T: FixedWidthInteger & BitwiseCopyable>(_ value: T) {
    reserve(MemoryLayout<T>.size)
    (start + count).storeBytes(of: value.bigEndian, as: T.self)
    count += MemoryLayout<T>.size
  }

  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
    reserve(bytes.count)
    (start + count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  /// The text in UTF-8, without length or terminator.
  public mutating func append(utf8 text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// Overwrites four bytes that were written before.
  @usableFromInline
  mutating func overwrite(_ value: Int32, at offset: Int) {
    (start + offset).storeBytes(of: value.bigEndian, as: Int32.self)
  }

  /// Writes the length of what `body` writes, in four bytes before it.
  @inlinable
  mutating func withLength(_ body: (inout PostgresBuffer) -> Void) {
    let offset = count
    append(Int32(0))
    body(&self)
    overwrite(Int32(clamping: count - offset - 4), at: offset)
  }
}
