import PostgresClient

/// What became of a chunk whose COMMIT was sent and not answered.
enum CommitFate: Sendable, Equatable {
  case committed
  /// Rolled back, or unknown to this server: the chunk is still to be done.
  case lost
  /// The server is still at it, or has not noticed yet that the connection is gone: ask again.
  case undecided

  /// - Parameters:
  ///   - isRecorded: whether the ledger has the chunk, seen by a snapshot taken before the status was asked for.
  ///   - status: of its transaction (`pg_xact_status`); `future` where this server has not come so far.
  ///   - isSecondLook: whether a snapshot after an earlier "committed" has been taken already.
  init(isRecorded: Bool, status: String?, isSecondLook: Bool) {
    switch status {
    case _ where isRecorded: self = .committed
    case "in progress": self = .undecided
    // It may have committed after the snapshot. If the ledger still lacks it after that, this server was promoted without it,
    // and has given its number to another transaction.
    case "committed": self = isSecondLook ? .lost : .undecided
    default: self = .lost
    }
  }
}

struct AskCommitFate: PostgresStatement {
  static let sql = SQL.Queue.commitFate
  let transaction: String
  let place: ChunkPlace

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(transaction)
    parameters.append(place.executionID)
    parameters.append(Int16(place.step))
    parameters.append(Int16(place.worker))
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> (isRecorded: Bool, status: String?) {
    (try row.next(), try row.next())
  }
}
