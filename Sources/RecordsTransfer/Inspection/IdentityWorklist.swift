import PostgresClient

/// An open entry of the worklist of the state person index: a district's record of which the state has to say whose it is.
public struct IdentityEntry: Sendable {
  /// What `resolve` takes.
  public let id: Int64
  public let districtNumber: String
  /// The record: the person's ID in that district.
  public let personID: Int64
  /// The person of the index who could be meant; nil where there are several.
  public let statePersonID: Int64?
  public let reason: String
  /// Names of the identity fields that differ; empty where none does.
  public let mismatchedFields: [String]
  /// When a load found it, to the second.
  public let noted: PostgresTimestamp

  /// Oldest first.
  public static func all(_ session: PostgresSession) throws(PostgresError) -> [IdentityEntry] {
    try session.run(IdentityEntries())
  }

  /// Says whether the record is of the person of the index whom the entry names.
  ///
  /// - Returns: the person whom the record is linked to now; nil where another entry of the record is open.
  /// - Throws: `CommandFailure` of `dataRefused` where there is no such open entry, or it names no one person;
  ///   `PostgresError`.
  public static func resolve(
    _ id: Int64, isSamePerson: Bool, _ session: PostgresSession
  ) throws -> Int64? {
    do {
      return try session.run(ResolveIdentity(id: id, isSamePerson: isSamePerson)).first ?? nil
    } catch {
      switch error.sqlState {
      case "RW001":
        throw CommandFailure(
          .dataRefused, "the worklist has no open entry \(id): “records-transfer worklist” lists those that it has")
      case "RW002":
        throw CommandFailure(
          .dataRefused,
          "entry \(id) names no one person, for several of the index carry this state ID: put the index right and load the "
            + "district's record again, or say --another")
      default: throw error
      }
    }
  }
}

struct IdentityEntries: PostgresStatement {
  static let sql = SQL.Inspection.worklist

  static func decode(_ row: inout RowReader) throws(PostgresError) -> IdentityEntry {
    IdentityEntry(
      id: try row.next(), districtNumber: try row.next(), personID: try row.next(), statePersonID: try row.next(),
      reason: try row.next(), mismatchedFields: try row.next(), noted: try row.next())
  }
}

struct ResolveIdentity: PostgresStatement {
  static let sql = SQL.Inspection.resolveIdentity
  let id: Int64
  let isSamePerson: Bool

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(id)
    parameters.append(isSamePerson)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> Int64? { try row.next() }
}
