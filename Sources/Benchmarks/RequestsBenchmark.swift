import PostgresClient
import RecordsTransfer

/// The requests lane over a large state: beside the same work done by a PL/pgSQL procedure, with an old snapshot held open, and
/// with two workers. Each drains a fresh copy of the same state.
struct RequestsBenchmark: Sendable {
  private static let rounds = 2

  let state: BenchmarkState

  func run(on server: ConnectionConfiguration, say: (String) -> Void) async throws {
    say("requests lane: \(state.requests) queued requests")
    // In turn, and the best of each: what disturbs a measurement on a shared machine only ever slows it down.
    var best = try await round(on: server)
    for _ in 1..<Self.rounds { best.improve(with: try await round(on: server)) }
    report(best, say)
    let again = try await drainByProcedure(keepsWatermark: false, underOldSnapshot: true, on: server)
    say(
      "  procedure that claims from the lane's start each time, old snapshot held: ratio to the other "
        + (best.procedure / again).fixed())
  }

  private struct Round {
    var lane: LaneBenchmark.Result
    var log: WriteAheadLog
    var underOldSnapshot: LaneBenchmark.Result
    var procedure: Duration
    var twoWorkers: LaneBenchmark.Result

    mutating func improve(with other: Round) {
      if other.lane.summary.elapsed < lane.summary.elapsed { lane = other.lane }
      if other.log.bytes < log.bytes { log = other.log }
      if other.underOldSnapshot.summary.elapsed < underOldSnapshot.summary.elapsed {
        underOldSnapshot = other.underOldSnapshot
      }
      procedure = min(procedure, other.procedure)
      if other.twoWorkers.summary.elapsed < twoWorkers.summary.elapsed { twoWorkers = other.twoWorkers }
    }
  }

  private func round(on server: ConnectionConfiguration) async throws -> Round {
    let plain = try await state.copy("bench_lane", on: server)
    let (lane, log) = try await WriteAheadLog.written(in: plain) { try await LaneBenchmark.drain(.requests, of: plain) }
    let watched = try await state.copy("bench_lane", on: server)
    let underOldSnapshot = try await OldSnapshot.held(in: watched) {
      try await LaneBenchmark.drain(.requests, of: watched)
    }
    let procedure = try await drainByProcedure(on: server)
    let twoWorkers = try await LaneBenchmark.drain(
      .requests, of: try await state.copy("bench_lane", on: server), workers: 2)
    return Round(
      lane: lane, log: log, underOldSnapshot: underOldSnapshot, procedure: procedure, twoWorkers: twoWorkers)
  }

  private func drainByProcedure(
    keepsWatermark: Bool = true, underOldSnapshot: Bool = false, on server: ConnectionConfiguration
  ) async throws -> Duration {
    let database = try await state.copy("bench_procedure", on: server)
    let procedure = PeerProcedure(keepsWatermark: keepsWatermark)
    guard underOldSnapshot else { return try await procedure.drain(database) }
    return try await OldSnapshot.held(in: database) { try await procedure.drain(database) }
  }

  private func report(_ best: Round, _ say: (String) -> Void) {
    let lane = best.lane.summary
    let procedureRate = Double(state.requests) / (best.procedure / .seconds(1))
    let requests = Double(max(lane.counts.claimed, 1))
    say(
      "  outcomes: \(lane.counts.waiting) waiting, \(lane.counts.errors) in error; "
        + "\((Double(lane.counts.recipients) / requests).fixed()) notices received for each request")
    say("  lane, one worker:     \(lane.rate.fixed(0)) requests/s")
    say("  procedure in server:  \(procedureRate.fixed(0)) requests/s")
    say("  ratio lane/procedure: \((lane.rate / procedureRate).fixed())")
    say("  ratio old snapshot held/none: \((best.underOldSnapshot.summary.rate / lane.rate).fixed())")
    say("  ratio two workers/one:        \((best.twoWorkers.summary.rate / lane.rate).fixed())")
    let images = best.log.imageBytes.map {
      ", of which \((100 * Double($0) / Double(max(best.log.bytes, 1))).fixed(0)) % images of whole pages"
    }
    say("  write-ahead log: \((Double(best.log.bytes) / requests).fixed(0)) bytes a request\(images ?? "")")
    if let first = best.lane.firstMemory, let last = best.lane.lastMemory {
      say("  memory: \(first >> 20) MB after the first chunk, \(last >> 20) MB after the last")
    }
  }
}
