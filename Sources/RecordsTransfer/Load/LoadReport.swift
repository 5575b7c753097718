/// What a load did, or would have done.
public struct LoadReport: Sendable, Equatable {
  public enum Outcome: Sendable, Equatable {
    /// Everything is in the database.
    case loaded
    /// It would be, but was only tried.
    case tried
    /// Lines were refused: the database is as it was.
    case refused
  }

  /// Counts of lines. They add up: read = added + changed + unchanged + refused, unless the load as a whole was refused.
  public struct File: Sendable, Equatable {
    /// For instance `persons.csv`.
    public let name: String
    /// Lines after the header.
    public var read = 0
    public var added = 0
    public var changed = 0
    /// In the database already, or equal to another line of the file.
    public var unchanged = 0
    /// Refused for one reason or several. Of `requests.csv`: refused by the contract, too.
    public var refused = 0
  }

  /// One reason for which a line is refused. Holds no value of the line, which can be personal data.
  public struct Refusal: Sendable, Equatable, CustomStringConvertible {
    public let file: String
    /// From 1, the header; where a record has several lines, its first.
    public let line: Int
    /// Nil where the reason is not one column's.
    public let column: String?
    public let reason: String

    public var description: String {
      "\(file) line \(line)\(column.map { ", \($0)" } ?? ""): \(reason)"
    }
  }

  public internal(set) var outcome = Outcome.loaded
  /// The files that were there, in the order in which they are loaded.
  public internal(set) var files: [File] = []
  /// The first ones, in the order of files and lines.
  public internal(set) var refusals: [Refusal] = []
  /// How many there are in all.
  public internal(set) var refusalCount = 0

  var hasChanges: Bool { files.contains { $0.added + $0.changed > 0 } }
}
