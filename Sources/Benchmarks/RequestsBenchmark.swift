import Foundation
import PostgresClient
import RecordsTransfer
import StateSimulator

/// The requests lane over a large state, beside the same work done by a PL/pgSQL procedure, both from the same state.
public struct RequestsBenchmark: Sendable {
  private static let rounds = 2

  public var students: Int
  public var requests: Int

  public init(students: Int, requests: Int) {
    self.students = students
    self.requests = requests
  }

  /// - Parameters:
  ///   - server: the benchmark's databases are made on it, and dropped by the next one.
  ///   - say: gets the report, line by line.
  public func run(on server: ConnectionConfiguration, say: @Sendable (String) -> Void) async throws {
    say("requests lane: \(requests) queued requests, \(students) students")
    try await makeState(on: server, say: say)

    // In turn, and the best of each: what disturbs a measurement on a shared machine only ever slows it down.
    var lane = try await drainByLane(on: server)
    var procedure = try await drainByProcedure(on: server)
    for _ in 1..<Self.rounds {
      let again = try await drainByLane(on: server)
      if again.summary.rate > lane.summary.rate { lane = again }
      procedure = min(procedure, try await drainByProcedure(on: server))
    }
    let counts = lane.summary.counts
    let procedureRate = Double(requests) / (procedure / .seconds(1))
    say(
      "  outcomes: \(counts.waiting) waiting, \(counts.errors) in error; "
        + "\(Self.text(Double(counts.recipients) / Double(max(counts.claimed, 1)))) notices received for each request")
    say("  lane, one worker:     \(Self.text(lane.summary.rate, 0)) requests/s")
    say("  procedure in server:  \(Self.text(procedureRate, 0)) requests/s")
    say("  ratio lane/procedure: \(Self.text(lane.summary.rate / procedureRate))")
    if let first = lane.firstMemory, let last = lane.lastMemory {
      say("  memory: \(first >> 20) MB after the first chunk, \(last >> 20) MB after the last")
    }
  }

  private func makeState(on server: ConnectionConfiguration, say: (String) -> Void) async throws {
    let configuration = try await ScratchDatabase.recreate("bench_state", on: server)
    var options = SimulationOptions()
    options.districts = max(2, min(1_200, students / 800))
    options.students = students
    options.requests = requests
    options.records = .none
    options.schoolYears = 2
    let simulator = try Simulator(options)
    let connection = try await PostgresConnection.open(configuration)
    let summary = try await connection.run { session in
      _ = try Migrator().migrate(session)
      let summary = try simulator.fill(session)
      // Without ANALYZE: a state has no better statistics than these on its first night.
      try session.execute("VACUUM")
      return summary
    }
    await connection.close()
    say(
      "  simulated in \(Self.text(summary.duration / .seconds(1))) s "
        + "(\(Self.text(summary.studentsPerSecond, 0)) students/s)")
  }

  private func copy(_ name: String, on server: ConnectionConfiguration) async throws -> ConnectionConfiguration {
    let configuration = try await ScratchDatabase.recreate(name, from: "bench_state", on: server)
    let connection = try await PostgresConnection.open(configuration)
    // So that no run pays for writing out the copy.
    _ = try await connection.run { session in try session.execute("CHECKPOINT") }
    await connection.close()
    return configuration
  }

  private func drainByLane(on server: ConnectionConfiguration) async throws -> LaneBenchmark.Result {
    try await LaneBenchmark.drain(.requests, of: try await copy("bench_lane", on: server))
  }

  private func drainByProcedure(on server: ConnectionConfiguration) async throws -> Duration {
    let connection = try await PostgresConnection.open(try await copy("bench_procedure", on: server))
    let elapsed = try await connection.run { (session) throws(PostgresError) in
      try PeerProcedure.create(in: session)
      let started = ContinuousClock.now
      try PeerProcedure.run(in: session)
      return ContinuousClock.now - started
    }
    await connection.close()
    return elapsed
  }

  static func text(_ number: Double, _ digits: Int = 2) -> String {
    number.formatted(.number.precision(.fractionLength(digits)).grouping(.never))
  }
}
