import PostgresClient

/// A worker's connection, opened when it is needed and again when it was lost.
struct LaneConnection {
  let configuration: ConnectionConfiguration
  private var connection: PostgresConnection?

  init(configuration: ConnectionConfiguration) { self.configuration = configuration }

  mutating func open() async throws(PostgresError) -> PostgresConnection {
    if let connection, await connection.isConnected { return connection }
    await connection?.close()
    let opened = try await PostgresConnection.open(configuration)
    // Plans that do not hang on statistics, which nothing keeps true in a night that turns every submitted transfer into
    // a waiting one: the lanes' statements reach what they need by key.
    _ = try await opened.run { (session) throws(PostgresError) in
      try session.execute("SET plan_cache_mode = force_generic_plan")
    }
    connection = opened
    return opened
  }

  mutating func close() async {
    await connection?.close()
    connection = nil
  }
}
