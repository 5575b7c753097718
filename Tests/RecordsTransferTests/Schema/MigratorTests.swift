import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("The migrator")
struct MigratorTests {
  private let first = SQLFile(
    path: "migrations/m0001_first.sql", text: "CREATE SCHEMA a; CREATE TABLE a.first (id int);")
  private let second = SQLFile(path: "migrations/m0002_second.sql", text: "CREATE TABLE a.second (id int);\n")
  private let view = SQLFile(
    path: "programmable/views/v.sql", text: "CREATE OR REPLACE VIEW a.v AS SELECT id FROM a.first;")

  @Test("applies everything once, and does nothing the second time")
  func secondRun() async throws {
    let migrator = Migrator(migrations: [first, second], programmable: [view])
    try await TestDatabase.withEmpty { configuration in
      try await withConnection(configuration) { session in
        let plan = try migrator.migrate(session)
        #expect(plan.isNew)
        #expect(plan.migrations == [first.path, second.path])
        #expect(plan.programmable == [view.path])
        try SchemaVersion.verify(session, against: migrator)

        var progress: [Migrator.Progress] = []
        #expect(try migrator.migrate(session) { progress.append($0) }.isEmpty)
        #expect(progress.isEmpty)
        #expect(
          try session.column("SELECT name FROM ops.migration ORDER BY version") == ["m0001_first", "m0002_second"])
        #expect(
          try session.value(
            "SELECT bool_and(applied_by = session_user AND binary_version = '\(Version.current)') FROM ops.migration"))
      }
    }
  }

  @Test("applies what was added since")
  func laterMigration() async throws {
    try await TestDatabase.withEmpty { configuration in
      try await withConnection(configuration) { session in
        try Migrator(migrations: [first]).migrate(session)
        let grown = Migrator(migrations: [first, second])
        expectMismatch("older") { try SchemaVersion.verify(session, against: grown) }
        #expect(try grown.migrate(session).migrations == [second.path])
      }
    }
  }

  @Test("refuses an applied migration that has changed, and names it")
  func changedMigration() async throws {
    try await TestDatabase.withEmpty { configuration in
      try await withConnection(configuration) { session in
        try Migrator(migrations: [first, second]).migrate(session)
        let changed = SQLFile(path: first.path, text: first.text + " ")
        expectMismatch(first.path) { _ = try Migrator(migrations: [changed, second]).migrate(session) }
      }
    }
  }

  @Test("refuses a database that is newer than the program")
  func newerDatabase() async throws {
    try await TestDatabase.withEmpty { configuration in
      try await withConnection(configuration) { session in
        try Migrator(migrations: [first, second]).migrate(session)
        let older = Migrator(migrations: [first])
        expectMismatch("m0002_second") { _ = try older.migrate(session) }
        expectMismatch("newer") { try SchemaVersion.verify(session, against: older) }
      }
    }
  }

  @Test("says that an empty database has no schema")
  func noSchema() async throws {
    try await TestDatabase.withEmpty { configuration in
      try await withConnection(configuration) { session in
        expectMismatch("records-transfer migrate") { try SchemaVersion.verify(session) }
      }
    }
  }

  @Test("plans and writes a script without changing anything")
  func dryRun() async throws {
    let migrator = Migrator(migrations: [first], programmable: [view])
    try await TestDatabase.withEmpty { configuration in
      try await withConnection(configuration) { session in
        let objects = "SELECT count(*) FROM pg_class"
        let before: Int = try session.value(objects)
        #expect(try migrator.plan(session).migrations == [first.path])
        let script = try migrator.script(session)
        #expect(try session.value(objects) == before)

        try session.execute(script)
        #expect(try migrator.plan(session).isEmpty)
        #expect(try migrator.script(session).isEmpty)
      }
    }
  }

  @Test("keeps nothing of a migration that fails, and names the file and the line")
  func failingMigration() async throws {
    let failing = SQLFile(path: "migrations/m0002_bad.sql", text: "CREATE TABLE a.half (id int);\nSELECT nonsense;")
    try await TestDatabase.withEmpty { configuration in
      try await withConnection(configuration) { session in
        let failure = #expect(throws: CommandFailure.self) {
          try Migrator(migrations: [first, failing], programmable: [view]).migrate(session)
        }
        #expect(failure?.message.contains("sql/migrations/m0002_bad.sql:2 failed") == true)
        let isGone: Bool = try session.value("SELECT to_regclass('a.half') IS NULL")
        #expect(isGone)
        #expect(try session.column("SELECT version FROM ops.migration") == [1])
        #expect(try session.value("SELECT pg_try_advisory_lock(8243122654966379309)"))
      }
    }
  }

  @Test("waits for another migrator, and then finds nothing left to do")
  func twoMigrators() async throws {
    let migrator = Migrator(migrations: [first, second], programmable: [view])
    try await TestDatabase.withEmpty { configuration in
      let holder = try await PostgresConnection.open(configuration)
      try await holder.run { session in _ = try session.query(SQL.Schema.lock).count }
      let (progress, continuation) = AsyncStream.makeStream(of: Migrator.Progress.self)
      async let applied = withConnection(configuration) { session in
        try migrator.migrate(session) { continuation.yield($0) }
      }
      #expect(await progress.first { _ in true } == .waitingForOther)
      try await holder.run { session in
        // A session can take the lock again, so this one gets past the one who waits.
        _ = try migrator.migrate(session)
        _ = try session.query(SQL.Schema.unlock).count
      }
      #expect(try await applied.isEmpty)
      await holder.close()
    }
  }

  @Test("leaves the session's timeouts as they were")
  func timeouts() async throws {
    try await TestDatabase.withEmpty { configuration in
      var configuration = configuration
      configuration.lockTimeout = .seconds(3)
      configuration.statementTimeout = .seconds(70)
      try await withConnection(configuration) { session in
        try Migrator(migrations: [first]).migrate(session)
        #expect(try session.value("SELECT current_setting('lock_timeout')") == "3s")
        #expect(try session.value("SELECT current_setting('statement_timeout')") == "70s")
      }
    }
  }
}
