import PostgresClient
import Testing

@Suite("Connections")
struct ConnectionTests {
  @Test func `every session has the same settings`() async throws {
    try await withDatabase { configuration in
      var configuration = configuration
      configuration.applicationName = "some lane"
      configuration.lockTimeout = .milliseconds(1500)
      configuration.idleInTransactionTimeout = .zero
      let connection = try await PostgresConnection.open(configuration)
      try await connection.run { session in
        let expected = [
          "client_encoding": "UTF8", "DateStyle": "ISO, MDY", "TimeZone": "UTC", "IntervalStyle": "iso_8601",
          "search_path": "pg_catalog", "jit": "off", "statement_timeout": "5min", "lock_timeout": "1500ms",
          "idle_in_transaction_session_timeout": "0", "application_name": "some lane",
        ]
        for (name, value) in expected {
          let actual = try session.query("SELECT current_setting($1)", name).value(as: String.self)
          #expect(actual == value, "\(name)")
        }
        #expect(try session.query("SELECT pg_backend_pid()").value(as: Int32.self) == session.backendPID)
        #expect(try session.query("SHOW server_version_num").value(as: String.self) == String(session.serverVersion))
      }
      await connection.close()
    }
  }

  @Test func `a connection that the server ended throws connection errors from then on`() async throws {
    try await withDatabase { configuration in
      let victim = try await PostgresConnection.open(configuration)
      let killer = try await PostgresConnection.open(configuration)
      let pid = await victim.run { $0.backendPID }
      let ended = try await killer.run {
        try $0.query("SELECT pg_terminate_backend($1, 10000)", pid).value(as: Bool.self)
      }
      #expect(ended)
      await victim.run { session in
        for _ in 1...2 {
          let error = postgresError { try session.execute("SELECT 1") }
          #expect(error?.kind == .connection)
          #expect(error?.sqlState == .connectionFailure || error?.sqlState == .adminShutdown)
          #expect(error?.description.contains("\n") == false)
        }
        expectError(kind: .connection) { _ = try session.query("SELECT 1") }
        expectError(kind: .connection) { try session.copyIn("COPY x FROM STDIN") { _ in } }
        expectError(kind: .connection) { try session.transaction {} }
        expectError(kind: .connection) { _ = try session.notifications(waitingUpTo: .zero) }
      }
      #expect(await victim.isConnected == false)
      await victim.close()
      await killer.close()
    }
  }

  @Test func `a connection lost in a transaction is a connection error, before and during COMMIT`() async throws {
    try await withConnection { connection in
      await connection.run { session in
        let error = postgresError {
          try session.transaction { _ = try session.execute("SELECT pg_terminate_backend(pg_backend_pid())") }
        }
        #expect(error?.kind == .connection)
        #expect(error?.sqlState == .adminShutdown)
      }
    }
  }

  @Test func `a connection lost during COMMIT leaves the outcome unknown`() async throws {
    try await withConnection { connection in
      await connection.run { session in
        let error = postgresError {
          try session.execute(
            """
            CREATE TABLE public.t (id integer);
            CREATE FUNCTION public.die() RETURNS trigger LANGUAGE plpgsql AS
              $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
            CREATE CONSTRAINT TRIGGER die AFTER INSERT ON public.t DEFERRABLE INITIALLY DEFERRED
              FOR EACH ROW EXECUTE FUNCTION public.die()
            """)
          try session.transaction { _ = try session.execute("INSERT INTO public.t VALUES (1)") }
        }
        #expect(error?.kind == .commitUnknown)
        #expect(error?.isTransient == false)
      }
    }
  }

  @Test func `what is called after close throws`() async throws {
    try await withConnection { connection in
      await connection.close()
      await connection.close()
      connection.cancel()
      await connection.run { session in
        expectError(sqlState: .connectionFailure) { try session.execute("SELECT 1") }
        #expect(session.backendPID == 0)
        #expect(session.transactionStatus == .unknown)
      }
    }
  }

  @Test func `an unknown database and an unreachable server are connection errors in one line`() async throws {
    try await withDatabase { configuration in
      for wrong in [
        configuration.database(named: "there is=none"), ConnectionConfiguration(conninfo: "host=/nowhere dbname=x"),
        ConnectionConfiguration(conninfo: "host=no-such-host.invalid"),
      ] {
        do throws(PostgresError) {
          _ = try await PostgresConnection.open(wrong)
          Issue.record("\(wrong) was opened")
        } catch {
          #expect(error.kind == .connection)
          #expect(error.sqlState == .connectionFailure)
          #expect(!error.description.contains("\n"))
        }
      }
    }
  }
}
