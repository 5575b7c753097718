import PostgresClient

/// Posts the notices that the present state of each transfer calls for, to whom is entitled at this moment. Posting again
/// adds nothing.
func postNotices(
  of transferIDs: [Int64], businessDate: PostgresDate, in session: PostgresSession
) throws(PostgresError) -> ChunkCounts {
  try session.run(PostNotices(transferIDs: transferIDs, businessDate: businessDate)).first ?? ChunkCounts()
}

private struct PostNotices: PostgresStatement {
  static let sql = SQL.Inbox.postNotices
  let transferIDs: [Int64]
  let businessDate: PostgresDate

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(transferIDs)
    parameters.append(businessDate)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> ChunkCounts {
    var counts = ChunkCounts()
    counts.notices = try row.next()
    counts.recipients = try row.next()
    counts.undeliverable = try row.next()
    return counts
  }
}

/// *Waiting*, and the request to the former district, end with the answer.
struct SupersedeNotices: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Inbox.supersedeNotices
  let transferIDs: [Int64]

  func bind(_ parameters: inout PostgresParameters) { parameters.append(transferIDs) }
}
