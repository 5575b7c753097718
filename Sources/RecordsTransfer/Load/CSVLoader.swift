import PostgresClient

/// Loads a folder of CSV files, all or nothing, in one transaction.
///
/// Loading the same files again changes nothing; nothing is ever deleted. `docs/LOADING.md` has the layout of the files.
public struct CSVLoader: Sendable {
  /// How many refusals a report shows; all of them go to the rejects file.
  public static let shownRefusals = 20

  private let folder: LoadFolder
  private let isDryRun: Bool
  private let rejects: String?

  /// - Parameters:
  ///   - dryRun: do everything and take it back.
  ///   - rejects: path of a file for the refused lines with their values; nil for none.
  public init(_ folder: LoadFolder, dryRun: Bool = false, rejects: String? = nil) {
    self.folder = folder
    isDryRun = dryRun
    self.rejects = rejects
  }

  /// - Throws: `CommandFailure` where a file cannot be read or written, `PostgresError` where the database fails.
  ///   Refused lines are no error: the report tells them.
  public func load(_ session: PostgresSession) throws -> LoadReport {
    // Made first: that it cannot be written is better known before the work than after it.
    let rejects = try self.rejects.map { (path) throws(CommandFailure) in try RejectsFile(path, sparing: folder.input) }
    return try session.load { try load(session, rejects) }
  }

  private func load(_ session: PostgresSession, _ rejects: RejectsFile?) throws -> LoadReport {
    var load = LoadWork(session: session, staged: try Staging(session: session, folder: folder).run())
    try load.check()
    if try !load.isRefused { try load.merge() }
    let isRefused = try load.isRefused
    if !isRefused { try load.submitRequests() }

    try rejects?.write(from: session, SQL.Load.copyRefusals)
    let report = try load.report(isRefused ? .refused : isDryRun ? .tried : .loaded)
    if report.outcome == .loaded, report.hasChanges { try session.execute(SQL.Load.analyzeState) }
    return report
  }
}
