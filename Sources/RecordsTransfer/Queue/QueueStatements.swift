import PostgresClient

struct ClaimChunk: PostgresStatement {
  static let sql = SQL.Queue.claimChunk
  let lane: Lane
  let plan: ChunkPlan

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(lane.rawValue)
    parameters.append(plan.after)
    parameters.append(Int64(plan.limit))
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> ClaimedRow {
    ClaimedRow(transferID: try row.next(), priority: try row.next(), turn: try row.next())
  }
}

/// The next rows of a range in which a worker has died.
struct ClaimRange: PostgresStatement {
  static let sql = SQL.Queue.claimRange
  let lane: Lane
  let plan: ChunkPlan

  func bind(_ parameters: inout PostgresParameters) { ClaimChunk(lane: lane, plan: plan).bind(&parameters) }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> ClaimedRow {
    try ClaimChunk.decode(&row)
  }
}

/// A row by itself, on which workers may have died.
struct ClaimOne: PostgresStatement {
  static let sql = SQL.Queue.claimOne
  let lane: Lane
  let transferID: Int64

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(lane.rawValue)
    parameters.append(transferID)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> ClaimedRow {
    try ClaimChunk.decode(&row)
  }
}

struct CountReady: PostgresStatement {
  static let sql = SQL.Queue.countReady
  let lane: Lane

  func bind(_ parameters: inout PostgresParameters) { parameters.append(lane.rawValue) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Int { try row.next() }
}

/// Whether a lane has anything to claim now, and is not paused.
struct HasWork: PostgresStatement {
  static let sql = SQL.Queue.hasWork
  let lane: Lane

  func bind(_ parameters: inout PostgresParameters) { parameters.append(lane.rawValue) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Bool { try row.next() }
}

/// Gives every district its turn; what a run does before it drains a lane.
struct DealTurns: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Queue.dealTurns
  let lane: Lane
  /// The intent of the worker that deals.
  let own: Int64

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(lane.rawValue)
    parameters.append(own)
  }
}

/// Waits until nobody else deals, up to the end of the transaction.
struct LockTurns: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Queue.lockTurns
  let lane: Lane

  func bind(_ parameters: inout PostgresParameters) { parameters.append(lane.rawValue) }
}

extension PostgresSession {
  /// Deals a lane's turns anew, unless a worker is in it: it would find the rows locked that move, and take the lane for empty.
  func deal(_ lane: Lane, own: Int64) throws(PostgresError) {
    try transaction { () throws(PostgresError) in
      try execute(LockTurns(lane: lane))
      try execute(DealTurns(lane: lane, own: own))
    }
  }
}

struct RemoveDone: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Queue.removeDone
  let lane: Lane
  let transferIDs: [Int64]

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(lane.rawValue)
    parameters.append(transferIDs)
  }
}

struct SetAside: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Queue.setAside
  let lane: Lane
  let failure: RowFailure
  let executionID: Int64
  /// In [0, 1): spreads the next attempts, so that rows that failed together do not come back together.
  let spread: Double

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(lane.rawValue)
    parameters.append(failure.transferID)
    parameters.append(failure.sqlState)
    parameters.append(failure.message)
    parameters.append(failure.objectName)
    parameters.append(executionID)
    parameters.append(spread)
  }
}

/// Gives the transaction's ID, as `xid8` writes it.
struct RecordChunk: PostgresStatement {
  static let sql = SQL.Ops.recordChunk
  let place: ChunkPlace
  let counts: ChunkCounts

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(place.executionID)
    parameters.append(Int16(place.step))
    parameters.append(Int16(place.worker))
    for field in ChunkCounts.allFields { parameters.append(Int64(counts[keyPath: field])) }
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> String { try row.next() }
}
