import PostgresClient
import RecordsTransfer

/// Fills an empty database with a synthetic state, and answers what was routed.
public struct Simulator: Sendable {
  private static let studentsPerChunk = 200

  private let world: World

  /// - Throws: `.usage` where the options make no state.
  public init(_ options: SimulationOptions = SimulationOptions()) throws(CommandFailure) {
    try options.validate()
    world = World(options)
  }

  /// Writes the state and its requests in one transaction: all or nothing.
  ///
  /// Memory does not grow with the number of students: they are made and sent in chunks.
  ///
  /// - Parameter progress: called now and then with the students done and all of them.
  /// - Throws: `CommandFailure` of `dataRefused` where the database holds districts, persons or transfers already, of `usage`
  ///   where the as-of date lies ahead of the server's clock; `PostgresError`.
  public func fill(
    _ session: PostgresSession, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> SimulationSummary {
    let clock = ContinuousClock()
    let start = clock.now
    try refuseUnlessEmpty(session)
    try session.transaction { () throws(PostgresError) in
      // One statement builds an index over the whole state.
      try session.execute("SET LOCAL statement_timeout = 0")
      try session.execute(SQL.Simulation.createIntent)
      try session.execute(SQL.Simulation.dropIndexes)
      _ = try session.query(
        SQL.Simulation.setProfile, world.options.stateCode, world.options.stateName, world.options.timeZone)
      try StateTables(world: world).send(session)
      try sendStudents(session, progress)
      try session.execute(SQL.Simulation.queueRequests)
      try session.execute(SQL.Simulation.restoreIndexes)
      try session.execute(SQL.Simulation.setSequences)
    }
    try session.execute(SQL.Simulation.analyzeState)
    return SimulationSummary(
      districts: world.geography.districts.count, schools: world.geography.schools.count,
      users: world.staff.users.count, students: world.options.students, requests: world.options.requests,
      duration: clock.now - start)
  }

  private func sendStudents(
    _ session: PostgresSession, _ progress: (Int, Int) -> Void
  ) throws(PostgresError) {
    var tables = StudentTables(world)
    let total = world.options.students
    for first in stride(from: 0, to: total, by: Self.studentsPerChunk) {
      let end = min(first + Self.studentsPerChunk, total)
      for student in first..<end { tables.append(world.file(of: student)) }
      try tables.send(session)
      progress(end, total)
    }
  }

  private func refuseUnlessEmpty(_ session: PostgresSession) throws {
    let rows = try session.query(SQL.Simulation.readiness, world.options.asOf)
    var row = rows[0]
    let isEmpty: Bool = try row.next()
    let isPast: Bool = try row.next()
    guard isEmpty else {
      throw CommandFailure(
        .dataRefused, "the database holds districts, persons or transfers already: a state is simulated in an empty one"
      )
    }
    guard isPast else {
      throw CommandFailure(
        .usage, "--as-of \(world.options.asOf) is later than the database server's date: give an earlier one")
    }
  }
}

/// What was written, and how long it took.
public struct SimulationSummary: Sendable {
  public let districts: Int
  public let schools: Int
  public let users: Int
  public let students: Int
  public let requests: Int
  public let duration: Duration

  public var studentsPerSecond: Double { Double(students) / max(duration / .seconds(1), 0.001) }
}
