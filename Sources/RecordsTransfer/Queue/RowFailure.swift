import PostgresClient

/// Why the work of one queue row failed. Without any value of the row: those may be a person's.
struct RowFailure: Sendable, Equatable {
  let transferID: Int64
  /// Nil where the error did not come from the server.
  let sqlState: String?
  let message: String
  /// Table, column or constraint that the server named; nil where it named none.
  let objectName: String?

  init(transferID: Int64, error: PostgresError) {
    self.transferID = transferID
    sqlState = error.sqlState?.rawValue
    message = error.description
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
    case .server: ["21", "22", "23", "27", "2F", "38", "39", "44", "54", "P0", "RT"].contains(sqlState?.class)
    case .configuration, .connection, .commitUnknown, .cancelled, .usage: false
    }
  }
}
