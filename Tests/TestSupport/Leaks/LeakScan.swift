import Foundation
import PostgresClient
import Synchronization

/// Looks through everything that was logged and kept for operators during a whole test run, for names, birthdates and SSNs.
///
/// Looked through are: each test's database as it is dropped (every column of text in schema `ops`, and
/// `transfer.failure`); what commands said on standard error and, but for those that are asked to show a student, on
/// standard output; and at the end the logs of all servers below a `TestFolder`. The words are those of the people in the
/// tests' own databases, simulated or not.
///
/// The servers' logs are those of the settings that the embedded cluster comes with: of what a statement says, or is refused
/// with, nothing is in them, whoever typed it.
package final class LeakScan: Sendable {
  package static let shared = LeakScan()

  private struct State {
    var words = PersonalWords()
    /// What commands said, by the database that they worked on; nil: none in particular.
    var said: [String?: [(place: String, text: String)]] = [:]
  }

  private let state = Mutex(State())

  /// Remembers what a command said, to be looked through with its database.
  package func said(_ text: String, by place: String, database: String?) {
    guard !text.isEmpty else { return }
    state.withLock { $0.said[database, default: []].append((place, text)) }
  }

  /// Looks through a database, and what commands said that worked on it.
  ///
  /// - Throws: `Leak`, with where it was.
  package func scan(_ configuration: ConnectionConfiguration) async throws {
    let said = state.withLock { $0.said.removeValue(forKey: configuration.databaseName) } ?? []
    let words = try await withConnection(configuration) { session in
      let words = try PersonalWords.read(session)
      for (place, text) in try Self.keptForOperators(session) { try Self.require(words, notIn: text, place) }
      return words
    }
    for (place, text) in said { try Self.require(words, notIn: text, place) }
    state.withLock { $0.words.formUnion(words) }
  }

  /// Looks through the logs of servers below a folder, and what commands said without a database. Findings are printed.
  package func isClean(folder: String) -> Bool {
    let (words, said) = state.withLock { state in
      defer { state.said[nil] = nil }
      return (state.words, state.said[nil] ?? [])
    }
    var isClean = true
    for (place, text) in said + Self.logs(below: folder) {
      do { try Self.require(words, notIn: text, place) } catch {
        FileHandle.standardError.write(Data("\(error)\n".utf8))
        isClean = false
      }
    }
    return isClean
  }

  private static func require(_ words: PersonalWords, notIn text: String, _ place: String) throws(Leak) {
    guard words.first(in: text) != nil else { return }
    for line in text.split(whereSeparator: \.isNewline) {
      if let word = words.first(in: String(line)) { throw Leak(word: word, place: place, line: String(line)) }
    }
  }

  /// Every text in the tables for operators: table and column, and the distinct values.
  private static func keptForOperators(_ session: PostgresSession) throws(PostgresError) -> [(String, String)] {
    let columns: [String] = try session.column(
      """
      SELECT format('%s|%I', c.oid::regclass, a.attname)
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
      WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
        AND (c.relnamespace::regnamespace::text = 'ops' OR c.oid = to_regclass('transfer.failure'))
        AND (t.typcategory = 'S' OR t.typcategory = 'A' OR t.typname IN ('json', 'jsonb', 'xml'))
      """)
    return try columns.map { (column) throws(PostgresError) in
      let parts = column.split(separator: "|")
      let texts: [String] = try session.column(
        "SELECT DISTINCT \(parts[1])::text FROM \(parts[0]) WHERE \(parts[1]) IS NOT NULL")
      return (column.replacing("|", with: "."), texts.joined(separator: "\n"))
    }
  }

  private static func logs(below folder: String) -> [(String, String)] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix("server.log") || $0.hasSuffix("server.log.1") }.map { name in
      let text = (try? Data(contentsOf: URL(filePath: "\(folder)/\(name)"))) ?? Data()
      return ("\(folder)/\(name)", String(decoding: text, as: UTF8.self))
    }
  }
}

/// Something personal where it must not be.
package struct Leak: Error, CustomStringConvertible {
  let word: String
  let place: String
  let line: String

  package var description: String { "personal data: “\(word)” is in \(place): \(line)" }
}
