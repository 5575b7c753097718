import PostgresClient

extension PostgresSession {
  /// Runs a statement that calls the SQL contract.
  ///
  /// - Throws: `CommandFailure` of `refused` where the contract refuses, that is, for an SQLSTATE of class RT; every other
  ///   `PostgresError` as it is.
  func callContract<S: PostgresStatement>(_ statement: S) throws -> [S.Row] {
    do {
      return try run(statement)
    } catch {
      throw CommandFailure(refusal: error) ?? error
    }
  }
}

extension PostgresError {
  /// Whether the contract refuses: its SQLSTATE, and raised by the one function that raises these. What somebody's trigger
  /// says under the same SQLSTATE can be anything.
  var isRefusal: Bool {
    sqlState?.class == "RT" && context?.prefix { !$0.isNewline }.contains("transfer.refuse(text,text)") == true
  }
}

extension CommandFailure {
  /// The contract's message and what to do, on one line with the code that a script can look for. Nil where the error is
  /// not a refusal.
  init?(refusal error: PostgresError) {
    guard error.isRefusal, let code = error.sqlState else { return nil }
    var text = error.message
    if text.last == "." { text.removeLast() }
    if let hint = error.hint { text += ": \(hint.prefix(1).lowercased())\(hint.dropFirst())" }
    if text.last == "." { text.removeLast() }
    self.init(.refused, "\(text) (\(code))")
  }
}
