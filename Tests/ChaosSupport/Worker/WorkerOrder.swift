import Foundation
import PostgresClient
import RecordsTransfer

/// What a worker process is to do: one run of a job. It reads this as one line of JSON on standard input.
package struct WorkerOrder: Codable, Sendable {
  package var conninfo: String
  /// The job's name; runs of different jobs drain the same lanes together.
  package var job = "nightly"
  package var lanes = ["requests", "responses", "overlaps"]
  package var workers = 2
  /// Rows of a chunk at most; a chunk aims at no time.
  package var rows = 12
  package var lockTimeoutMilliseconds = 10_000
  package var statementTimeoutMilliseconds = 60_000
  package var idleInTransactionMilliseconds = 60_000
  /// For how much longer than the statement timeout the server may be silent.
  package var silenceMilliseconds = 30_000
  /// When the process kills itself; nil for never.
  package var death: Death?

  package struct Death: Codable, Sendable {
    /// The name of a `ChunkPoint`; nil for any.
    package var point: String?
    /// One of these transfers has to be in the chunk, which is known at `claimed` and `worked`; nil for any.
    package var transferIDs: [Int64]?
    /// At which time that it comes to that, from 1.
    package var occurrence = 1

    package init(point: ChunkPoint? = nil, transferIDs: [Int64]? = nil, occurrence: Int = 1) {
      self.point = point?.rawValue
      self.transferIDs = transferIDs
      self.occurrence = occurrence
    }
  }

  package init(_ configuration: ConnectionConfiguration) { conninfo = configuration.conninfo }

  package func job(_ name: String) -> WorkerOrder {
    var copy = self
    copy.job = name
    return copy
  }

  package func dying(_ death: Death) -> WorkerOrder {
    var copy = self
    copy.death = death
    return copy
  }

  var configuration: ConnectionConfiguration {
    var configuration = ConnectionConfiguration(conninfo: conninfo)
    configuration.lockTimeout = .milliseconds(lockTimeoutMilliseconds)
    configuration.statementTimeout = .milliseconds(statementTimeoutMilliseconds)
    configuration.idleInTransactionTimeout = .milliseconds(idleInTransactionMilliseconds)
    configuration.silenceLimit = .milliseconds(silenceMilliseconds)
    configuration.connectTimeout = .seconds(5)
    return configuration
  }

  var definition: JobDefinition {
    JobDefinition(
      name: job, workers: workers,
      steps: lanes.compactMap(Lane.init(rawValue:)).map { lane in
        JobDefinition.Step(lane: lane, chunk: ChunkLimits(rows: rows, time: .seconds(60)))
      })
  }
}
