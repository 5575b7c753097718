import PostgresClient
import RecordsTransfer
import StateSimulator
import TestSupport

/// A state of a few hundred students that still has every kind of district.
func smallOptions(seed: UInt64 = 1) -> SimulationOptions {
  var options = SimulationOptions()
  options.districts = 24
  options.students = 600
  options.requests = 300
  options.seed = seed
  return options
}

/// Runs `body` on a database that holds the simulated state.
func withState<R: Sendable>(
  _ options: SimulationOptions, isolation: isolated (any Actor)? = #isolation,
  _ body: @Sendable (PostgresSession) throws -> R
) async throws -> R {
  try await TestDatabase.withSchema { configuration in
    try await withConnection(configuration) { session throws in
      _ = try Simulator(options).fill(session)
      return try body(session)
    }
  }
}

/// For each table that a simulation may touch: its name, and a checksum of all that it holds.
func checksums(_ session: PostgresSession) throws -> [String: String] {
  let tables = try session.column(
    """
    SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname IN ('state', 'records', 'transfer', 'inbox', 'simulation') ORDER BY 1
    """, as: String.self)
  var sums: [String: String] = [:]
  for table in tables {
    sums[table] = try session.value(
      "SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY t::text COLLATE \"C\")), '') FROM \(table) t"
    )
  }
  return sums
}

extension PostgresSession {
  func count(_ sql: String) throws -> Int { Int(try value("SELECT count(*) \(sql)", as: Int64.self)) }
}
