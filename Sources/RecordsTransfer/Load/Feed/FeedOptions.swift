/// How a feed is loaded.
public struct FeedOptions: Sendable {
  /// Do everything and take it back.
  public var isDryRun = false
  /// The feed is all there is: what it says nothing of has ended.
  public var replaces = false
  /// The district's system names students, enrollments and classes by other identifiers than before: those that are stored are
  /// forgotten, and who and what is known is known again by state ID and name, by school, year and first day.
  public var hasNewIdentifiers = false
  /// So many records may be refused and left out; with one more, nothing is loaded.
  public var mostRejects = 0
  /// Path of a file for the refused records with their values; nil for none.
  public var rejects: String?
  /// Told how many bytes more were read, on the thread that reads.
  public var progress: (@Sendable (Int) -> Void)?

  /// What was refused is not in the files as far as a load can tell: with `replaces` it would be taken away.
  var mostAccepted: Int { replaces ? 0 : mostRejects }

  public init() {}
}
