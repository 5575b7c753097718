extension ConnectionConfiguration {
  /// The database that the user means: `--database`, else DATABASE_URL, else libpq's own PG… variables.
  ///
  /// - Parameters:
  ///   - database: what the command line says; nil or empty if nothing.
  ///   - environment: the process's environment. For the PG… variables only their presence is looked at here: libpq
  ///     itself reads them (and PGPASSWORD, the password file and the service file) from the process.
  /// - Returns: nil when nothing at all is configured.
  public static func resolve(database: String?, environment: [String: String]) -> ConnectionConfiguration? {
    for conninfo in [database, environment["DATABASE_URL"]] {
      if let conninfo, !conninfo.isEmpty { return ConnectionConfiguration(conninfo: conninfo) }
    }
    let variables = ["PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER", "PGSERVICE"]
    let isConfigured = variables.contains { !(environment[$0] ?? "").isEmpty }
    return isConfigured ? ConnectionConfiguration(conninfo: "") : nil
  }
}
