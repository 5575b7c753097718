import Foundation
import PostgresClient
import RecordsTransfer
import StateSimulator

/// The responses lane with the whole payload, beside a raw COPY of the same bytes into a table of the same shape, beside the XML
/// alone built in the server, and by size of the payload.
struct ResponsesBenchmark: Sendable {
  private static let rounds = 2

  /// About two thirds of them are released.
  let requests: Int

  /// - Parameters:
  ///   - server: the benchmark's databases are made on it, and dropped by the next one.
  ///   - say: gets the report, line by line.
  func run(on server: ConnectionConfiguration, say: @Sendable (String) -> Void) async throws {
    say("responses lane: the former districts' answers to \(requests) requests, every object, whole careers")
    try await makeState(on: server)
    var lane = try await drain(on: server)
    var copying = try await RawCopy.run(on: lane.database)
    for _ in 1..<Self.rounds {
      let again = try await drain(on: server)
      if again.result.summary.elapsed < lane.result.summary.elapsed { lane = again }
      copying = min(copying, try await RawCopy.run(on: again.database))
    }
    report(lane.result, peak: lane.peak, copying: copying, say)
    let two = try await drain(on: server, workers: 2)
    say("  ratio two workers to one:         \((lane.result.summary.elapsed / two.result.summary.elapsed).fixed())")
    let assembly = try await AssemblyComparison.run(on: lane.database)
    say(
      "  assembly of XML and FO:           \((assembly.assembly / .seconds(1)).fixed()) s for \(assembly.transfers) releases"
    )
    say("  SQL/XML in the server, XML alone: \((assembly.server / .seconds(1)).fixed()) s")
    say("  ratio SQL/XML to assembly:        \((assembly.server / assembly.assembly).fixed())")
    let chosen = try await PayloadSize.transfers(in: lane.database)
    try await reportBySize(chosen, on: server, say)
  }

  private func report(
    _ result: LaneBenchmark.Result, peak: Int?, copying: Duration, _ say: (String) -> Void
  ) {
    let counts = result.summary.counts
    let seconds = result.summary.elapsed / .seconds(1)
    let megabytes = Double(counts.payloadBytes) / 1e6
    say(
      "  released: \(counts.released), \((megabytes * 1_000 / Double(max(counts.released, 1))).fixed(0)) KB per transfer"
    )
    say(
      "  lane, one worker:                 \((Double(counts.released) / seconds).fixed(0)) releases/s, \((megabytes / seconds).fixed(0)) MB/s"
    )
    say("  raw COPY of the same bytes:       \((megabytes / (copying / .seconds(1))).fixed(0)) MB/s")
    say("  ratio lane to raw COPY:           \((copying / result.summary.elapsed).fixed())")
    if let peak { say("  memory of the worker's process:   \(peak >> 20) MB at its highest") }
  }

  private func reportBySize(
    _ chosen: [[Int64]], on server: ConnectionConfiguration, _ say: (String) -> Void
  ) async throws {
    say("  by size of the payload:")
    for (size, chosen) in zip(PayloadSize.all, chosen) {
      guard chosen.count >= 20 else {
        say("    \(size.kilobytes) KB: only \(chosen.count) releases of this size")
        continue
      }
      let sized = try await drain(on: server, only: chosen, prepared: size.preparation)
      let copying = try await RawCopy.run(on: sized.database)
      let counts = sized.result.summary.counts
      let seconds = sized.result.summary.elapsed / .seconds(1)
      say(
        "    \(counts.payloadBytes / 1_000 / max(counts.released, 1)) KB: \(counts.released) releases, "
          + "\((seconds * 1_000 / Double(max(counts.released, 1))).fixed()) ms each, "
          + "\((Double(counts.payloadBytes) / 1e6 / seconds).fixed(0)) MB/s, "
          + "ratio to raw COPY \((copying / sized.result.summary.elapsed).fixed()), "
          + "memory \((sized.peak ?? 0) >> 20) MB")
    }
  }

  private func makeState(on server: ConnectionConfiguration) async throws {
    let configuration = try await ScratchDatabase.recreate("bench_releases", on: server)
    var options = SimulationOptions()
    options.districts = max(2, requests / 100)
    options.students = requests
    options.requests = requests
    let simulator = try Simulator(options)
    let connection = try await PostgresConnection.open(configuration)
    try await connection.run { session in
      _ = try Migrator().migrate(session)
      _ = try simulator.fill(session)
    }
    _ = try await LaneBenchmark.drain(.requests, of: configuration)
    try await connection.run { session in
      _ = try Simulator.answer(session)
      try session.execute("VACUUM")
    }
    await connection.close()
  }

  private func drain(
    on server: ConnectionConfiguration, workers: Int = 1, only transfers: [Int64]? = nil,
    prepared preparation: String = ""
  ) async throws -> (result: LaneBenchmark.Result, peak: Int?, database: ConnectionConfiguration) {
    let configuration = try await ScratchDatabase.recreate("bench_responses", from: "bench_releases", on: server)
    let connection = try await PostgresConnection.open(configuration)
    try await connection.run { session in
      if let transfers { _ = try session.query("DELETE FROM transfer.queue WHERE transfer_id <> ALL ($1)", transfers) }
      if !preparation.isEmpty { try session.execute(preparation) }
      try session.execute("CHECKPOINT")
    }
    await connection.close()
    ResidentMemory.resetPeak()
    let limits = ChunkLimits(rows: 200, time: .milliseconds(500), bytes: 32 << 20)
    let result = try await LaneBenchmark.drain(.responses, of: configuration, workers: workers, chunk: limits)
    return (result, ResidentMemory.peak, configuration)
  }
}

/// Payloads of about one size.
private struct PayloadSize {
  let kilobytes: Int
  /// The least and the most that a chosen payload has as simulated, in KB.
  let chosen: ClosedRange<Int>
  /// What makes them smaller or larger before the lane is drained.
  var preparation = ""

  static let all =
    [
      PayloadSize(
        kilobytes: 25, chosen: 0...2_000,
        preparation: """
          UPDATE state.transfer_object SET enabled = object IN ('enrollment', 'healthImmunization', 'healthCondition')
          """)
    ]
    + [100, 400, 600, 800, 1_000].map { PayloadSize(kilobytes: $0, chosen: $0 * 4 / 5...$0 * 6 / 5) }
    + [
      PayloadSize(
        kilobytes: 2_000, chosen: 400...600,
        preparation: """
          INSERT INTO records.iep_document (district_id, person_id, file_number, name, mime_type, content)
          SELECT release_district_id, release_person_id, 99, 'scan.pdf', 'application/pdf',
            (SELECT string_agg(sha256(i::text::bytea), '') FROM generate_series(1, 35000) i)
          FROM transfer.records_transfer JOIN transfer.queue USING (transfer_id)
          WHERE lane = 'responses' AND release_person_id IS NOT NULL
          """)
    ]

  /// For each size the released transfers to take.
  static func transfers(in database: ConnectionConfiguration) async throws -> [[Int64]] {
    let connection = try await PostgresConnection.open(database)
    let transfers = try await connection.run { session in
      try all.map { size in
        try session.query(
          """
          SELECT transfer_id FROM transfer.release_manifest GROUP BY transfer_id
          HAVING sum(bytes) BETWEEN $1 AND $2 ORDER BY transfer_id LIMIT 300
          """, Int64(size.chosen.lowerBound * 1_000), Int64(size.chosen.upperBound * 1_000)
        ).map { (row) throws(PostgresError) in try row.next(as: Int64.self) }
      }
    }
    await connection.close()
    return transfers
  }
}
