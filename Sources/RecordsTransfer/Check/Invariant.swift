/// Something that is true of the database at every moment, whatever has died: one statement of `sql/statements/check`.
///
/// The statement gives the rows that break it: what they are, their ID (NULL where it is the whole state's), what is wrong, and
/// how many there are in all; the first hundred by ID. It takes no parameters, so it is a DBA's as well, in psql.
public struct Invariant: Sendable, Hashable {
  /// The statement's file without its ending, for instance `queue_requests`.
  public let name: String
  /// What is true, in one sentence: the first line of the statement's comment.
  public let rule: String
  public let sql: String
  /// Reads the payloads themselves, which are by far the most of the database.
  public let isDeep: Bool

  init(_ file: SQLFile, isDeep: Bool) {
    name = file.name
    rule = String(file.text.prefix { $0 != "\n" }.dropFirst("-- ".count))
    sql = file.text
    self.isDeep = isDeep
  }

  /// By name, the deep ones last.
  public static let all: [Invariant] =
    SQL.Check.all.map { Invariant($0, isDeep: false) } + SQL.CheckDeep.all.map { Invariant($0, isDeep: true) }

  /// - Throws: `CommandFailure` of `usage` where there is none of this name.
  public static func named(_ name: String) throws(CommandFailure) -> Invariant {
    guard let invariant = all.first(where: { $0.name == name }) else {
      throw CommandFailure(.usage, "there is no invariant “\(name)”: “records-transfer check --list” names them")
    }
    return invariant
  }
}

/// A row that breaks an invariant.
public struct Violation: Sendable, Equatable {
  /// What the ID is of: `transfer`, `notice`, `run`, `user`, `ID` or `state`.
  public let subject: String
  /// Nil where the state as a whole breaks it.
  public let id: Int64?
  /// What is wrong, in a line that names nobody.
  public let what: String
}
