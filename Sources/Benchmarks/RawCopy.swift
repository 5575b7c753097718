import PostgresClient
import RecordsTransfer

/// What a database's payloads cost to store, and nothing else: read out, and copied into a table of the same shape, some rows a
/// transaction.
enum RawCopy {
  private static let rows: Int64 = 20
  /// Of the binary format: signature, flags, length of the extension.
  private static let header = 19
  private static let trailer = 2

  /// - Returns: the time of the COPYs into the table, with their commits.
  static func run(on database: ConnectionConfiguration) async throws -> Duration {
    let connection = try await PostgresConnection.open(database)
    let elapsed = try await connection.run { session in
      try session.execute(
        """
        DROP TABLE IF EXISTS transfer.bench_payload;
        CREATE TABLE transfer.bench_payload (LIKE transfer.records_transfer_payload INCLUDING ALL);
        CHECKPOINT;
        """)
      let ids = try session.query("SELECT transfer_id FROM transfer.records_transfer_payload ORDER BY transfer_id")
        .map { (row) throws(PostgresError) in try row.next(as: Int64.self) }
      var elapsed = Duration.zero
      for first in stride(from: 0, to: ids.count, by: Int(rows)) {
        let last = min(first + Int(rows), ids.count) - 1
        let bytes = try read(ids[first]...ids[last], session)
        let started = ContinuousClock.now
        try session.copyIn("COPY transfer.bench_payload FROM STDIN (FORMAT binary)") { (writer) throws(PostgresError) in
          try writer.write(bytes)
        }
        elapsed += ContinuousClock.now - started
      }
      return elapsed
    }
    await connection.close()
    return elapsed
  }

  private static func read(_ transfers: ClosedRange<Int64>, _ session: PostgresSession) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try session.copyOut(
      """
      COPY (SELECT * FROM transfer.records_transfer_payload
        WHERE transfer_id BETWEEN \(transfers.lowerBound) AND \(transfers.upperBound)) TO STDOUT (FORMAT binary)
      """
    ) { (batch) throws(PostgresError) in bytes.append(contentsOf: batch) }
    return Array(bytes.dropFirst(header).dropLast(trailer))
  }
}
