import PostgresClient
import Testing

/// `$1` rows of `$1`, each with as many letters as it says.
private struct Rows: PostgresStatement {
  static let sql = "SELECT $1::integer, repeat('x', $2) FROM generate_series(1, $1)"
  let count: Int32
  var letters: Int32 = 1

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(count)
    parameters.append(letters)
  }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Int32 { try row.next() }
}

private struct Quotient: PostgresStatement {
  static let sql = "SELECT 1 / $1::integer"
  let divisor: Int32

  func bind(_ parameters: inout PostgresParameters) { parameters.append(divisor) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Int32 { try row.next() }
}

/// The length of a text.
private struct Length: PostgresStatement {
  static let sql = "SELECT length($1::text)"
  let text: String

  func bind(_ parameters: inout PostgresParameters) { parameters.append(text) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Int32 { try row.next() }
}

/// Ends its own session.
private struct Suicide: PostgresStatement {
  static let sql = "SELECT pg_terminate_backend(pg_backend_pid())"
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Bool { try row.next() }
}

@Suite("Pipelines")
struct PipelineTests {
  @Test func `each statement's rows come with its place, and the session is of use afterwards`() async throws {
    try await withSession { session in
      var counts: [[Int]] = []
      try session.pipeline([Rows(count: 3), Quotient(divisor: 1), Rows(count: 0), Rows(count: 2)]) {
        (place, rows) throws(PostgresError) in
        counts.append([place, rows.count])
      }
      #expect(counts == [[0, 3], [1, 1], [2, 0], [3, 2]])
      let one = try session.query("SELECT 1").value(as: Int.self)
      #expect(one == 1)
      try session.pipeline([]) { (_, _) throws(PostgresError) in }
    }
  }

  @Test
  func `a statement that fails is named, those after it are not run, and a savepoint brings the transaction back`()
    async throws
  {
    try await withSession { session in
      try session.execute("BEGIN; SAVEPOINT s")
      var seen: [Int] = []
      expectError(sqlState: "22012", statement: "Quotient") {
        try session.pipeline([Rows(count: 1), Quotient(divisor: 0), Rows(count: 1)]) {
          (place, _) throws(PostgresError) in
          seen.append(place)
        }
      }
      #expect(seen == [0])
      try session.execute("ROLLBACK TO s")
      let quotients = try session.run(Quotient(divisor: 1))
      #expect(quotients == [1])
      try session.execute("COMMIT")
    }
  }

  @Test func `what the reader of the rows throws comes through, once all results are in`() async throws {
    try await withSession { session in
      expectError(kind: .decoding) {
        try session.pipeline([Rows(count: 1), Rows(count: 1)]) { (_, _) throws(PostgresError) in
          throw PostgresError(.decoding, "not as expected")
        }
      }
      let one = try session.query("SELECT 1").value(as: Int.self)
      #expect(one == 1)
    }
  }

  @Test func `parameters and results larger than any socket's buffer do not stop it`() async throws {
    try await withSession { session in
      var statements: [any PostgresStatement] = []
      for _ in 0..<12 {
        statements.append(Length(text: String(repeating: "a", count: 1_000_000)))
        statements.append(Rows(count: 100, letters: 50_000))
      }
      var rows = 0
      try session.pipeline(statements) { (_, result) throws(PostgresError) in rows += result.count }
      #expect(rows == 12 * 101)
    }
  }

  @Test func `a lost connection is told as one`() async throws {
    try await withSession { session in
      expectError(kind: .connection) {
        try session.pipeline([Rows(count: 1), Suicide(), Rows(count: 1)]) { (_, _) throws(PostgresError) in }
      }
    }
  }

  @Test func `a statement whose table has changed is prepared anew the next time`() async throws {
    try await withSession { session in
      try session.execute("CREATE TABLE public.t (a integer); INSERT INTO public.t VALUES (1)")
      try session.pipeline([AllOfT()]) { (_, rows) throws(PostgresError) in #expect(rows.columnCount == 1) }
      try session.execute("ALTER TABLE public.t ADD b integer")
      expectError(sqlState: .featureNotSupported) {
        try session.pipeline([AllOfT()]) { (_, _) throws(PostgresError) in }
      }
      var columns = 0
      try session.pipeline([AllOfT()]) { (_, rows) throws(PostgresError) in columns = rows.columnCount }
      #expect(columns == 2)
    }
  }
}

private struct AllOfT: PostgresStatement {
  static let sql = "SELECT * FROM public.t"
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Int32 { try row.next() }
}
