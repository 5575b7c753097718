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

  /// - Parameter error: a passing one, of a chunk that had begun.
  mutating func response(to error: PostgresError) -> Response {
    if error.sqlState == last { repetitions += 1 } else { (last, repetitions) = (error.sqlState, 1) }
    guard let most = error.mostRepetitions, repetitions >= most else { return .retry }
    self = Suspicion()
    return .narrow
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
    if kind == .connection { return 3 }
    switch sqlState {
    case .diskFull, .tooManyConnections, .readOnlyTransaction, nil: return nil
    default: return 2
    }
  }
}
