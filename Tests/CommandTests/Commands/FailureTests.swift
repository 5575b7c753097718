import PostgresClient
import TestSupport
import Testing

/// What goes wrong in the same way for every command that works on a database.
@Suite("A command on a database that cannot be used")
struct FailureTests {
  static let commands = [
    ["queue"], ["check"], ["queue", "show", "1"], ["queue", "requeue", "1"], ["inbox", "maple.registrar"],
    ["submit", "--user", "maple.registrar", "--person", "101"],
    ["release", "00000000-0000-4000-8000-000000000000", "--user", "oak.registrar"],
    ["reject", "00000000-0000-4000-8000-000000000000", "--user", "oak.registrar"],
    ["ignore", "00000000-0000-4000-8000-000000000000", "--user", "oak.registrar", "--reason", "x"],
    ["render", "--transfer", "1"],
  ]

  @Test("says that it is unreachable, with code 69", arguments: commands)
  func unreachable(command: [String]) async throws {
    let ended = try await run(command + ["--database", "host=/nonexistent dbname=x"])
    #expect(ended.status == 69)
    #expect(ended.stdout == "")
    #expect(ended.stderr.hasPrefix("records-transfer: ") && ended.stderr.contains("/nonexistent"))
    #expect(ended.stderr.split(separator: "\n").count == 1)
  }

  @Test("says that the connection string is malformed, with code 78", arguments: commands)
  func malformed(command: [String]) async throws {
    let ended = try await run(command + ["--database", "host=localhost hots=x"])
    expect(
      ended, .configuration,
      says: """
        the connection string is malformed: invalid connection option "hots"; write it as "host=… dbname=… user=…" or \
        postgresql://user@host/database
        """)
  }

  @Test("says that the schema is missing, with code 83")
  func withoutSchema() async throws {
    try await TestDatabase.withEmpty { database in
      for command in Self.commands {
        expect(
          try await run(command, database: database), .schemaMismatch,
          says: "the database has no schema of records-transfer yet: run “records-transfer migrate”")
      }
    }
  }

  @Test(
    "or a command line that is wrong says so, with code 64",
    arguments: [
      ["queue", "show"], ["queue", "show", "nonsense"], ["queue", "show", "0"], ["queue", "--format", "xml"],
      ["queue", "requeue", "1", "--lane", "fast"], ["inbox"], ["inbox", "x", "--delete", "y"],
      ["submit", "--user", "x"], ["submit", "--person", "1"], ["submit", "--user", "x", "--person", "one"],
      ["submit", "--user", "x", "--person", "1", "--birthdate", "31.12.2011"],
      ["release", "17", "--user", "x"], ["release", "00000000-0000-4000-8000-000000000000"],
      ["ignore", "00000000-0000-4000-8000-000000000000", "--user", "x"],
      ["check", "--list", "--sql", "queue_requests"], ["check", "--list", "--deep"],
      ["render"], ["render", "--transfer", "1", "--all"], ["render", "--transfer", "1", "--out", "x"],
      ["render", "--transfer", "1", "--all", "--document", "x", "--out", "x"], ["nonsense"],
    ])
  func usage(arguments: [String]) async throws {
    let ended = try await run(arguments)
    #expect(ended.status == 64)
    #expect(ended.stdout == "")
    #expect(ended.stderr.hasPrefix("records-transfer: "))
    #expect(ended.stderr.split(separator: "\n").count == 1)
  }
}
