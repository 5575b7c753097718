import Foundation
import PostgresClient

/// One thing that a district's login tries and must not get.
struct Attack: Sendable {
  /// What it is after.
  let name: String
  /// How it has to end: an SQLSTATE; `nothing`: without a row.
  let end: String
  /// `{…}` stands for what `AttackScene.words` has under that name. Several statements are allowed.
  let sql: String

  init(_ name: String, _ end: String, _ sql: String) {
    self.name = name
    self.end = end
    self.sql = sql
  }

  /// How it ended.
  ///
  /// - Returns: as `end`, and all that the server said when it refused.
  func carryOut(_ session: PostgresSession, _ words: [String: String]) -> (end: String, said: String) {
    do {
      let rows = try session.execute(filled(words))
      return (rows == 0 ? "nothing" : "\(rows) rows", "")
    } catch {
      return (error.sqlState?.rawValue ?? "\(error.kind)", error.everything)
    }
  }

  func filled(_ words: [String: String]) -> String {
    words.reduce(sql) { $0.replacing("{\($1.key)}", with: $1.value) }
  }
}

extension PostgresError {
  /// Every field of it.
  var everything: String {
    [
      sqlState?.rawValue, message, detail, hint, context, schemaName, tableName, columnName, constraintName,
      position.map { "\($0)" },
    ].map { $0 ?? "-" }.joined(separator: "\n")
  }
}
