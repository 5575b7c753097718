import Foundation
import PostgresClient
import RecordsTransfer

/// The requests lane beside other queues of PostgreSQL: the same statements for each request, by procrastinate and PgQueuer as
/// jobs of one request and one transaction each, as they do it.
struct PeersBenchmark: Sendable {
  /// How many jobs a peer works on at once; on two cores more of them made neither faster.
  static let inFlight = 10

  let state: BenchmarkState
  /// Requests for each peer.
  let jobs: Int

  func run(on server: ConnectionConfiguration, say: (String) -> Void) async throws {
    say("other queues: \(jobs) requests each, the lane's own statements, a job and a transaction for each request")
    let peers: PythonPeers
    do { peers = try PythonPeers.prepare() } catch let unavailable as PythonPeers.Unavailable {
      return say("  not measured: \(unavailable.reason)")
    }
    let database = try await state.copy("bench_peers", first: 0, on: server)
    let site = try await PeerSite.prepare(database)

    var next = 1
    let lane = try await drain(10 * jobs, rows: 500, workers: 1, from: &next, database)
    let single = try await drain(jobs, rows: 1, workers: Self.inFlight, from: &next, database)
    say("  lane, one worker, up to 500 requests a chunk:  \(lane.fixed(0)) requests/s")
    say("  lane, \(Self.inFlight) workers, one request a chunk:        \(single.fixed(0)) requests/s")
    for name in ["procrastinate", "pgqueuer"] {
      let arguments = [String(next), String(next + jobs - 1), site.businessDate, String(Self.inFlight)]
      let line = try peers.run("\(name)_worker.py", arguments, variables: site.variables)
      let result = try JSONDecoder().decode(PeerResult.self, from: Data(line.utf8))
      try await check(next..<next + jobs, done: result.jobs, by: name, database)
      next += jobs
      let rate = Double(result.jobs) / result.seconds
      say(
        "  \(name) \(result.version), \(Self.inFlight) jobs in flight: \(rate.fixed(0)) requests/s; "
          + "ratio lane/peer \((lane / rate).fixed(1)), to one request a chunk \((single / rate).fixed(1))")
    }
  }

  private struct PeerResult: Decodable {
    let version: String
    let jobs: Int
    let seconds: Double
  }

  /// - Returns: requests per second.
  private func drain(
    _ count: Int, rows: Int, workers: Int, from next: inout Int, _ database: ConnectionConfiguration
  ) async throws -> Double {
    let (first, last) = (Int64(next), Int64(next + count - 1))
    try await withConnection(database) { session in
      _ = try session.query(
        "INSERT INTO transfer.queue (lane, transfer_id) SELECT 'requests', generate_series($1, $2)", first, last)
    }
    let result = try await LaneBenchmark.drain(
      .requests, of: database, workers: workers, chunk: ChunkLimits(rows: rows))
    try await check(next..<next + count, done: result.summary.counts.claimed, by: "the lane", database)
    next += count
    return result.summary.rate
  }

  /// Nobody wins by leaving work undone.
  private func check(
    _ transfers: Range<Int>, done: Int, by name: String, _ database: ConnectionConfiguration
  ) async throws {
    let (first, last) = (Int64(transfers.lowerBound), Int64(transfers.upperBound - 1))
    let routed = try await withConnection(database) { session in
      try session.query(
        """
        SELECT count(*) FROM transfer.records_transfer t
        WHERE t.transfer_id BETWEEN $1 AND $2 AND t.status <> 'submitted'
          AND EXISTS (SELECT FROM inbox.notice n WHERE n.transfer_id = t.transfer_id)
        """, first, last
      ).value(as: Int64.self)
    }
    guard Int(routed) == transfers.count, done == transfers.count else {
      throw CommandFailure(
        .internalError,
        "of \(transfers.count) requests \(name) did \(done), and \(routed) are routed with their notices")
    }
  }
}

/// How the peers reach the database.
private struct PeerSite: Sendable {
  let variables: [String: String]
  let businessDate: String

  static func prepare(_ database: ConnectionConfiguration) async throws -> PeerSite {
    try await withConnection(database) { session in
      try LaneFunctions.create(in: session)
      let row = try session.query(
        """
        SELECT current_setting('unix_socket_directories'), current_setting('port'), current_user::text,
          current_database()::text, ((now() AT TIME ZONE time_zone)::date)::text
        FROM state.profile
        """
      ).map { (row) throws(PostgresError) in
        (
          try row.next(as: String.self), try row.next(as: String.self), try row.next(as: String.self),
          try row.next(as: String.self), try row.next(as: String.self)
        )
      }[0]
      // The lane's workers have it so, and it serves the peers as well.
      try session.execute(
        "ALTER DATABASE \(row.3) SET plan_cache_mode = force_generic_plan; ALTER DATABASE \(row.3) SET jit = off")
      return PeerSite(
        variables: ["PGHOST": row.0, "PGPORT": row.1, "PGUSER": row.2, "PGDATABASE": row.3], businessDate: row.4)
    }
  }
}
