/// A five-character SQLSTATE, as in appendix A of the PostgreSQL manual.
///
/// It can be compared and pattern-matched: `case .uniqueViolation:`, or by literal: `if error.sqlState == "RT001"`.
public struct SQLState: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.rawValue = value }

  public var description: String { rawValue }

  /// The first two characters, which say what kind of condition it is: `"23"` is an integrity violation.
  public var `class`: String { String(rawValue.prefix(2)) }

  /// Whether the same work, unchanged, may well succeed later: lost connections, serialization failures and deadlocks,
  /// exhausted resources, locks that were not to be had in time, timeouts, and a server that shuts down or starts up.
  ///
  /// Everything else is a fact about the data or the statement and will fail again.
  public var isTransient: Bool {
    switch self.class {
    case "08", "40", "53": true
    default: SQLState.transient.contains(self)
    }
  }

  private static let transient: Set<SQLState> = [
    .lockNotAvailable, .queryCanceled, .adminShutdown, .crashShutdown, .cannotConnectNow, .idleSessionTimeout,
    .idleInTransactionTimeout, .transactionTimeout, .readOnlyTransaction,
  ]
}

extension SQLState {
  public static let connectionFailure: SQLState = "08006"
  public static let featureNotSupported: SQLState = "0A000"
  public static let stringDataRightTruncation: SQLState = "22001"
  public static let numericValueOutOfRange: SQLState = "22003"
  public static let divisionByZero: SQLState = "22012"
  public static let characterNotInRepertoire: SQLState = "22021"
  public static let invalidParameterValue: SQLState = "22023"
  public static let invalidTextRepresentation: SQLState = "22P02"
  public static let badCopyFileFormat: SQLState = "22P04"
  public static let notNullViolation: SQLState = "23502"
  public static let foreignKeyViolation: SQLState = "23503"
  public static let uniqueViolation: SQLState = "23505"
  public static let checkViolation: SQLState = "23514"
  public static let exclusionViolation: SQLState = "23P01"
  public static let readOnlyTransaction: SQLState = "25006"
  public static let inFailedTransaction: SQLState = "25P02"
  public static let idleInTransactionTimeout: SQLState = "25P03"
  public static let transactionTimeout: SQLState = "25P04"
  public static let invalidStatementName: SQLState = "26000"
  public static let invalidPassword: SQLState = "28P01"
  public static let unknownDatabase: SQLState = "3D000"
  public static let serializationFailure: SQLState = "40001"
  public static let deadlockDetected: SQLState = "40P01"
  public static let insufficientPrivilege: SQLState = "42501"
  public static let syntaxError: SQLState = "42601"
  public static let undefinedColumn: SQLState = "42703"
  public static let undefinedFunction: SQLState = "42883"
  public static let undefinedTable: SQLState = "42P01"
  public static let duplicateDatabase: SQLState = "42P04"
  public static let diskFull: SQLState = "53100"
  public static let outOfMemory: SQLState = "53200"
  public static let tooManyConnections: SQLState = "53300"
  public static let lockNotAvailable: SQLState = "55P03"
  public static let queryCanceled: SQLState = "57014"
  public static let adminShutdown: SQLState = "57P01"
  public static let crashShutdown: SQLState = "57P02"
  public static let cannotConnectNow: SQLState = "57P03"
  public static let idleSessionTimeout: SQLState = "57P05"
  public static let raiseException: SQLState = "P0001"
}
