import Foundation

/// What `access.txt` says: who may do what. Its head tells how to read it.
struct AccessTable {
  /// The table's columns, from left to right.
  enum Role: String, CaseIterable, Sendable { case owner, worker, dba, auditor, api, district, `public` }

  struct Line: Sendable {
    let kind: Substring
    let pattern: Substring
    /// For each role, the letters, each with the name of its list of columns; nil: no limit.
    let rights: [[Character: Substring?]]
    /// The table says “all” for the role.
    let isAll: [Bool]

    func matches(_ attempt: AccessAttempt) -> Bool {
      guard kind == attempt.kind else { return false }
      guard let star = pattern.firstIndex(of: "*") else { return pattern == attempt.object }
      return attempt.object.hasPrefix(pattern[..<star])
        && attempt.object.hasSuffix(pattern[pattern.index(after: star)...])
    }
  }

  private(set) var lines: [Line] = []
  private var columns: [Substring: Set<Substring>] = [:]

  struct Malformed: Error {
    let line: String
  }

  init(_ text: String) throws {
    // A line that is indented goes on where the one before it ended.
    for line in text.replacing("\n  ", with: " ").split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      if words[0] == "columns" {
        columns[words[1].dropLast()] = Set(words[2...])
      } else {
        guard words.count == 2 + Role.allCases.count else { throw Malformed(line: String(line)) }
        lines.append(
          Line(
            kind: words[0], pattern: words[1], rights: words[2...].map(Self.rights),
            isAll: words[2...].map { $0 == "all" }))
      }
    }
  }

  /// `su(work)` as `[s: nil, u: work]`.
  private static func rights(_ cell: Substring) -> [Character: Substring?] {
    guard cell != "-", cell != "all" else { return [:] }
    var rights: [Character: Substring?] = [:]
    for match in cell.matches(of: /([a-z])(?:\(([a-z]+)\))?/) {
      rights[Character(String(match.output.1))] = .some(match.output.2)
    }
    return rights
  }

  /// Whether the table lets the role do it.
  func allows(_ attempt: AccessAttempt, to role: Role, by line: Line) -> Bool {
    let place = Role.allCases.firstIndex(of: role) ?? 0
    if line.isAll[place] { return true }
    guard let limit = line.rights[place][attempt.letter] else { return false }
    guard let limit, let columns = columns[limit] else { return limit == nil }
    return columns.contains(Substring(attempt.column))
  }
}
