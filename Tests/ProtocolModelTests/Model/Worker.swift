/// A worker: what it knows, and what an earlier connection of it left in the server.
struct Worker {
  enum Phase: UInt8 {
    /// No process, or one that has nothing left to do.
    case away
    /// The first worker of a process that has just begun: to look for what dead workers left.
    case beginning
    /// The other worker of that process, which waits until that is done.
    case waiting
    /// Has an idle intent, and looks for orphaned ones.
    case seeking
    /// An orphaned range is done with; the intent still names its last part.
    case rangeDone
    /// To begin an ordinary course.
    case starting
    /// The intent of the next chunk is committed.
    case intended
    /// In the chunk's transaction, up to where everything is done but COMMIT.
    case claimed, worked, removed, setAside, recorded, planned
    /// The connection is gone; nothing was to be committed.
    case disconnected
    /// The connection went in COMMIT.
    case inDoubt
    /// Planted bugs only: effects are committed whose queue rows are not deleted yet; a chunk is done again unclaimed.
    case amiss
  }
  var phase = Phase.away
  var chunk = Chunk()
  var plan = Plan()
  /// Slot of its intent, plus one; 0: none.
  var intent: UInt8 = 0
  /// Works through a range in which another worker died, and has so many rows of it left.
  var isConfined = false
  var remaining: UInt8 = 0
  /// Asked to stop after the chunk in hand.
  var isStopping = false
  var zombie = Zombie()

  /// Whether it has a session.
  var isConnected: Bool { phase != .away && phase != .disconnected && phase != .inDoubt }

  var holdsIntent: Bool { isConnected && intent > 0 }

  /// Whether its session is in a chunk's transaction.
  var isInChunk: Bool {
    switch phase {
    case .claimed, .worked, .removed, .setAside, .recorded, .planned: true
    default: false
    }
  }

  /// Nothing but the session that the server has not ended yet.
  func gone(_ phase: Phase = .away) -> Worker {
    Worker(phase: phase, isStopping: phase != .away && isStopping, zombie: zombie)
  }
}

/// A chunk in the making.
struct Chunk: Equatable {
  var claimed = RowSet()
  var done = RowSet()
  var failed = RowSet()
  /// Rows that the next savepoint takes; halved by bisection.
  var piece: UInt8 = 0

  var tried: RowSet { done.union(failed) }
  var untried: RowSet { claimed.subtracting(tried) }
}

/// A session of the server whose client is gone, which the server has not noticed yet: it keeps its locks.
struct Zombie {
  var isThere = false
  var claimed = RowSet()
  var intent: UInt8 = 0
  /// COMMIT has come to the server: it may still succeed. What it would make true:
  var isCommitting = false
  var done = RowSet()
  var failed = RowSet()
  var next = Plan()
}
