import PostgresClient
import RecordsTransfer

/// The benchmarks, in parts that can be run alone.
public struct BenchmarkSuite: Sendable {
  public enum Part: String, Sendable, CaseIterable {
    /// The requests lane beside a procedure in the server, with an old snapshot held, with two workers; write-ahead log.
    case requests
    /// The requests lane beside other queues of PostgreSQL.
    case peers
    /// A long queue beside short ones.
    case queue
    /// The responses lane with the whole payload.
    case responses
    /// A district's OneRoster files beside a plain COPY of them.
    case load
  }

  public var parts = Part.allCases
  /// Of the state that `requests` and `peers` work on.
  public var students = 1_000_000
  public var requests = 300_000
  /// Rows of the long queue of `queue`.
  public var queued = 1_000_000
  /// For each peer.
  public var jobs = 3_000
  /// Requests whose answers `responses` works on.
  public var releases = 1_000
  /// Rows of the files that `load` loads.
  public var rows = 1_000_000

  public init() {}

  /// - Parameters:
  ///   - server: the benchmarks' databases are made on it, and dropped by the next run.
  ///   - say: gets the report, line by line.
  public func run(on server: ConnectionConfiguration, say: @Sendable (String) -> Void) async throws {
    let state = BenchmarkState(database: "bench_state", students: students, requests: requests)
    if !Set(parts).isDisjoint(with: [.requests, .peers]) {
      say("a state for the parts requests and peers")
      try await state.make(on: server, say: say)
    }
    for part in Part.allCases where parts.contains(part) {
      switch part {
      case .requests: try await RequestsBenchmark(state: state).run(on: server, say: say)
      case .peers: try await PeersBenchmark(state: state, jobs: jobs).run(on: server, say: say)
      case .queue: try await QueueLengthBenchmark(long: queued, short: max(queued / 100, 500)).run(on: server, say: say)
      case .responses: try await ResponsesBenchmark(requests: releases).run(on: server, say: say)
      case .load:
        try await LoadBenchmark(students: max(rows / OneRosterFiles.rowsForStudent, 1)).run(on: server, say: say)
      }
    }
  }
}
