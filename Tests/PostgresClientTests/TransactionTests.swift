import PostgresClient
import Testing

@Suite("Transactions and savepoints")
struct TransactionTests {
  private struct GaveUp: Error {}

  private static func count(_ session: PostgresSession) throws -> Int {
    try session.query("SELECT count(*) FROM t").value(as: Int.self)
  }

  @Test func `what returns is committed, what throws is rolled back`() async throws {
    try await withSession { session in
      try session.execute("CREATE TEMP TABLE t (id integer)")
      let value = try session.transaction {
        try session.execute("INSERT INTO t VALUES (1)")
        #expect(session.transactionStatus == .inTransaction)
        return "done"
      }
      #expect(value == "done")
      expectError(GaveUp.self) {
        try session.transaction {
          try session.execute("INSERT INTO t VALUES (2)")
          throw GaveUp()
        }
      }
      #expect(session.transactionStatus == .idle)
      #expect(try Self.count(session) == 1)
    }
  }

  @Test func `a body that throws only PostgresError keeps the type`() async throws {
    try await withConnection { connection in
      do throws(PostgresError) {
        try await connection.run { (session) throws(PostgresError) in
          try session.transaction { () throws(PostgresError) in
            _ = try session.savepoint { () throws(PostgresError) in try session.execute("SELECT 1/0") }
          }
        }
        Issue.record("nothing was thrown")
      } catch {
        #expect(error.sqlState == .divisionByZero)
      }
      let nothingToThrow: Int = await connection.run { _ in 5 }
      #expect(nothingToThrow == 5)
    }
  }

  @Test func `a COMMIT that the server answers with ROLLBACK throws`() async throws {
    try await withSession { session in
      try session.execute("CREATE TEMP TABLE t (id integer)")
      let error = postgresError {
        try session.transaction {
          try session.execute("INSERT INTO t VALUES (1)")
          _ = postgresError { try session.execute("SELECT 1/0") }
          #expect(session.transactionStatus == .inFailedTransaction)
        }
      }
      #expect(error?.sqlState == .inFailedTransaction)
      #expect(session.transactionStatus == .idle)
      #expect(try Self.count(session) == 0)
    }
  }

  @Test func `a deferred constraint speaks at COMMIT`() async throws {
    try await withSession { session in
      try session.execute("CREATE TEMP TABLE t (id integer CONSTRAINT only_one UNIQUE DEFERRABLE INITIALLY DEFERRED)")
      let error = postgresError { _ = try session.transaction { try session.execute("INSERT INTO t VALUES (1), (1)") } }
      #expect(error?.sqlState == .uniqueViolation)
      #expect(error?.constraintName == "only_one")
      #expect(session.transactionStatus == .idle)
    }
  }

  @Test func `a savepoint undoes only its own part, at any depth`() async throws {
    try await withSession { session in
      try session.execute("CREATE TEMP TABLE t (id integer)")
      try session.transaction {
        try session.execute("INSERT INTO t VALUES (1)")
        try session.savepoint {
          try session.execute("INSERT INTO t VALUES (2)")
          let error = postgresError {
            try session.savepoint {
              try session.execute("INSERT INTO t VALUES (3)")
              try session.execute("SELECT 1/0")
            }
          }
          #expect(error?.sqlState == .divisionByZero)
          try session.savepoint { _ = try session.execute("INSERT INTO t VALUES (4)") }
        }
        expectError(GaveUp.self) {
          try session.savepoint {
            try session.execute("INSERT INTO t VALUES (5)")
            throw GaveUp()
          }
        }
      }
      let ids = try session.query("SELECT id FROM t ORDER BY id").map { try $0.next(as: Int.self) }
      #expect(ids == [1, 2, 4])
    }
  }

  @Test func `a savepoint whose body hides a failure throws, and the transaction goes on`() async throws {
    try await withSession { session in
      try session.execute("CREATE TEMP TABLE t (id integer)")
      try session.transaction {
        let error = postgresError {
          try session.savepoint { _ = postgresError { try session.execute("SELECT 1/0") } }
        }
        #expect(error?.sqlState == .inFailedTransaction)
        try session.execute("INSERT INTO t VALUES (1)")
      }
      #expect(try Self.count(session) == 1)
    }
  }

  @Test func `a transaction inside a transaction and a savepoint outside of one are refused`() async throws {
    try await withSession { session in
      try session.transaction { expectError(kind: .usage) { try session.transaction {} } }
      expectError(sqlState: "25P01") { try session.savepoint {} }
    }
  }

  @Test func `isolation and read-only reach the server`() async throws {
    try await withSession { session in
      try session.transaction(isolation: .serializable, readOnly: true) {
        let isolation = try session.query("SHOW transaction_isolation").value(as: String.self)
        #expect(isolation == "serializable")
        let error = postgresError { try session.savepoint { _ = try session.execute("CREATE TABLE public.x ()") } }
        #expect(error?.sqlState == .readOnlyTransaction)
      }
      #expect(try session.query("SHOW transaction_isolation").value(as: String.self) == "read committed")
    }
  }
}
