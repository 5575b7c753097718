import PostgresClient

/// A DBA's word that nothing is to be taken from a lane: `ops.pause`.
public struct LanePause: Sendable, Equatable {
  /// Database user.
  public let pausedBy: String
  /// In UTC.
  public let pausedAt: String
  /// Nil where none was given.
  public let reason: String?
}

struct LanePaused: PostgresStatement {
  static let sql = SQL.Queue.lanePaused
  let lane: Lane

  func bind(_ parameters: inout PostgresParameters) { parameters.append(lane.rawValue) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> LanePause {
    LanePause(pausedBy: try row.next(), pausedAt: try row.next(), reason: try row.next())
  }
}
