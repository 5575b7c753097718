import PostgresClient

extension TransferReference {
  /// Takes the transfer's quarantined work back into its lanes, with no failed attempts.
  ///
  /// - Parameter lane: nil: every lane in which it is quarantined.
  /// - Returns: the lanes, at least one.
  /// - Throws: `CommandFailure` of `dataRefused` where there is no such transfer or nothing of it is quarantined;
  ///   `PostgresError`.
  public func requeue(lane: Lane? = nil, _ session: PostgresSession) throws -> [String] {
    let transfer = try find(session)
    let lanes = try session.run(Requeue(transferID: transfer.transferID, lane: lane))
    guard !lanes.isEmpty else {
      let place = lane.map { " in the lane \($0.rawValue)" } ?? ""
      throw CommandFailure(
        .dataRefused,
        "nothing of transfer \(self) is quarantined\(place): “records-transfer queue show \(transfer.transferID)” tells how it stands"
      )
    }
    return lanes
  }
}

/// Quarantined work of many transfers, taken back into the queue at once: after what it failed on was put right.
public struct BulkRequeue: Sendable {
  /// Nil: every lane.
  public var lane: Lane?
  /// Only what failed last with this SQLSTATE, five digits and capital letters; nil: with any, or none.
  public var sqlState: String?

  public init(lane: Lane? = nil, sqlState: String? = nil) {
    self.lane = lane
    self.sqlState = sqlState
  }

  /// - Returns: how many rows for each lane that had some, at least one.
  /// - Throws: `CommandFailure` of `dataRefused` where there are none; `PostgresError`.
  public func perform(_ session: PostgresSession) throws -> [(lane: String, rows: Int)] {
    let lanes = try session.run(RequeueQuarantined(request: self))
    guard !lanes.isEmpty else {
      let what = sqlState.map { " that failed with \($0)" } ?? ""
      let place = lane.map { " in the lane \($0.rawValue)" } ?? ""
      throw CommandFailure(
        .dataRefused, "nothing\(what) is quarantined\(place): “records-transfer queue” tells what waits")
    }
    return lanes
  }
}

struct RequeueQuarantined: PostgresStatement {
  static let sql = SQL.Inspection.requeueQuarantined
  let request: BulkRequeue

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(request.lane?.rawValue)
    parameters.append(request.sqlState)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> (lane: String, rows: Int) {
    (try row.next(), try row.next())
  }
}

struct Requeue: PostgresStatement {
  static let sql = SQL.Inspection.requeue
  let transferID: Int64
  let lane: Lane?

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(transferID)
    parameters.append(lane?.rawValue)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> String { try row.next() }
}
