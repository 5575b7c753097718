import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Programmable objects")
struct ProgrammableObjectsTests {
  private let tables = SQLFile(
    path: "migrations/m0001_tables.sql", text: "CREATE SCHEMA a; CREATE TABLE a.base (id int, name text);")

  @Test("are applied again when one of them changes")
  func change() async throws {
    try await TestDatabase.withEmpty { configuration in
      try await withConnection(configuration) { session in
        try migrator(["f": function("f", returns: "1")]).migrate(session)
        let changed = migrator(["f": function("f", returns: "2")])
        expectMismatch("programmable/f.sql") { try SchemaVersion.verify(session, against: changed) }
        #expect(try changed.migrate(session).programmable == ["programmable/f.sql"])
        #expect(try session.value("SELECT a.f()") == Int32(2))
      }
    }
  }

  @Test("find their order by themselves, also where the text does not show it")
  func outOfOrder() async throws {
    // Each needs one that comes later in the alphabet; the names in a string are not seen by the sorting.
    let files = [
      "a": "CREATE VIEW a.v1 AS SELECT * FROM a.v2;",
      "b": "DO $$ BEGIN EXECUTE 'CREATE VIEW a.' || 'v2 AS SELECT a.' || 'f() AS n'; END $$;",
      "c": function("f", returns: "7"),
    ]
    try await TestDatabase.withEmpty { configuration in
      try await withConnection(configuration) { session in
        try migrator(files).migrate(session)
        #expect(try session.value("SELECT n FROM a.v1") == Int32(7))
      }
    }
  }

  @Test("report the first that cannot be made, and keep nothing of the others")
  func unresolvable() async throws {
    let files = ["a": function("f", returns: "1"), "b": "\nCREATE VIEW a.v AS SELECT * FROM a.nowhere;"]
    try await TestDatabase.withEmpty { configuration in
      try await withConnection(configuration) { session in
        let failure = #expect(throws: CommandFailure.self) { try migrator(files).migrate(session) }
        #expect(failure?.message.contains("sql/programmable/b.sql:2 failed") == true)
        #expect(failure?.message.contains("a.nowhere") == true)
        let isGone: Bool = try session.value("SELECT to_regprocedure('a.f()') IS NULL")
        #expect(isGone)
        #expect(try session.value("SELECT count(*) FROM ops.programmable") == 0)
      }
    }
  }

  @Test("are applied again after a migration, for it may have dropped one")
  func afterMigration() async throws {
    let view = ["v": "CREATE OR REPLACE VIEW a.v AS SELECT name FROM a.base;"]
    let later = SQLFile(
      path: "migrations/m0002_later.sql", text: "DROP VIEW a.v; ALTER TABLE a.base ALTER name TYPE varchar(9);")
    try await TestDatabase.withEmpty { configuration in
      try await withConnection(configuration) { session in
        try migrator(view).migrate(session)
        try migrator(view, after: [later]).migrate(session)
        #expect(try session.value("SELECT to_regclass('a.v') IS NOT NULL"))
      }
    }
  }

  @Test("are forgotten when their file is gone")
  func removed() async throws {
    try await TestDatabase.withEmpty { configuration in
      try await withConnection(configuration) { session in
        try migrator(["f": function("f", returns: "1"), "g": function("g", returns: "1")]).migrate(session)
        let fewer = migrator(["f": function("f", returns: "1")])
        #expect(try fewer.migrate(session).changedProgrammable == ["programmable/g.sql"])
        #expect(try fewer.plan(session).isEmpty)
      }
    }
  }

  @Test("are sorted so that what a file names comes before it")
  func sorting() {
    let files = [
      SQLFile(path: "programmable/a.sql", text: "CREATE VIEW a.top AS SELECT * FROM a.middle"),
      SQLFile(path: "programmable/b.sql", text: "create or replace view a.middle as select a.bottom()"),
      SQLFile(
        path: "programmable/c.sql",
        text: "CREATE FUNCTION a.bottom() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM * FROM a.top; END $$"),
    ]
    #expect(ProgrammableOrder.sorted(files).map(\.name) == ["c", "b", "a"])
  }

  private func function(_ name: String, returns value: String) -> String {
    "CREATE OR REPLACE FUNCTION a.\(name)() RETURNS int LANGUAGE sql RETURN \(value);"
  }

  private func migrator(_ files: [String: String], after later: [SQLFile] = []) -> Migrator {
    Migrator(
      migrations: [tables] + later,
      programmable: files.map { SQLFile(path: "programmable/\($0.key).sql", text: $0.value) })
  }
}
