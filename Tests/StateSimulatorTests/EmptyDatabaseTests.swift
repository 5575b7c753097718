import PostgresClient
import RecordsTransfer
import StateSimulator
import TestSupport
import Testing

/// What a query gives before and after a state was simulated in one database.
enum TestSupportDatabase {
  static func beforeAndAfter<R: Sendable>(
    _ options: SimulationOptions, isolation: isolated (any Actor)? = #isolation,
    _ query: @Sendable (PostgresSession) throws -> R
  ) async throws -> (R, R) {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session throws in
        let before = try query(session)
        _ = try Simulator(options).fill(session)
        return (before, try query(session))
      }
    }
  }
}

@Suite("What the simulator takes and refuses")
struct EmptyDatabaseTests {
  @Test("A database that holds districts is refused, and nothing changes")
  func notEmpty() async throws {
    try await withState(smallOptions()) { session throws in
      let before = try checksums(session)
      let failure = #expect(throws: CommandFailure.self) { try Simulator(smallOptions(seed: 2)).fill(session) }
      #expect(failure?.status == .dataRefused)
      #expect(failure?.message.contains("\n") == false)
      #expect(try checksums(session) == before)
    }
  }

  @Test("An as-of date after the server's own is refused")
  func future() async throws {
    var options = smallOptions()
    options.asOf = try #require(PostgresDate("2098-01-01"))
    let simulator = try Simulator(options)
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session throws in
        let failure = #expect(throws: CommandFailure.self) { try simulator.fill(session) }
        #expect(failure?.status == .usage)
      }
    }
  }

  @Test("Answers without a simulated state are refused")
  func answersToNothing() async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session throws in
        let failure = #expect(throws: CommandFailure.self) { try Simulator.answer(session) }
        #expect(failure?.status == .dataRefused)
      }
    }
  }

  @Test("The smallest states work", arguments: [(1, 10, 0), (1, 10, 10), (2, 40, 40), (3, 1, 1), (60, 5, 5)])
  func small(districts: Int, students: Int, requests: Int) async throws {
    var options = SimulationOptions()
    (options.districts, options.students, options.requests) = (districts, students, requests)
    try await withState(options) { session throws in
      #expect(try session.count("FROM state.district") == districts)
      #expect(try session.count("FROM transfer.queue") == requests)
      #expect(try session.count("FROM simulation.intent") == requests)
    }
  }

  @Test("Options that make no state are refused, naming the option")
  func senseless() {
    var options = SimulationOptions()
    options.requests = options.students + 1
    let failure = #expect(throws: CommandFailure.self) { try Simulator(options) }
    #expect(failure?.status == .usage)
    #expect(failure?.message.contains("--requests") == true)
  }

  @Test("A past as-of date makes a state of that day", arguments: ["2024-02-29", "2025-08-01", "2025-09-15"])
  func otherDay(_ day: String) async throws {
    var options = smallOptions()
    options.asOf = try #require(PostgresDate(day))
    try await withState(options) { session throws in
      #expect(try session.count("FROM state.enrollment WHERE end_date > '\(day)'") == 0)
      #expect(try session.count("FROM transfer.records_transfer WHERE student_start_date > '\(day)'") == 0)
    }
  }
}
