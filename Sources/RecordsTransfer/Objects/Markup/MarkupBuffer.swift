import CLibCrypto

/// Bytes of a document under construction: UTF-8, in one allocation that grows and is used again for the next document.
///
/// Everything that writes markup goes through here, so that this is the only place that escapes.
struct MarkupBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0
  /// Characters that XML 1.0 cannot hold and that were written as U+FFFD, since the last `take()`.
  private(set) var replacedCharacters = 0

  init(capacity: Int = 1 << 16) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// The document so far, as an array of its exact size; the buffer is empty afterwards and keeps its allocation.
  mutating func take() -> [UInt8] {
    defer { clear() }
    return Array(UnsafeBufferPointer(start: base, count: count))
  }

  mutating func clear() {
    count = 0
    replacedCharacters = 0
  }

  /// Forgets what was written after `mark`, a former `count`.
  mutating func rollBack(to mark: Int) {
    count = mark
  }

  /// Room for `extra` more bytes.
  @inline(__always)
  private mutating func reserve(_ extra: Int) {
    if count + extra > capacity { grow(to: count + extra) }
  }

  @inline(never)
  private mutating func grow(to needed: Int) {
    let larger = max(needed, capacity * 2)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }

  /// Markup, written as it is.
  @inline(__always)
  mutating func append(_ markup: StaticString) {
    append(UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  /// Text, escaped.
  mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(text: $0) }
  }

  /// Text in UTF-8, escaped: `&`, `<`, `>`, `"` and carriage return become references, so that a parser gives back
  /// the same characters; what XML 1.0 has no way to hold becomes U+FFFD and is counted.
  ///
  /// A `String` has no surrogates; bytes from elsewhere may (`ED A0…BF xx`), and they are replaced too.
  mutating func append(text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return }
    let end = text.count
    var clean = 0
    var at = 0
    while at < end {
      let byte = start[at]
      guard Self.needsAttention(byte) else {
        at += 1
        continue
      }
      let (length, replacement) = Self.replacement(UnsafeBufferPointer(start: start + at, count: end - at))
      if let replacement {
        append(UnsafeBufferPointer(start: start + clean, count: at - clean))
        append(replacement.markup)
        if replacement == .unrepresentable { replacedCharacters += 1 }
        clean = at + length
      }
      at += length
    }
    append(UnsafeBufferPointer(start: start + clean, count: end - clean))
  }

  /// Bytes in base64, on one line (RFC 4648, section 4).
  mutating func append(base64 bytes: UnsafeBufferPointer<UInt8>) {
    // One more, for the zero byte that OpenSSL puts at the end.
    reserve((bytes.count + 2) / 3 * 4 + 1)
    count += Int(EVP_EncodeBlock(base + count, bytes.baseAddress, Int32(clamping: bytes.count)))
  }
}
