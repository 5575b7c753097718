import Foundation
import PostgresClient

/// A run that the ledger has as open.
struct OpenedRun: Sendable {
  let executionID: Int64
  let businessDate: PostgresDate
  /// Earlier runs of the job that never closed themselves, and are closed now.
  let crashed: [Int64]

  /// Opens a run and takes its lock, which says as long as the session lives that the run has a process.
  ///
  /// - Parameter businessDate: nil: today in the state's time zone.
  /// - Throws: `CommandFailure` of `configuration` where the state has no profile; `PostgresError`.
  static func open(
    _ job: JobDefinition, businessDate: PostgresDate?, in session: PostgresSession
  ) throws -> OpenedRun {
    let crashed = try session.run(CloseCrashedRuns(job: job.name))
    let opening = OpenRun(
      job: job, businessDate: businessDate, host: ProcessInfo.processInfo.hostName,
      processID: ProcessInfo.processInfo.processIdentifier)
    let run = try session.transaction { () throws(PostgresError) in
      let run = try session.run(opening).first
      if let run { try session.run(TryLockRun(executionID: run.executionID)) }
      return run
    }
    guard let run else {
      throw CommandFailure(.configuration, "the state has no profile: state.profile must have its one row")
    }
    return OpenedRun(executionID: run.executionID, businessDate: run.businessDate, crashed: crashed)
  }
}
