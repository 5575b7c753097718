import PostgresClient

/// A gate in the middle of a chunk: the transaction that updates the record of one transfer stops there until the test
/// opens it.
public enum Gate {
  /// Closed by the session that calls it.
  public static func close(at transfer: Int64, _ session: PostgresSession) throws(PostgresError) {
    try session.execute(
      """
      CREATE FUNCTION public.gate() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(4711);
        RETURN NEW;
      END $$;
      CREATE TRIGGER gate BEFORE UPDATE ON transfer.records_transfer FOR EACH ROW
        WHEN (OLD.transfer_id = \(transfer)) EXECUTE FUNCTION public.gate();
      SELECT pg_advisory_lock(4711);
      """)
  }

  public static func open(_ session: PostgresSession) throws(PostgresError) {
    try session.execute("SELECT pg_advisory_unlock(4711)")
  }

  /// Waits until a session stands before the gate.
  ///
  /// - Returns: its process.
  public static func arrival(_ session: PostgresSession) throws -> Int32 {
    // Seen and named by one query: whoever gives up and comes again is not there for a moment.
    try session.waitForValue(
      """
      SELECT min(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
        AND wait_event = 'advisory'
      """)
  }
}

public struct NeverCame: Error {
  public let condition: String

  public init(condition: String) { self.condition = condition }
}

extension PostgresSession {
  /// Asks again and again until the condition is true; for a minute.
  public func wait(until condition: String) throws {
    let _: Bool = try waitForValue("SELECT nullif(\(condition), false)")
  }

  /// Asks again and again until the only row's only column is not NULL; for a minute.
  fileprivate func waitForValue<T: PostgresDecodable>(_ sql: String) throws -> T {
    for _ in 0..<6000 {
      try execute("SELECT pg_stat_clear_snapshot()")
      if let found: T = try value("SELECT (\(sql)) FROM pg_sleep(0.01)", as: T?.self) { return found }
    }
    throw NeverCame(condition: sql)
  }
}
