import Foundation
import PostgresClient
import RecordsTransfer
import StateSimulator

/// The requests lane over a large state, beside the same work done by a PL/pgSQL procedure, both from the same state.
public struct RequestsBenchmark: Sendable {
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

    let lane = try await LaneBenchmark.drain(.requests, of: try await copy("bench_lane", on: server))
    let procedure = try await drainByProcedure(try await copy("bench_procedure", on: server))
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
    let simulator = try Simulator(options)
    let connection = try await PostgresConnection.open(configuration)
    let summary = try await connection.run { session in
      _ = try Migrator().migrate(session)
      let summary = try simulator.fill(session)
      try session.execute("VACUUM (ANALYZE)")
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

  private func drainByProcedure(_ configuration: ConnectionConfiguration) async throws -> Duration {
    let connection = try await PostgresConnection.open(configuration)
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
