import PostgresClient

/// How much work waits in one lane.
public struct QueueDepth: Sendable {
  public let lane: String
  public let ready: Int
  /// Rows whose last attempt failed and that are to be tried again later.
  public let waitingForRetry: Int
  public let quarantined: Int
  /// When the oldest row that is not quarantined arose, to the second; nil where there is none.
  public let oldest: PostgresTimestamp?
  /// Seconds since then, by the server's clock.
  public let oldestAge: Double?
  /// Since when the lane is paused, to the second; nil: it is not.
  public let pausedAt: PostgresTimestamp?

  /// One for each lane, also an empty one.
  public static func all(_ session: PostgresSession) throws(PostgresError) -> [QueueDepth] {
    try session.run(QueueDepths())
  }
}

struct QueueDepths: PostgresStatement {
  static let sql = SQL.Inspection.queueDepth

  static func decode(_ row: inout RowReader) throws(PostgresError) -> QueueDepth {
    QueueDepth(
      lane: try row.next(), ready: try row.next(), waitingForRetry: try row.next(), quarantined: try row.next(),
      oldest: try row.next(), oldestAge: try row.next(), pausedAt: try row.next())
  }
}
