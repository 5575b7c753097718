import PostgresClient
import RecordsTransfer

/// What a request costs where the queue is long, beside what it costs where it is short: one long queue is drained whole,
/// and as many requests from short ones, one after another.
///
/// All in one database, half of the short ones before the long one and half after it: tables and indexes grow, and what
/// grows costs more. And as many on both sides, so that both have their checkpoints and vacuums.
struct QueueLengthBenchmark: Sendable {
  /// Rows.
  let long: Int
  let short: Int

  func run(on server: ConnectionConfiguration, say: (String) -> Void) async throws {
    say("length of the queue: \(long) requests beside \(short)")
    let half = max(long / short / 2, 1)
    let requests = long + 2 * half * short
    let state = BenchmarkState(database: "bench_queue", students: requests, requests: requests)
    try await state.make(on: server, say: say)
    let database = server.database(named: state.database)
    try await withConnection(database) { session in
      try session.execute("CREATE TABLE public.parked AS SELECT * FROM transfer.queue; TRUNCATE transfer.queue")
    }

    var next = 1
    let before = try await drain(short, times: half, from: &next, database)
    let whole = try await drain(long, times: 1, from: &next, database)
    let after = try await drain(short, times: half, from: &next, database)

    let shortCost = cost(of: before + after)
    let longCost = cost(of: whole)
    say(
      "  \(short) queued: \(Self.text(shortCost)) a request (before \(Self.text(cost(of: before))), after \(Self.text(cost(of: after))))"
    )
    let marks = whole[0].marks
    let ends = [marks.cost(in: 0...0.1), marks.cost(in: 0.9...1)].map { $0.map(Self.text) ?? "not measured" }
    say("  \(long) queued: \(Self.text(longCost)) a request (first tenth \(ends[0]), last tenth \(ends[1]))")
    say("  ratio of the cost, long queue/short: \((longCost / shortCost).fixed())")
  }

  /// Queues and drains `rows` requests after `next`, several times.
  private func drain(
    _ rows: Int, times: Int, from next: inout Int, _ database: ConnectionConfiguration
  ) async throws -> [LaneBenchmark.Result] {
    var results: [LaneBenchmark.Result] = []
    for _ in 0..<times {
      let (first, last) = (Int64(next), Int64(next + rows - 1))
      try await withConnection(database) { session in
        _ = try session.query(
          """
          INSERT INTO transfer.queue (lane, transfer_id, turn, district_id)
          SELECT lane, transfer_id, row_number() OVER (PARTITION BY district_id ORDER BY transfer_id), district_id
          FROM public.parked WHERE transfer_id BETWEEN $1 AND $2
          """, first, last)
      }
      let result = try await LaneBenchmark.drain(.requests, of: database)
      guard result.summary.counts.claimed == rows else {
        throw CommandFailure(
          .internalError, "of \(rows) requests from \(first) on, \(result.summary.counts.claimed) were done")
      }
      results.append(result)
      next += rows
    }
    return results
  }

  /// For a row; without first chunks.
  private func cost(of results: [LaneBenchmark.Result]) -> Duration {
    let parts = results.map(\.marks.afterFirst)
    return parts.reduce(.zero) { $0 + $1.elapsed } / max(parts.reduce(0) { $0 + $1.rows }, 1)
  }

  private static func text(_ cost: Duration) -> String { "\((cost / .microseconds(1)).fixed(0)) µs" }
}
