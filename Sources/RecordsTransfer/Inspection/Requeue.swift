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
