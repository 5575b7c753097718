import PostgresClient

/// Waiting transfers: overlaps that have come up are marked, those whose enrollment was ended are resolved; of answered
/// ones, open overlaps that still stand.
struct OverlapsLane: LaneWork {
  let lane = Lane.overlaps
  let businessDate: PostgresDate

  func perform(_ transferIDs: [Int64], in session: PostgresSession) throws(PostgresError) -> ChunkCounts {
    var counts = ChunkCounts()
    // In this order: an open overlap that becomes a dated one is resolved as the one and marked as the other.
    counts.overlapsResolved = try session.execute(
      ResolveOverlaps(transferIDs: transferIDs, businessDate: businessDate))
    counts.overlapsMarked = try session.execute(
      MarkOverlaps(transferIDs: transferIDs, businessDate: businessDate))
    return counts
  }
}

struct MarkOverlaps: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Overlap.markOverlaps
  let transferIDs: [Int64]
  let businessDate: PostgresDate

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(transferIDs)
    parameters.append(businessDate)
  }
}

struct ResolveOverlaps: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Overlap.resolveOverlaps
  let transferIDs: [Int64]
  let businessDate: PostgresDate

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(transferIDs)
    parameters.append(businessDate)
  }
}

/// Puts every waiting transfer into the lane, and what has an open overlap; what a run does before it drains this lane.
struct EnqueueWaiting: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Overlap.enqueueWaiting
}
