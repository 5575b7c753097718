import PostgresClient

/// Finds out what became of a chunk whose COMMIT was not answered, on a new connection.
struct CommitResolution {
  let transaction: String
  let place: ChunkPlace
  /// The first pause.
  let pause: Duration
  private var hasSeenCommitted = false

  init(transaction: String, place: ChunkPlace, pause: Duration) {
    self.transaction = transaction
    self.place = place
    self.pause = pause
  }

  /// - Parameter waiting: told before each pause, with the reason.
  /// - Throws: `.commitUnknown` where neither can be learnt within some two minutes.
  mutating func resolve(
    on connection: inout LaneConnection, waiting: (Duration, String) -> Void
  ) async throws(PostgresError) -> CommitFate {
    var retries = RetryDelays(first: pause)
    while true {
      var trouble = PostgresError(
        .commitUnknown, "the connection was lost during COMMIT, and the server does not tell what became of it",
        sqlState: .connectionFailure)
      do throws(PostgresError) {
        let fate = try await ask(on: &connection)
        guard fate == .undecided else { return fate }
      } catch {
        guard error.isPassing else { throw error }
        trouble.message = "\(trouble.message): \(error)"
      }
      guard let delay = retries.next() else { throw trouble }
      waiting(delay, trouble.description)
      // Not cut short by a stop: the answer is what the run reports.
      try? await Task.sleep(for: delay)
    }
  }

  private mutating func ask(on connection: inout LaneConnection) async throws(PostgresError) -> CommitFate {
    let question = AskCommitFate(transaction: transaction, place: place)
    let answer = try await connection.open().run { (session) throws(PostgresError) in
      try session.run(question).map { Answer(isRecorded: $0.isRecorded, status: $0.status) }.first
    }
    guard let answer else { return .undecided }
    let fate = CommitFate(isRecorded: answer.isRecorded, status: answer.status, isSecondLook: hasSeenCommitted)
    hasSeenCommitted = hasSeenCommitted || answer.status == "committed"
    return fate
  }

  private struct Answer: Sendable {
    let isRecorded: Bool
    let status: String?
  }
}
