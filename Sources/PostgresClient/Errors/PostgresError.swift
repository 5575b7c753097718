import Foundation

/// The one error of this module.
///
/// `description` is one line that can be logged. It leaves out `detail`, the values that the server quotes, and what code in
/// the database raised, because these can be a person's. Whoever needs them reads `message` and `detail` on purpose.
public struct PostgresError: Error, Sendable, Equatable {
  public enum Kind: Sendable, Hashable {
    /// The connection string is malformed or contradicts itself: nothing was tried.
    case configuration
    /// The server cannot be reached, or the connection was lost or closed. An open transaction is rolled back.
    case connection
    /// The connection was lost while COMMIT was under way: the transaction may be committed or not.
    case commitUnknown
    /// The server refused a statement.
    case server
    /// The task was cancelled.
    case cancelled
    /// A value is not of the type that was asked for.
    case decoding
    /// The client was used wrongly.
    case usage
  }

  public var kind: Kind
  /// Nil where neither the server nor the connection gave one: decoding and usage errors.
  public var sqlState: SQLState?
  /// The server's primary message, or this module's. Of SQLSTATE class 22 it can quote a value.
  public var message: String
  /// The server's detail, which can quote rows. Nil if there is none.
  public var detail: String?
  public var hint: String?
  /// Where in PL/pgSQL or COPY it happened, as the server tells it; of a COPY it quotes the line.
  public var context: String?
  public var schemaName: String?
  public var tableName: String?
  public var columnName: String?
  public var constraintName: String?
  /// Character of the SQL text at which the error is, counted from 1; nil if the server did not say.
  public var position: Int?
  /// The name of the prepared statement's type; nil for SQL that has no name.
  public var statement: String?

  public init(_ kind: Kind, _ message: String, sqlState: SQLState? = nil, hint: String? = nil) {
    self.kind = kind
    self.message = message
    self.sqlState = sqlState
    self.hint = hint
  }

  /// Whether the same work may well succeed when it is tried again, on a new connection if this one is lost.
  ///
  /// False for `commitUnknown`: one must first find out what became of the transaction.
  public var isTransient: Bool {
    switch kind {
    case .connection: true
    case .server: sqlState?.isTransient ?? false
    case .configuration, .commitUnknown, .cancelled, .decoding, .usage: false
    }
  }
}

extension PostgresError: CustomStringConvertible {
  public var description: String {
    var notes: [String] = []
    if let sqlState { notes.append("SQLSTATE \(sqlState)") }
    if let statement { notes.append("in \(statement)") }
    if let constraintName, raisedBy == nil { notes.append("constraint \(constraintName)") }
    if let position { notes.append("at character \(position)") }
    let text = messageWithoutValues
    return notes.isEmpty ? text : "\(text) (\(notes.joined(separator: ", ")))"
  }
}

extension PostgresError {
  /// Where code in the database (a trigger of the state's own, say) raised this error, whatever SQLSTATE it gave it; nil where
  /// the server itself did. Message, detail and hint are then that code's author's, and can hold anything.
  public var raisedBy: String? {
    let place = context?.split(whereSeparator: \.isNewline).first.map(String.init)
    guard ["P0", "38"].contains(sqlState?.class) || place?.hasSuffix(" RAISE") == true else { return nil }
    return place.map { "raised by \(oneLine($0))" } ?? "raised by code in the database"
  }
}

extension PostgresError {
  /// What went wrong, in one line, without whatever can be a value of a row: what stands behind a colon or in quotation marks
  /// in messages about malformed data; what is quoted in those that come out of a function or a trigger, which can look up a
  /// table by a person's name; and all of what such code's author wrote, of which the place is told instead. Messages about
  /// broken constraints name tables, columns and constraints: these stay.
  public var messageWithoutValues: String {
    if let raisedBy { return raisedBy }
    switch sqlState?.class {
    case "22": return oneLine(beforeValues(message))
    case "23": return oneLine(message)
    default: return oneLine(context == nil ? message : withoutQuotedValues(message))
    }
  }
}

/// Line breaks and tabs become single spaces, so that a log line stays one.
func oneLine(_ text: String) -> String {
  text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
}

/// `invalid input syntax for type date: "31.02.2011"` without the value. Everything from the first to the last quotation
/// mark goes, for a value can hold such a mark itself; the marks are those of the languages that the server speaks.
func withoutQuotedValues(_ message: String) -> String {
  guard let first = message.firstIndex(where: quotationMarks.contains),
    let last = message.lastIndex(where: quotationMarks.contains)
  else { return message }
  return "\(message[..<first])…\(message[message.index(after: last)...])"
}

private let quotationMarks: Set<Character> = ["\"", "«", "»", "“", "”", "„", "‘", "’", "「", "」"]

/// `date field value out of range: 2011-02-31` up to where a value can begin: a quotation mark of any kind, a colon, a number
/// in hexadecimal.
private func beforeValues(_ message: String) -> String {
  let marks = quotationMarks.union(["'", ":"])
  let end = [message.firstIndex(where: marks.contains), message.range(of: "0x")?.lowerBound].compactMap { $0 }.min()
  guard let end else { return message }
  return message[..<end] + "…"
}
