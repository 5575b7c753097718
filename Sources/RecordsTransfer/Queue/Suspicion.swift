import PostgresClient

/// Tells a trouble that passes from one that a row brings about: a statement that runs into its timeout every time, a
/// backend that dies of it, a lock that somebody keeps. It comes back with the same rows, so their number is halved, and the
/// last one is set aside.
struct Suspicion: Sendable {
  enum Response: Equatable {
    /// The chunk is done again as it is.
    case retry
    /// Again with half the rows; if it is one, it is set aside.
    case narrow
  }

  private var last: SQLState?
  private var repetitions = 0

  /// - Parameter error: a passing one, of a chunk that had claimed its rows.
  mutating func response(to error: PostgresError) -> Response {
    if error.sqlState == last { repetitions += 1 } else { (last, repetitions) = (error.sqlState, 1) }
    guard let most = error.mostRepetitions, repetitions >= most else { return .retry }
    self = Suspicion()
    return .narrow
  }
}

/// How a worker bears with a chunk that fails.
struct Patience: Sendable {
  private let pause: Duration
  private var retries: RetryDelays
  private var suspicion = Suspicion()
  private(set) var condemned: CondemnedRow?

  /// - Parameter pause: before the first retry.
  init(pause: Duration) {
    self.pause = pause
    retries = RetryDelays(first: pause)
  }

  /// What to wait before the next try, of half the rows where they are suspected; nil: no more tries.
  mutating func bear(_ failure: ChunkFailure, on course: inout DrainCourse) -> Duration? {
    if let first = failure.transferIDs.first, suspicion.response(to: failure.error) == .narrow {
      if course.halve(failure.transferIDs.count) {
        retries = RetryDelays(first: pause)
      } else if condemned?.transferID != first {
        // Once for each row: if setting it aside fails as well, it is not the row.
        condemned = CondemnedRow(transferID: first, error: failure.error)
        retries = RetryDelays(first: pause)
      }
    }
    return retries.next()
  }

  /// The suspect is gone: done or in another's hands.
  mutating func acquit() { condemned = nil }
}

/// Rows that were condemned one after the other, for one reason, with nothing done in between. Then it is no row's fault: a
/// table is locked, or the server is too slow for everything.
struct Condemnations: Sendable {
  static let most = 3

  private var last: SQLState?
  private var count = 0

  /// - Throws: the reason, where it is no row's fault. What was set aside until then comes again by itself.
  mutating func add(_ chunk: ProcessedChunk, condemned: CondemnedRow?) throws(PostgresError) {
    if chunk.counts.claimed > chunk.counts.setAside { self = Condemnations() }
    guard let condemned, chunk.failures.map(\.transferID) == [condemned.transferID] else { return }
    count = condemned.error.sqlState == last ? count + 1 : 1
    last = condemned.error.sqlState
    guard count < Self.most else { throw condemned.error }
  }
}

extension PostgresError {
  /// Worth another try: it may pass, or pass with other rows. A commit of unknown outcome as well: the chunk is either done
  /// and out of the queue, or still there.
  var isPassing: Bool {
    isTransient || kind == .commitUnknown || kind == .server && ["58", "XX"].contains(sqlState?.class)
  }

  /// How often in a row the error is put down to chance; nil: always.
  fileprivate var mostRepetitions: Int? {
    if kind == .connection || kind == .commitUnknown { return 3 }
    switch sqlState {
    case .diskFull, .tooManyConnections, .readOnlyTransaction, nil: return nil
    default: return 2
    }
  }
}
