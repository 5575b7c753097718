import PostgresClient

/// Submitted requests: match, find the former district, mark overlaps, notify both sides.
struct RequestsLane: LaneWork {
  let lane = Lane.requests
  let businessDate: PostgresDate

  func perform(_ transferIDs: [Int64], in session: PostgresSession) throws(PostgresError) -> ChunkCounts {
    var counts = ChunkCounts()
    for routed in try session.run(RouteRequests(transferIDs: transferIDs)) {
      counts.waiting = routed.waiting
      counts.errors = routed.errors
    }
    counts.overlapsMarked = try session.execute(
      MarkOverlaps(transferIDs: transferIDs, businessDate: businessDate))
    counts += try postNotices(of: transferIDs, businessDate: businessDate, in: session)
    return counts
  }
}

struct RouteRequests: PostgresStatement {
  static let sql = SQL.Matching.routeRequests
  let transferIDs: [Int64]

  func bind(_ parameters: inout PostgresParameters) { parameters.append(transferIDs) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> (waiting: Int, errors: Int) {
    (try row.next(), try row.next())
  }
}
