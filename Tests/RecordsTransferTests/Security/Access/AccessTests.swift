import Foundation
import PostgresClient
import RecordsTransfer
import TestSupport
import Testing

/// `access.txt`, tried out.
@Suite("Access table")
struct AccessTests {
  @Test("every role can do to every relation, function, sequence and schema what is written down, and nothing else")
  func asWritten() async throws {
    let table = try AccessTable(String(contentsOfFile: Self.path, encoding: .utf8))
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        _ = try session.execute(
          "INSERT INTO state.district (district_id, district_number, name) VALUES (1, '0101', 'Alder Unified')")
      }
      try await Districts.with(configuration, ["0101"]) { districts in
        let attempts = try await withConnection(configuration) { try AccessAttempt.all($0) }
        #expect(Self.lineFaults(table, attempts) == [])
        var faults = try await Self.faults(table, attempts.filter(\.isOfSchemasAsTheyAre), districts)
        try await withConnection(configuration) { _ = try $0.execute(AccessAttempt.opening) }
        faults += try await Self.faults(table, attempts.filter { !$0.isOfSchemasAsTheyAre }, districts)
        #expect(faults.prefix(40) == [], "\(faults.count) in all")
        #expect(attempts.count > 3000)
      }
    }
  }

  @Test("a line too many, and one that is missing, are told")
  func lines() throws {
    let table = try AccessTable(
      """
      table a.b all s(few) - - - - -
      table a.* s   s      s s s s s
      view  x.y -   -      - - - - -
      columns few: one
        two
      """)
    let attempts = ["a.b", "a.c", "c.d"].map {
      AccessAttempt(kind: "table", object: $0, letter: "s", column: "two", attempt: "", makes: false, success: "")
    }
    #expect(
      Self.lineFaults(table, attempts) == [
        "table a.b has 2 lines in access.txt", "table c.d has 0 lines in access.txt",
        "access.txt: there is no view x.y",
      ])
    #expect(table.allows(attempts[0], to: .worker, by: table.lines[0]))
    #expect(!table.allows(attempts[0], to: .dba, by: table.lines[0]))
  }

  private static let path = "\(projectFolder)/Tests/RecordsTransferTests/Security/Access/access.txt"

  /// Whatever has not exactly one line, and lines of nothing.
  private static func lineFaults(_ table: AccessTable, _ attempts: [AccessAttempt]) -> [String] {
    var objects: [AccessAttempt] = []
    for attempt in attempts where objects.last?.object != attempt.object || objects.last?.kind != attempt.kind {
      objects.append(attempt)
    }
    let found = objects.compactMap { object in
      let count = table.lines.count { $0.matches(object) }
      return count == 1 ? nil : "\(object.kind) \(object.object) has \(count) lines in access.txt"
    }
    let empty = table.lines.filter { line in !objects.contains { line.matches($0) } }
    return Array(Set(found)).sorted() + empty.map { "access.txt: there is no \($0.kind) \($0.pattern)" }
  }

  /// What came out otherwise than written, for all roles.
  private static func faults(
    _ table: AccessTable, _ attempts: [AccessAttempt], _ districts: Districts
  ) async throws -> [String] {
    var faults: [String] = []
    for role in AccessTable.Role.allCases {
      let outcomes = try await districts.outcomes(of: attempts, as: role)
      for (attempt, outcome) in zip(attempts, outcomes) {
        guard let line = table.lines.first(where: { $0.matches(attempt) }) else { continue }
        let expected = table.allows(attempt, to: role, by: line)
        guard outcome != expected else { continue }
        let told = outcome.map { $0 ? "allowed" : "refused" } ?? "neither allowed nor refused: \(attempt.attempt)"
        faults.append("\(role): \(attempt.description): \(told)")
      }
    }
    return faults
  }
}

extension Districts {
  /// What becomes of each attempt: see `AccessAttempt.outcome`.
  fileprivate func outcomes(of attempts: [AccessAttempt], as role: AccessTable.Role) async throws -> [Bool?] {
    let (configuration, identity): (ConnectionConfiguration, String) =
      switch role {
      case .owner: (self[.owner], "")
      case .worker: (self[.worker], "")
      case .dba: (self[.dba], "")
      case .auditor: (self[.auditor], "")
      case .district: (self["0101"], "")
      // Nobody logs in as it.
      case .api: (state, "SET ROLE records_transfer_api")
      case .public: (state, "SET SESSION AUTHORIZATION \(login(Group.stranger))")
      }
    let outcomes = try await withConnection(configuration) { session in
      try session.execute(identity)
      return try attempts.map { try $0.outcome(session) }
    }
    // It cannot get as far as to try.
    guard role == .public else { return outcomes }
    let connects = (try? await withConnection(self[Group.stranger]) { _ = try $0.execute("SELECT") }) != nil
    return zip(attempts, outcomes).map { $0.kind == "database" && $0.letter == "c" ? connects : $1 }
  }
}
