/// Which rows a worker claims next: what its intent says in the database before it does so.
struct ChunkPlan: Sendable, Equatable {
  /// The chunk begins after this place.
  var after: Watermark
  /// Most rows; above 0.
  var limit: Int
  /// The one transfer that the chunk consists of, because workers died near it; nil for an ordinary chunk.
  var alone: Int64?
  /// How many workers died at work on `alone` and nothing else.
  var deaths = 0

  /// After so many deaths on one transfer alone it is quarantined. One could be anybody's SIGKILL.
  static let deathsUntilQuarantine = 2
}
