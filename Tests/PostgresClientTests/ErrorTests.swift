import PostgresClient
import Testing

@Suite("Errors")
struct ErrorTests {
  @Test func `the server's fields are kept, and the one line leaves out the detail`() async throws {
    try await withSession { session in
      try session.execute(
        "CREATE SCHEMA s; CREATE TABLE s.t (name text CONSTRAINT name_is_unique UNIQUE); INSERT INTO s.t VALUES ('Zaphod')"
      )
      let error = try requireError { _ = try session.query("INSERT INTO s.t VALUES ($1)", "Zaphod") }
      #expect(error.kind == .server)
      #expect(error.sqlState == .uniqueViolation)
      #expect(error.schemaName == "s")
      #expect(error.tableName == "t")
      #expect(error.constraintName == "name_is_unique")
      #expect(error.detail?.contains("Zaphod") == true)
      #expect(!error.description.contains("Zaphod"))
      #expect(!error.description.contains("\n"))
      #expect(error.description.contains("SQLSTATE 23505"))
      #expect(!error.isTransient)
    }
  }

  @Test func `a value quoted in a message about bad data is not in the one line`() async throws {
    try await withSession { session in
      for value in ["31.02.1999", "a\"b\"c", "line\nbreak\" end"] {
        let error = try requireError { _ = try session.query("SELECT $1::text::date", value) }
        #expect(error.sqlState?.class == "22")
        #expect(!error.description.contains(value))
        #expect(!error.description.contains("1999") && !error.description.contains("b\"c"))
      }
    }
  }

  @Test func `a syntax error says where`() async throws {
    try await withSession { session in
      let error = try requireError { try session.execute("SELECT 1 FRM t") }
      #expect(error.sqlState == .syntaxError)
      #expect(error.position == 14)
      #expect(error.description.hasSuffix("(SQLSTATE 42601, at character 14)"))
    }
  }

  @Test func `a message, detail and hint of one's own SQLSTATE come through`() async throws {
    try await withSession { session in
      let error = try requireError {
        try session.execute(
          "DO $$ BEGIN RAISE 'not yours' USING ERRCODE = 'RT007', DETAIL = 'd', HINT = 'ask them', COLUMN = 'c'; END $$"
        )
      }
      #expect(error.sqlState == "RT007")
      #expect(error.message == "not yours")
      #expect(error.detail == "d")
      #expect(error.hint == "ask them")
      #expect(error.columnName == "c")
      #expect(error.context?.contains("PL/pgSQL") == true)
    }
  }

  @Test(arguments: [
    "08006", "08001", "40001", "40P01", "53300", "53100", "55P03", "57014", "57P01", "57P02", "57P03", "25P03",
  ])
  func `what may go away by itself is transient`(state: String) {
    var error = PostgresError(.server, "x", sqlState: SQLState(rawValue: state))
    #expect(error.isTransient)
    error.kind = .cancelled
    #expect(!error.isTransient)
  }

  @Test func `what code in the database raised is not told, whatever SQLSTATE it took, only where`() async throws {
    try await withSession { session in
      for state in ["P0001", "40001", "55P03", "57014", "42501", "55000", "23514"] {
        let error = try requireError {
          try session.execute(
            "DO $$ BEGIN RAISE 'student Linh' USING ERRCODE = '\(state)', DETAIL = 'Linh', HINT = 'ask Linh'; END $$")
        }
        let told = error.description
        #expect(!told.contains("Linh") && told.contains(state) && told.contains("at RAISE"), "\(told)")
      }
    }
  }

  @Test(arguments: ["22P02", "23505", "42501", "42601", "P0001", "RT001", "25P02", "55006", "57P04", "XX000", "0A000"])
  func `a fact about data or statement is not transient`(state: String) {
    #expect(!PostgresError(.server, "x", sqlState: SQLState(rawValue: state)).isTransient)
  }

  @Test func `a lost connection is transient, a commit of unknown outcome is not`() {
    #expect(PostgresError(.connection, "x").isTransient)
    #expect(!PostgresError(.commitUnknown, "x", sqlState: .connectionFailure).isTransient)
  }

  @Test func `SQLSTATEs are matched as patterns`() {
    let state: SQLState = "40P01"
    switch state {
    case .deadlockDetected: #expect(state.class == "40")
    default: Issue.record("\(state) is not matched")
    }
  }

  @Test func `notices are collected, not printed`() async throws {
    try await withSession { session in
      _ = session.takeNotices()
      try session.execute("DO $$ BEGIN RAISE NOTICE 'by the way'; RAISE WARNING 'mind'; END $$")
      #expect(session.takeNotices().map(\.message) == ["by the way", "mind"])
      #expect(session.takeNotices().isEmpty)
    }
  }

  @Test func `statement_timeout and lock_timeout are errors to be retried`() async throws {
    try await withDatabase { configuration in
      var short = configuration
      short.statementTimeout = .milliseconds(50)
      short.lockTimeout = .milliseconds(20)
      let holder = try await PostgresConnection.open(configuration)
      let waiter = try await PostgresConnection.open(short)
      try await holder.run { session in
        try session.execute("CREATE TABLE public.t ()")
        try session.execute("BEGIN; LOCK TABLE public.t")
      }
      await waiter.run { session in
        let slow = postgresError { try session.execute("SELECT pg_sleep(60)") }
        #expect(slow?.kind == .server)
        #expect(slow?.sqlState == .queryCanceled)
        #expect(slow?.isTransient == true)
        let locked = postgresError { try session.execute("BEGIN; LOCK TABLE public.t") }
        #expect(locked?.sqlState == .lockNotAvailable)
        #expect(locked?.isTransient == true)
      }
      await holder.close()
      await waiter.close()
    }
  }
}
