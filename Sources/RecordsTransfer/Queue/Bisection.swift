import PostgresClient

/// Does the work of a chunk, and where it fails on the data of a row, does the rest without that row.
///
/// A chunk that fails is tried again in halves, from its start to its end: one bad row among 500 costs some 19 savepoints,
/// not 500. After `mostSavepoints` what was not tried yet is left: a transaction with more of them makes every snapshot of
/// the server slower, and the next chunk goes on there.
struct Bisection {
  /// Below the 64 sub-transactions that PostgreSQL keeps at hand for each session.
  static let mostSavepoints = 60

  private(set) var counts = ChunkCounts()
  private(set) var done: [Int64] = []
  private(set) var failures: [RowFailure] = []
  private(set) var savepoints = 0
  /// Rows that were done or failed: all, or those up to where it was left.
  var tried: Int { done.count + failures.count }

  /// - Throws: errors that are not about data; nothing of the chunk may be kept then.
  mutating func perform(
    _ transferIDs: ArraySlice<Int64>, in session: PostgresSession,
    _ work: ([Int64]) throws(PostgresError) -> ChunkCounts
  ) throws(PostgresError) {
    guard savepoints < Self.mostSavepoints else { return }
    savepoints += 1
    let chunk = Array(transferIDs)
    do throws(PostgresError) {
      counts += try session.savepoint { () throws(PostgresError) in try work(chunk) }
      done += chunk
    } catch {
      guard error.isAboutData else { throw error }
      guard chunk.count > 1 else {
        failures.append(RowFailure(transferID: chunk[0], error: error))
        return
      }
      let middle = transferIDs.startIndex + chunk.count / 2
      try perform(transferIDs[..<middle], in: session, work)
      try perform(transferIDs[middle...], in: session, work)
    }
  }

  /// Rows that are set aside untried.
  mutating func condemn(_ transferIDs: [Int64], for error: PostgresError) {
    failures += transferIDs.map { RowFailure(transferID: $0, error: error) }
  }
}
