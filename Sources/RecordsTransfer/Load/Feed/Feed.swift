/// What a district's system hands over, in files of one standard: read by `stage`, whatever the standard.
///
/// A feed says what its files hold in the terms of the staging tables; `FeedLoader` checks that and brings it into the database.
public protocol Feed: Sendable {
  /// The standard, as `feed.source_object` has it; nil where nothing is kept there.
  var standard: FeedStandard? { get }
  /// How many bytes there are to read in all, for a progress bar. Of compressed files, uncompressed ones as they say themselves.
  var size: Int { get }
  /// The files that are read.
  var input: LoadInput { get }
  /// Reads everything into `staging`, which refuses what cannot be used and counts what is not.
  ///
  /// - Throws: `CommandFailure` where a file cannot be read at all, `PostgresError` where the database fails.
  func stage(into staging: FeedStaging) throws
  /// Stages what takes SQL to say, once `feed.source_object` holds what was staged for it, and before anything else is looked at:
  /// rows made of records and what they refer to. By default nothing.
  func resolve(_ staging: FeedStaging) throws
  /// Removes what is of no use any more once everything is merged. By default nothing.
  ///
  /// - Returns: how many rows of which tables, by name with the schema.
  func finish(_ staging: FeedStaging) throws -> [String: Int]
}

extension Feed {
  public func resolve(_ staging: FeedStaging) throws {}
  public func finish(_ staging: FeedStaging) throws -> [String: Int] { [:] }
}

public enum FeedStandard: String, Sendable {
  case oneRoster = "oneroster"
  case edFi = "edfi"
}
