import PostgresClient

/// What students' records take from sessions, classes and line items, worked out from the objects that are stored: once before
/// this load changes them and once after, so that what has changed is known.
struct OneRosterDimensions {
  let session: PostgresSession
  let districtID: Int32

  func make(isOld: Bool) throws(PostgresError) {
    try session.execute(SQL.OneRoster.analyzeObjects)
    for sql in [SQL.OneRoster.makeSessions, SQL.OneRoster.makeClasses, SQL.OneRoster.makeLineItems] {
      _ = try session.query(sql, districtID, isOld)
      try session.execute(SQL.OneRoster.analyzeDimensions)
    }
  }
}
