import PostgresClient

/// Loads what a district's system handed over, all or nothing, in one transaction.
///
/// Loading the same again changes nothing, and a part (a delta, one file) changes what it speaks of. Nothing is ended because a
/// feed says nothing of it, unless `FeedOptions.replaces`. `docs/LOADING.md` says what becomes what.
public struct FeedLoader: Sendable {
  /// How many refusals a report shows; all of them go to the rejects file.
  public static let shownRefusals = 20

  /// Bytes, of a feed or of what is staged of it, of which no join can be so large that its plan matters; a few thousand records.
  static let small = 256 << 10

  private let feed: any Feed
  private let districtNumber: String
  private let options: FeedOptions

  /// - Parameter district: the number of the district whose system it is; the state must have it.
  public init(_ feed: any Feed, district: String, options: FeedOptions = FeedOptions()) {
    self.feed = feed
    districtNumber = district
    self.options = options
  }

  /// - Throws: `CommandFailure` where a file cannot be read or written or there is no such district, `PostgresError` where the
  ///   database fails. Refused records are no error: the report tells them.
  public func load(_ session: PostgresSession) throws -> FeedReport {
    // Made first: that it cannot be written is better known before the work than after it.
    let rejects = try options.rejects.map { (path) throws(CommandFailure) in
      try RejectsFile(path, sparing: feed.input)
    }
    return try session.load { try load(session, rejects) }
  }

  private func load(_ session: PostgresSession, _ rejects: RejectsFile?) throws -> FeedReport {
    if feed.size > Self.small { try session.execute(SQL.Feed.avoidNestedLoops) }
    let found = try session.query(SQL.Feed.findDistrict, districtNumber)
    guard found.count == 1 else {
      throw CommandFailure(
        .inputMissing, "the state has no district \(districtNumber): load it with “load csv” and districts.csv first")
    }
    let staging = try FeedStaging(session: session, districtID: try found.value(), options: options)
    if options.hasNewIdentifiers { try forgetIdentifiers(of: staging.districtID, session) }
    var work = FeedWork(feed: feed, staging: staging)
    try feed.stage(into: staging)
    try staging.flush()
    let isRefused = try !work.merge()
    try rejects?.write(from: session, SQL.Feed.copyRefusals)
    let report = try work.report(isRefused ? .refused : options.isDryRun ? .tried : .loaded)
    if report.outcome == .loaded, report.hasChanges { try session.execute(SQL.Load.analyzeState) }
    return report
  }

  private func forgetIdentifiers(of district: Int32, _ session: PostgresSession) throws(PostgresError) {
    for sql in [
      SQL.Feed.forgetPersonIdentifiers, SQL.Feed.forgetEnrollmentIdentifiers, SQL.Feed.forgetSectionIdentifiers,
      SQL.Feed.forgetGradeIdentifiers, SQL.Feed.forgetObjects,
    ] { _ = try session.query(sql, district) }
  }
}
