/// What the load of a feed did, or would have done.
public struct FeedReport: Sendable, Equatable {
  /// Records of one kind in one file. They add up: read = used + not used + refused.
  public struct Kind: Sendable, Equatable {
    public let file: String
    /// What the standard calls them: `enrollments`, `StudentSchoolAssociation`.
    public let kind: String
    public var read = 0
    public var refused = 0
    /// Why records were not used, and how many for each reason.
    public var unused: [String: Int] = [:]
    /// What records say that is not used, by its path in the record (`Name/PreferredLastSurname`), and in how many of them.
    public private(set) var unusedFields: [String: Int] = [:]

    public var unusedCount: Int { unused.values.reduce(0, +) }
    public var used: Int { read - refused - unusedCount }

    init(file: String, kind: String, read: Int = 0, refused: Int = 0) {
      self.file = file
      self.kind = kind
      self.read = read
      self.refused = refused
    }

    /// Counts a record of which these fields are not used.
    mutating func add(unusedFields paths: Set<String>) {
      var told: Set<String> = []
      for path in paths.sorted() {
        let path = FeedReport.shown(field: path)
        let hasPlace = unusedFields[path] != nil || unusedFields.count < FeedReport.mostFields
        let name = hasPlace ? path : FeedReport.otherFields
        if told.insert(name).inserted { unusedFields[name, default: 0] += 1 }
      }
    }
  }

  /// A record can have names without end, of any length: so many are told of one kind in one file, and so long ones.
  static let mostFields = 200
  static let longestField = 200
  /// What `unusedFields` has for those that are not told by name.
  public static let otherFields = "others"

  /// A path as it is told.
  static func shown(field path: String) -> String { path.utf8.count <= longestField ? path : otherFields }

  /// Rows of one table of the database.
  public struct Table: Sendable, Equatable {
    /// With its schema: `records.student_address`.
    public let name: String
    public var added = 0
    public var changed = 0
    /// Rows that are gone, and enrollments that were ended.
    public var removed = 0
    public var unchanged = 0

    var hasChanges: Bool { added + changed + removed > 0 }
  }

  public internal(set) var outcome = LoadReport.Outcome.loaded
  public internal(set) var kinds: [Kind] = []
  public internal(set) var tables: [Table] = []
  /// The first ones, in the order of files and lines.
  public internal(set) var refusals: [LoadReport.Refusal] = []
  /// How many there are in all.
  public internal(set) var refusalCount = 0
  /// Entries that this load opened in the worklist of the person index.
  public internal(set) var conflicts = 0

  /// Refused records.
  public var refused: Int { kinds.reduce(0) { $0 + $1.refused } }
  public var hasChanges: Bool { tables.contains(where: \.hasChanges) }
}
