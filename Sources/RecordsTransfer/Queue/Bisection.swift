import PostgresClient

/// Does the work of a chunk, and where it fails on the data of a row, does the rest without that row.
///
/// A chunk that fails is tried again in halves: one bad row among 500 costs some 19 savepoints, not 500.
struct Bisection {
  private(set) var counts = ChunkCounts()
  private(set) var done: [Int64] = []
  private(set) var failures: [RowFailure] = []

  /// - Throws: errors that are not about data; nothing of the chunk may be kept then.
  mutating func perform(
    _ transferIDs: ArraySlice<Int64>, in session: PostgresSession,
    _ work: ([Int64]) throws(PostgresError) -> ChunkCounts
  ) throws(PostgresError) {
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
}
