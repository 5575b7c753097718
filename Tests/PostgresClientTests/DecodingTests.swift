import PostgresClient
import Testing

@Suite("Reading rows")
struct DecodingTests {
  @Test func `text of every kind is read as String`() async throws {
    try await withSession { session in
      try session.execute(
        "CREATE SCHEMA s; CREATE TYPE s.mood AS ENUM ('sad', 'ok'); CREATE DOMAIN s.code AS varchar(5)")
      let rows = try session.query(
        """
        SELECT 'a'::varchar, 'b '::char(3), 'c'::name, '<d/>'::xml, '{"e": 1}'::json, '{"f": 1}'::jsonb, 'g',
          'ok'::s.mood, 'abc'::s.code, 'h'::"char"
        """)
      var row = rows[0]
      for expected in ["a", "b  ", "c", "<d/>", "{\"e\": 1}", "{\"f\": 1}", "g", "ok", "abc", "h"] {
        #expect(try row.next(as: String.self) == expected)
      }
      #expect(row.remaining == 0)
    }
  }

  @Test func `a narrow integer is read as a wider one, never the reverse`() async throws {
    try await withSession { session in
      let rows = try session.query("SELECT 1::smallint, 2, 3::bigint, 4::oid, 5::bigint")
      var row = rows[0]
      #expect(try row.next(as: Int32.self) == 1)
      #expect(try row.next(as: Int.self) == 2)
      let error = postgresError { _ = try row.next(as: Int32.self) }
      #expect(error?.kind == .decoding)
      #expect(error?.message.contains("column \"int8\": bigint cannot be read as Int32") == true)
      #expect(try row.next(as: Int64.self) == 4)
      #expect(try row.next(as: Int?.self) == 5)
    }
  }

  @Test func `NULL needs an optional, and the error names the column but no value`() async throws {
    try await withSession { session in
      let rows = try session.query("SELECT NULL::text AS nickname")
      var row = rows[0]
      let error = postgresError { _ = try row.next(as: String.self) }
      #expect(error?.columnName == "nickname")
      #expect(error?.description == "column \"nickname\": NULL where a value is expected")
    }
  }

  @Test func `reading past the last column is an error`() async throws {
    try await withSession { session in
      let rows = try session.query("SELECT 1")
      var row = rows[0]
      try row.skip()
      expectError(kind: .usage) { try row.skip() }
    }
  }

  @Test func `a composite or array is not taken for text`() async throws {
    try await withSession { session in
      try session.execute("CREATE SCHEMA s; CREATE TYPE s.pair AS (a integer, b integer)")
      for sql in ["SELECT ROW(1, 2)::s.pair", "SELECT ARRAY['x']", "SELECT 1::numeric", "SELECT ARRAY['x']::s.pair[]"] {
        expectError { _ = try session.query(sql).value(as: String.self) }
      }
    }
  }

  @Test func `children come as an array of records in the same statement`() async throws {
    try await withSession { session in
      let rows = try session.query(
        """
        SELECT p, array_agg(ROW(c, c::text || p, NULLIF(c, 2)) ORDER BY c) FILTER (WHERE c <= p) AS children
        FROM generate_series(0, 3) AS p, generate_series(1, 3) AS c GROUP BY p ORDER BY p
        """)
      var found: [[String]] = []
      try rows.forEach { (row: inout RowReader) throws(PostgresError) in
        try row.skip()
        var children: [String] = []
        let count = try row.nextRecords { (child) throws(PostgresError) in
          let number = try child.next(as: Int.self)
          let text = try child.next(as: String.self)
          let other = try child.next(as: Int?.self)
          children.append("\(number) \(text) \(other.map(String.init) ?? "-")")
        }
        #expect(count == children.count)
        found.append(children)
      }
      #expect(found == [[], ["1 11 1"], ["1 12 1", "2 22 -"], ["1 13 1", "2 23 -", "3 33 3"]])
    }
  }

  @Test func `records can hold records, and errors in them say which field`() async throws {
    try await withSession { session in
      let rows = try session.query("SELECT ARRAY[ROW(1, ARRAY[ROW('x'::text), ROW(NULL::text)])] AS tree")
      var row = rows[0]
      let error = postgresError {
        try row.nextRecords { (outer) throws(PostgresError) in
          try outer.skip()
          try outer.nextRecords { (inner) throws(PostgresError) in _ = try inner.next(as: String.self) }
        }
      }
      #expect(error?.message.hasPrefix("column \"tree\": field 2 of a record: field 1 of a record: NULL") == true)
    }
  }

  @Test func `an enumeration is sent and read as its raw value`() async throws {
    enum Colour: String, PostgresCodable { case red, blue }
    try await withSession { session in
      try session.execute("CREATE SCHEMA s; CREATE TYPE s.colour AS ENUM ('red', 'blue', 'green')")
      #expect(try session.query("SELECT $1::s.colour", Colour.blue).value(as: Colour.self) == .blue)
      expectError(kind: .decoding) { _ = try session.query("SELECT 'green'::s.colour").value(as: Colour.self) }
      #expect(try session.query("SELECT NULL::s.colour").value(as: Colour?.self) == nil)
    }
  }

  @Test func `a String parameter takes the type of where it stands`() async throws {
    try await withSession { session in
      try session.execute("CREATE TEMP TABLE t (d date, n numeric, u uuid, i integer)")
      _ = try session.query(
        "INSERT INTO t VALUES ($1, $2, $3, $4)", "2024-02-29", "1.50", "0f8fad5b-d9cb-469f-a165-70867728950e",
        String?.none)
      #expect(
        try session.query("SELECT d::text || n || coalesce(i, 0) FROM t").value(as: String.self) == "2024-02-291.500")
    }
  }

  @Test func `a NUL character in a parameter is refused, not cut off`() async throws {
    try await withSession { session in
      let error = postgresError { _ = try session.query("SELECT $1::text", "ab\u{0}cd") }
      #expect(error?.kind == .usage)
      #expect(error?.sqlState == .characterNotInRepertoire)
      expectError(sqlState: .characterNotInRepertoire) { _ = try session.query("SELECT $1", ["ab\u{0}cd"]) }
      expectError(kind: .usage) { try session.execute("SELECT 1\u{0}; SELECT 2") }
    }
  }
}
