import PostgresClient

extension Lane {
  /// Pauses the lane: no worker takes anything from it, from its next chunk on.
  ///
  /// - Parameter reason: for colleagues; no personal data.
  /// - Throws: `CommandFailure` of `dataRefused` where it is paused already; `PostgresError`.
  public func pause(reason: String?, _ session: PostgresSession) throws {
    guard try session.run(PauseLane(lane: self, reason: reason)).first == true else {
      throw CommandFailure(
        .dataRefused, "the lane \(rawValue) is paused already: “records-transfer queue” tells since when")
    }
  }

  /// Lets workers take from the lane again.
  ///
  /// - Throws: `CommandFailure` of `dataRefused` where it is not paused; `PostgresError`.
  public func resume(_ session: PostgresSession) throws {
    guard try session.run(ResumeLane(lane: self)).first == true else {
      throw CommandFailure(.dataRefused, "the lane \(rawValue) is not paused")
    }
  }
}

struct PauseLane: PostgresStatement {
  static let sql = SQL.Inspection.pauseLane
  let lane: Lane
  let reason: String?

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(lane.rawValue)
    parameters.append(reason)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> Bool { try row.next() }
}

struct ResumeLane: PostgresStatement {
  static let sql = SQL.Inspection.resumeLane
  let lane: Lane

  func bind(_ parameters: inout PostgresParameters) { parameters.append(lane.rawValue) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Bool { try row.next() }
}
