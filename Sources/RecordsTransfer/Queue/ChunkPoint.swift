/// The points of a chunk between two statements, in order. A worker can die at any of them, and nothing may be lost or done
/// twice; the tests kill it at each.
public enum ChunkPoint: String, Sendable, CaseIterable {
  /// The intent is committed; the transaction has not begun.
  case intended
  /// The rows are locked.
  case claimed
  /// The work of the whole chunk, or of all its rows but those that failed, is done.
  case worked
  /// The done rows are out of the queue.
  case removed
  /// The failed rows have their next attempt, or are quarantined.
  case setAside
  /// The ledger has the chunk.
  case recorded
  /// The next intent is written: what is left is COMMIT.
  case planned
  /// COMMIT was answered.
  case committed
}
