import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("The schema that is compiled in")
struct SchemaTests {
  @Test("is what the program asks for, once it has been applied")
  func verifies() async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        try SchemaVersion.verify(session)
        #expect(try Migrator().plan(session).isEmpty)
      }
    }
  }

  @Test("can be applied by hand from the printed script")
  func script() async throws {
    try await TestDatabase.withEmpty { configuration in
      try await withConnection(configuration) { session in
        try session.execute(try Migrator().script(session))
        try SchemaVersion.verify(session)
      }
    }
  }

  @Test("has a comment on every table, view and column")
  func comments() async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let silent: [String] = try session.column(
          """
          SELECT format('%I.%I', namespace.nspname, relation.relname) || coalesce('.' || attribute.attname, '')
          FROM pg_class AS relation
          JOIN pg_namespace AS namespace ON namespace.oid = relation.relnamespace
          CROSS JOIN LATERAL (
            SELECT 0 AS attnum, NULL::name AS attname
            UNION ALL
            SELECT attnum, attname FROM pg_attribute
            WHERE attrelid = relation.oid AND attnum > 0 AND NOT attisdropped
          ) AS attribute
          LEFT JOIN pg_description AS comment
            ON comment.classoid = 'pg_class'::regclass AND comment.objoid = relation.oid
            AND comment.objsubid = attribute.attnum
          WHERE relation.relkind IN ('r', 'p', 'v', 'm', 'f')
            AND namespace.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
            AND comment.description IS NULL
          ORDER BY 1
          """)
        #expect(silent == [])
      }
    }
  }

  @Test("numbers its migrations from 1 without a gap")
  func numbers() {
    #expect(SQL.migrations.compactMap(\.version) == SQL.migrations.indices.map { Int32($0 + 1) })
  }
}
