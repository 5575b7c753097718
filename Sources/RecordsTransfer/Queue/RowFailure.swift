import Foundation
import PostgresClient

/// Why the work of one queue row failed. Without any value of the row: those may be a person's.
struct RowFailure: Sendable, Equatable {
  let transferID: Int64
  /// Nil where the error did not come from the server.
  let sqlState: String?
  let message: String
  /// Table, column or constraint that the server named; nil where it named none.
  let objectName: String?

  /// What the server has no word for.
  init(transferID: Int64, message: String) {
    self.transferID = transferID
    self.message = message
    (sqlState, objectName) = (nil, nil)
  }

  init(transferID: Int64, error: PostgresError) {
    self.transferID = transferID
    sqlState = error.sqlState?.rawValue
    // The server's log has the rest.
    message = error.messageWithoutValues + (error.statement.map { " (in \($0))" } ?? "")
    // What a trigger's author put into these fields can be anything as well.
    guard error.raisedBy == nil else {
      objectName = nil
      return
    }
    let names = [error.schemaName, error.tableName, error.columnName ?? error.constraintName].compactMap { $0 }
    objectName = names.isEmpty ? nil : names.joined(separator: ".")
  }
}

extension PostgresError {
  /// Whether the failure is a fact about the rows at hand, so that another row may well succeed: malformed or missing
  /// values, broken constraints, limits, what a trigger raised. Everything else concerns the run as a whole: a lost
  /// connection is to be retried, a missing table or right is to be mended by a person.
  var isAboutData: Bool {
    switch kind {
    case .decoding: true
    case .server:
      // XX001 is a damaged value of a row that can still be told from the others.
      sqlState == "XX001"
        || ["21", "22", "23", "27", "2F", "38", "39", "44", "54", "P0", "RT"].contains(sqlState?.class)
    case .configuration, .connection, .commitUnknown, .cancelled, .usage: false
    }
  }
}
