import PostgresClient

/// A worker's connection with its intent, opened when they are needed and again when they were lost.
struct LaneConnection {
  private let configuration: ConnectionConfiguration
  private let lane: Lane
  private var connection: PostgresConnection?
  /// What the database has as this worker's intent; its lock is held by `connection`.
  private var intent: (id: Int64, plan: ChunkPlan)?
  /// What is left of a dead worker's range that this one has taken up; nil where nothing is.
  var rest: ChunkPlan?

  init(configuration: ConnectionConfiguration, lane: Lane) {
    self.configuration = configuration.unattended
    self.lane = lane
  }

  /// Commits the plan as the worker's intent, unless the chunk before it has done so already.
  ///
  /// - Returns: the connection, and the intent.
  mutating func ready(for plan: ChunkPlan) async throws(PostgresError) -> (PostgresConnection, intent: Int64) {
    let connection = try await open()
    if let intent, intent.plan == plan { return (connection, intent.id) }
    let (lane, known) = (lane, intent?.id)
    let id = try await connection.run { (session) throws(PostgresError) in
      try session.intentTransaction { () throws(PostgresError) in
        if let known, try session.execute(PlanChunk(intent: known, plan: plan)) > 0 { return known }
        guard let opened = try session.run(OpenIntent(lane: lane, plan: plan)).first else {
          throw PostgresError(.decoding, "no intent was written")
        }
        return opened
      }
    }
    intent = (id, plan)
    return (connection, id)
  }

  /// Notes what a chunk, or the taking up of an orphan, has committed as the intent.
  mutating func hasPlanned(_ plan: ChunkPlan) { intent?.plan = plan }

  /// The connection alone.
  mutating func open() async throws(PostgresError) -> PostgresConnection {
    if let connection, await connection.isConnected { return connection }
    await connection?.close()
    let opened = try await PostgresConnection.open(configuration)
    let former = intent?.id
    _ = try await opened.run { (session) throws(PostgresError) in
      // Plans that do not hang on statistics, which nothing keeps true in a night that turns every submitted transfer into
      // a waiting one: the lanes' statements reach what they need by key.
      try session.execute("SET plan_cache_mode = force_generic_plan")
      // This worker lives: its former intent, whose lock went with the session, is no orphan.
      if let former { try session.execute(CloseIntent(intent: former)) }
    }
    intent = nil
    connection = opened
    return opened
  }

  /// For a session that can do no more work: of a server that has become a standby, say.
  mutating func drop() async {
    await connection?.close()
  }

  /// Takes the intent away as well, for a worker that ends orderly leaves none; unless it is all that tells of a row that kills
  /// its worker, which the next one has yet to find.
  mutating func close() async {
    if let connection, let intent {
      let rest = rest
      _ = try? await connection.run { (session) throws(PostgresError) in
        if let rest {
          try session.execute(PlanChunk(intent: intent.id, plan: rest))
        } else {
          try session.execute(CloseIntent(intent: intent.id))
        }
      }
    }
    await connection?.close()
    (connection, intent) = (nil, nil)
  }
}
