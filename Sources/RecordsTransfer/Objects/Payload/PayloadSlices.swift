/// The releases of a chunk, some at a time: as many as keep the payloads that are in memory at once within a bound,
/// however large a chunk is and whatever the students have on file.
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
    let slice = rest.prefix(size)
    rest = rest.dropFirst(size)
    taken = slice.count
    return slice
  }

  /// - Parameter bytes: of the payloads that the last slice came to.
  mutating func adapt(bytes: Int) {
    // Twice as many at the most: one slice of small records is no measure of the next.
    size = min(max(Self.bytes * taken / max(bytes, 1), 1), 2 * size, Self.most)
  }
}
