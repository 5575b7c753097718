import PostgresClient

/// What a lane does with a chunk of transfers. All of it runs in the transaction that claimed them.
protocol LaneWork: Sendable {
  var lane: Lane { get }
  /// Rows that await nothing any more (a transfer that is in another state by now) are passed over in silence.
  func perform(_ transferIDs: [Int64], in session: PostgresSession) throws(PostgresError) -> ChunkCounts
}

extension Lane {
  /// - Parameter businessDate: the run's, in the state's time zone.
  func work(businessDate: PostgresDate) -> any LaneWork {
    switch self {
    case .requests: RequestsLane(businessDate: businessDate)
    case .responses: ResponsesLane(businessDate: businessDate)
    case .overlaps: OverlapsLane(businessDate: businessDate)
    }
  }
}
