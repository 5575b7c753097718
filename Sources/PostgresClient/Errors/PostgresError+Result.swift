import CLibPQ

extension PostgresError {
  /// The error that a result of the server carries.
  ///
  /// - Parameter connection: read for what the result does not say, a lost connection above all.
  init(result: OpaquePointer?, connection: OpaquePointer, cancelled: Bool) {
    func field(_ code: Int32) -> String? {
      guard let result, let text = PQresultErrorField(result, code) else { return nil }
      return String(cString: text)
    }
    let state = field(DiagnosticField.sqlState).map(SQLState.init(rawValue:))
    // An error of libpq's own. Where a statement could not be written, and a warning of the server's was still to be read, libpq
    // has not looked further, and takes the connection for good: reading on, it finds the end.
    if state == nil, PQstatus(connection) == CONNECTION_OK { PQconsumeInput(connection) }
    let lost = PQstatus(connection) == CONNECTION_BAD
    let text = field(DiagnosticField.message) ?? result.map { String(cString: PQresultErrorMessage($0)) } ?? ""
    let message = text.isEmpty ? String(cString: PQerrorMessage(connection)) : text

    self.init(.server, firstSentence(message), sqlState: state ?? (lost ? .connectionFailure : nil))
    if lost {
      kind = .connection
    } else if cancelled, state == .queryCanceled {
      kind = .cancelled
    }
    detail = field(DiagnosticField.detail)
    hint = field(DiagnosticField.hint)
    context = field(DiagnosticField.context)
    schemaName = field(DiagnosticField.schemaName)
    tableName = field(DiagnosticField.tableName)
    columnName = field(DiagnosticField.columnName)
    constraintName = field(DiagnosticField.constraintName)
    position = field(DiagnosticField.position).flatMap(Int.init)
  }
}

/// libpq explains a lost connection in several lines; the first says what happened.
private func firstSentence(_ message: String) -> String {
  guard message.contains("\n\t") else { return message }
  return String(message.prefix { $0 != "\n" })
}

/// The PG_DIAG_ macros, which Swift cannot import because they are character constants.
enum DiagnosticField {
  static let severity = code("S")
  static let sqlState = code("C")
  static let message = code("M")
  static let detail = code("D")
  static let hint = code("H")
  static let position = code("P")
  static let context = code("W")
  static let schemaName = code("s")
  static let tableName = code("t")
  static let columnName = code("c")
  static let constraintName = code("n")

  private static func code(_ letter: Unicode.Scalar) -> Int32 { Int32(letter.value) }
}
