/// What a chunk did, or several. Written with the chunk as `ops.chunk_execution`.
public struct ChunkCounts: Sendable, Equatable {
  /// Queue rows claimed.
  public var claimed = 0
  /// Queue rows whose work failed on their data.
  public var setAside = 0
  public var waiting = 0
  public var released = 0
  public var rejected = 0
  public var ignored = 0
  public var errors = 0
  public var overlapsMarked = 0
  public var overlapsResolved = 0
  public var notices = 0
  /// Users who received the notices, counted once for each notice.
  public var recipients = 0
  /// Notices that nobody has the rights to receive.
  public var undeliverable = 0
  public var payloadBytes = 0
  /// Characters that XML cannot hold, replaced by U+FFFD.
  public var replacedCharacters = 0

  public init() {}

  public static func += (sum: inout ChunkCounts, more: ChunkCounts) {
    for field in allFields { sum[keyPath: field] += more[keyPath: field] }
  }

  /// In the order of the columns of `ops.chunk_execution`.
  static var allFields: [WritableKeyPath<ChunkCounts, Int>] {
    [
      \.claimed, \.setAside, \.waiting, \.released, \.rejected, \.ignored, \.errors, \.overlapsMarked,
      \.overlapsResolved, \.notices, \.recipients, \.undeliverable, \.payloadBytes, \.replacedCharacters,
    ]
  }
}
