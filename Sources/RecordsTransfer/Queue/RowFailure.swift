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
    message = error.messageWithoutValues
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

  /// What went wrong and where, in one line. Left out is whatever can be a value of a row: what stands behind a colon or
  /// in quotation marks in messages about malformed data, and all of what a trigger's author wrote; of that the place is
  /// told instead. The server's log has the rest.
  var messageWithoutValues: String {
    let text =
      if let raisedBy {
        raisedBy
      } else if sqlState?.class == "22" {
        beforeValues(message)
      } else {
        message.split(whereSeparator: \.isNewline).joined(separator: " ")
      }
    return statement.map { "\(text) (in \($0))" } ?? text
  }
}

private func beforeValues(_ message: String) -> String {
  let marks: Set<Character> = ["\"", "'", ":", "«", "»", "“", "”", "„", "‘", "’", "「", "」"]
  let end = [message.firstIndex(where: marks.contains), message.range(of: "0x")?.lowerBound].compactMap { $0 }.min()
  guard let end else { return message }
  return message[..<end] + "…"
}
