import PostgresClient

/// What a load tells of itself.
protocol LoadOutcomeReport: Sendable {
  var outcome: LoadReport.Outcome { get }
}

extension LoadReport: LoadOutcomeReport {}
extension FeedReport: LoadOutcomeReport {}

extension PostgresSession {
  /// Runs a load in a transaction, one after the other with those of other sessions, and takes it back unless it says that it
  /// has loaded.
  func load<Report: LoadOutcomeReport>(_ body: () throws -> Report) throws -> Report {
    do {
      return try transaction {
        try execute(SQL.Load.setLimits)
        try execute(SQL.Load.lock)
        let report = try body()
        if report.outcome != .loaded { throw TakenBack(report: report) }
        return report
      }
    } catch let takenBack as TakenBack<Report> {
      return takenBack.report
    }
  }
}

/// Rolls a transaction back, and carries out what there is to tell.
private struct TakenBack<Report: LoadOutcomeReport>: Error {
  let report: Report
}
