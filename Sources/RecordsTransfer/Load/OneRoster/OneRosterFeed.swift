/// Files of OneRoster (1EdTech, CSV binding 1.1 and 1.2) of a district's system.
///
/// `docs/LOADING-ONEROSTER.md` says what becomes what.
public struct OneRosterFeed: Feed {
  /// Where the state ID of a student is: the standard has no place of its own for it.
  public enum StateID: Sendable, Equatable {
    /// In `identifier` of users.csv.
    case identifier
    /// In `userIds` of users.csv, under this type: `{State:123456}`.
    case userID(type: String)
    /// In the column `metadata.NAME` of users.csv.
    case metadata(String)
    /// Nowhere: the students have none.
    case none

    /// The column of users.csv, where it is one of its own.
    var column: String? {
      if case .metadata(let name) = self { "metadata.\(name)" } else { nil }
    }
  }

  public let standard: FeedStandard? = .oneRoster
  public var size: Int { source.size }
  /// Of a folder, the files that the standard has.
  public var input: LoadInput {
    var input = source.input
    if !input.folders.isEmpty { input.files.removeAll { !OneRosterFile.isOfStandard($0) } }
    return input
  }
  let source: any FeedSource
  let stateID: StateID
  let encoding: TextEncoding

  public init(_ source: any FeedSource, stateID: StateID = .identifier, encoding: TextEncoding = .utf8) {
    self.source = source
    self.stateID = stateID
    self.encoding = encoding
  }

  public func stage(into staging: FeedStaging) throws {
    try OneRosterReading(feed: self, staging: staging).run()
  }

  public func resolve(_ staging: FeedStaging) throws {
    try OneRosterResolution(feed: self, staging: staging).run()
  }

  public func finish(_ staging: FeedStaging) throws -> [String: Int] {
    try OneRosterResolution(feed: self, staging: staging).finish()
  }
}
