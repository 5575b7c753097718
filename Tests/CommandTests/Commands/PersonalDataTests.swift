import PostgresClient
import RecordsTransfer
import StateSimulator
import TestSupport
import Testing

@Suite("Personal data")
struct PersonalDataTests {
  /// What a trigger of the state's own can do with a row, by the SQLSTATE that comes of it: each puts a name, a birthdate or
  /// the whole row into the message, the detail, the hint, or the name of what is at fault.
  private static let poisons: [(state: String, statement: String)] = [
    (
      "P0001",
      "RAISE EXCEPTION 'no such student: %', NEW.student_last_name USING DETAIL = NEW::text, HINT = NEW.student_first_name"
    ),
    ("RT005", "RAISE EXCEPTION '%', NEW.student_last_name USING ERRCODE = 'RT005', HINT = NEW.student_birthdate::text"),
    (
      "23514",
      """
      RAISE EXCEPTION '%', NEW.student_last_name USING ERRCODE = 'check_violation', TABLE = NEW.student_last_name,
        COLUMN = NEW.student_first_name, CONSTRAINT = NEW.student_last_name, SCHEMA = NEW.student_first_name
      """
    ),
    ("P0004", "ASSERT false, NEW.student_last_name"),
    ("23505", "INSERT INTO public.trap SELECT NEW.student_last_name, NEW.student_birthdate FROM generate_series(1, 2)"),
    ("23502", "INSERT INTO public.trap VALUES (NULL, NEW.student_birthdate, NEW.student_last_name)"),
    ("22P02", "PERFORM NEW.student_last_name::integer"),
    ("22007", "PERFORM (NEW.student_birthdate || 'x')::date"),
    ("22008", "PERFORM ('99' || NEW.student_birthdate)::timestamp"),
    ("22023", "PERFORM now() AT TIME ZONE NEW.student_last_name"),
    ("2200M", "PERFORM XMLPARSE(DOCUMENT '<a>' || NEW.student_last_name)"),
    ("22P02", "PERFORM NEW.student_last_name::jsonb"),
  ]

  /// What ends the whole run, likewise.
  private static let disasters: [(state: String, statement: String)] = [
    ("42P01", "PERFORM quote_ident(NEW.student_last_name)::regclass"),
    ("42601", "EXECUTE 'SELECT 1 FROM x y ' || quote_ident(NEW.student_last_name)"),
    ("42704", "PERFORM quote_ident(NEW.student_last_name)::regrole"),
    ("42501", "RAISE EXCEPTION '%', NEW.student_last_name USING ERRCODE = '42501', CONSTRAINT = NEW.student_last_name"),
  ]

  @Test(
    "is not in the log, the ledger or an error of nights in which rows fail in every way, the server being talkative")
  func poisonedNights() async throws {
    try await TestDatabase.withSchema { database in
      try await Self.fill(database)
      try await withConnection(database) { session in try Self.install(Self.poisons.map(\.statement), session) }
      let night = try await run(["run", "nightly", "--jobs", RunCommandTests.jobs], database: database)
      #expect(night.status == 80)
      #expect(night.stderr.split(separator: "\n").count { $0.contains("set aside: ") } >= Self.poisons.count)
      let states: [String] = try await withConnection(database) { session in
        try session.execute("SELECT pg_stat_clear_snapshot()")
        return try session.column("SELECT DISTINCT sqlstate FROM transfer.failure ORDER BY 1")
      }
      #expect(states == Set(Self.poisons.map(\.state)).sorted())

      // Answers, that is payloads, and what DBAs look at after such nights.
      try await withConnection(database) { session in
        try session.execute("DROP TRIGGER poison ON transfer.records_transfer")
        _ = try Simulator.answer(session)
        try Self.install(Self.poisons.map(\.statement), session)
      }
      for command in [["run", "nightly", "--jobs", RunCommandTests.jobs], ["queue"], ["queue", "list"], ["check"]] {
        _ = try await run(command, database: database)
      }
      let failed: [Int64] = try await withConnection(database) { session in
        try session.column("SELECT DISTINCT transfer_id FROM transfer.failure LIMIT 3")
      }
      for transfer in failed { _ = try await run(["queue", "show", "\(transfer)"], database: database) }
      try await Self.expectOnlyTheProgramsName(database)
    }
  }

  @Test("is not in what a run says that ends because code of the state's own fails for another reason than the row")
  func brokenTriggers() async throws {
    try await TestDatabase.withSchema { database in
      try await Self.fill(database)
      for (state, statement) in Self.disasters {
        try await withConnection(database) { session in try Self.install([statement], session) }
        let night = try await run(["run", "nightly", "--jobs", RunCommandTests.jobs], database: database)
        #expect(night.status != 0 && night.stderr.contains(state), "\(night.stderr)")
      }
      let kept: [String] = try await withConnection(database) { session in
        try session.column("SELECT message FROM ops.job_execution ORDER BY execution_id")
      }
      #expect(kept.count == Self.disasters.count)
    }
  }

  /// A simulated state with requests in the queue, in which the server sends clients all that it can say.
  private static func fill(_ database: ConnectionConfiguration) async throws {
    var options = SimulationOptions()
    (options.districts, options.students, options.requests, options.detail) = (24, 600, 200, .brief)
    let simulator = try Simulator(options)
    try await withConnection(database) { session in
      _ = try simulator.fill(session)
      try session.execute(
        """
        CREATE TABLE public.trap (name text PRIMARY KEY, birthdate date, other text);
        CREATE TABLE public.said (name text);
        DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET client_min_messages = debug5', current_database()); END $$
        """)
    }
  }

  /// Lets a trigger strike every tenth transfer or so, in turn with each of the statements; the first of them is told of in
  /// a warning as well.
  private static func install(_ statements: [String], _ session: PostgresSession) throws {
    let branches = statements.enumerated().map { index, statement in
      "WHEN \(index) THEN BEGIN \(statement); END;"
    }
    _ = try session.execute(
      """
      CREATE OR REPLACE FUNCTION public.poison() RETURNS trigger LANGUAGE plpgsql AS $poison$
      BEGIN
        INSERT INTO public.said SELECT current_setting('application_name');
        RAISE WARNING 'student % of %', NEW.student_last_name, NEW.student_birthdate;
        CASE NEW.transfer_id % \(max(statements.count * 2, 8)) \(branches.joined(separator: "\n")) ELSE NULL; END CASE;
        RETURN NEW;
      END $poison$;
      CREATE OR REPLACE TRIGGER poison BEFORE UPDATE ON transfer.records_transfer FOR EACH ROW EXECUTE FUNCTION public.poison();
      """)
  }

  private static func expectOnlyTheProgramsName(_ database: ConnectionConfiguration) async throws {
    let names: [String] = try await withConnection(database) { session in
      try session.column("SELECT DISTINCT name FROM public.said")
    }
    #expect(names == ["records-transfer"], "application_name")
  }
}
