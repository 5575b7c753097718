import PostgresClient
import Testing

private struct Sum: PostgresStatement {
  static let sql = "SELECT $1 + $2, $3::text"
  var left: Int
  var right: Int
  var note: String?

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(left)
    parameters.append(right)
    parameters.append(note)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> (Int, String?) {
    (try row.next(), try row.next())
  }
}

private struct AddNumbers: PostgresStatement {
  static let sql = "INSERT INTO pg_temp.numbers SELECT unnest($1) ON CONFLICT DO NOTHING"
  var numbers: [Int]

  func bind(_ parameters: inout PostgresParameters) { parameters.append(numbers) }
  typealias Row = Void
}

private struct AllNumbers: PostgresStatement {
  static let sql = "SELECT * FROM pg_temp.numbers ORDER BY 1"
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Int { try row.next() }
}

@Suite("Prepared statements")
struct StatementTests {
  private static func preparedCount(_ session: PostgresSession) throws -> Int {
    try session.query("SELECT count(*) FROM pg_prepared_statements").value(as: Int.self)
  }

  @Test func `a statement is prepared once per connection`() async throws {
    try await withSession { session in
      for number in 1...5 {
        let rows = try session.run(Sum(left: number, right: 1, note: number == 3 ? nil : "n"))
        #expect(rows.map(\.0) == [number + 1])
        #expect(rows.map(\.1) == [number == 3 ? nil : "n"])
      }
      #expect(try Self.preparedCount(session) == 1)
    }
  }

  @Test func `a statement without rows tells how many it affected`() async throws {
    try await withSession { session in
      try session.execute("CREATE TEMP TABLE numbers (n bigint PRIMARY KEY)")
      #expect(try session.execute(AddNumbers(numbers: [1, 2, 3])) == 3)
      #expect(try session.execute(AddNumbers(numbers: [3, 4])) == 1)
      try session.run(AddNumbers(numbers: []))
      #expect(try session.run(AllNumbers()) == [1, 2, 3, 4])
      #expect(try session.rows(of: AllNumbers()).count == 4)
    }
  }

  @Test func `errors name the statement's type`() async throws {
    try await withSession { session in
      expectError(statement: "AddNumbers") { try session.run(AddNumbers(numbers: [1])) }
      try session.execute("CREATE TEMP TABLE numbers (n text)")
      try session.execute("INSERT INTO numbers VALUES ('x')")
      let error = postgresError { try session.run(AllNumbers()) }
      #expect(error?.kind == .decoding)
      #expect(
        error?.description
          == "column \"n\": text cannot be read as Int64: read it as another type or cast it in the SQL (in AllNumbers)"
      )
    }
  }

  @Test func `after a change of the table or DISCARD ALL the statement is prepared anew`() async throws {
    try await withSession { session in
      try session.execute("CREATE TEMP TABLE numbers (n bigint)")
      #expect(try session.run(AllNumbers()).isEmpty)
      try session.execute("ALTER TABLE numbers ALTER n TYPE integer")
      expectError(sqlState: .featureNotSupported) { try session.run(AllNumbers()) }
      #expect(try session.run(AllNumbers()).isEmpty)
      try session.execute("DEALLOCATE ALL")
      expectError(sqlState: .invalidStatementName) { try session.run(AllNumbers()) }
      #expect(try session.run(AllNumbers()).isEmpty)
    }
  }

  @Test func `execute runs several statements and counts the rows of the last`() async throws {
    try await withSession { (session) throws in
      #expect(try session.execute("CREATE TEMP TABLE numbers (n bigint); INSERT INTO numbers VALUES (1), (2)") == 2)
      #expect(try session.execute("") == 0)
      #expect(try session.query("SELECT 1 AS one, 2 AS two").columnNames == ["one", "two"])
    }
  }
}
