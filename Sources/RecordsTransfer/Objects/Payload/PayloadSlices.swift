/// The releases of a chunk, some at a time: as many as keep the payloads that are in memory at once within a bound,
/// however large a chunk is. What is text goes by the slice before, for it differs little; files by what is on file.
struct PayloadSlices {
  /// Aimed at, going by the slice before; a first slice of unknown size is a small one.
  private static let bytes = 16 << 20
  private static let first = 4
  private static let most = 64

  private var rest: ArraySlice<DocumentHeader>
  private var size = first
  private var taken = 0

  init(of headers: [DocumentHeader]) { rest = headers[...] }

  /// Nil where all have been taken.
  mutating func next() -> ArraySlice<DocumentHeader>? {
    guard !rest.isEmpty else { return nil }
    var attached: Int64 = 0
    let fitting = rest.prefix(size).prefix { header in
      attached += header.attachedBytes
      return attached <= Self.bytes
    }
    // One that is larger than the bound goes alone.
    let slice = rest.prefix(max(fitting.count, 1))
    rest = rest.dropFirst(slice.count)
    taken = slice.count
    return slice
  }

  /// - Parameter bytes: of the payloads that the last slice came to.
  mutating func adapt(bytes: Int) {
    // Twice as many at the most: one slice of small records is no measure of the next.
    size = min(max(Self.bytes * taken / max(bytes, 1), 1), 2 * size, Self.most)
  }
}
