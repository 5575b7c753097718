/// A job as its file in `jobs/` describes it.
public struct JobDefinition: Sendable, Equatable {
  public struct Step: Sendable, Equatable {
    public var lane: Lane
    public var chunk: ChunkLimits

    public init(lane: Lane, chunk: ChunkLimits = ChunkLimits()) {
      self.lane = lane
      self.chunk = chunk
    }
  }

  /// The name, by which the job is a singleton and its runs are found.
  public var name: String
  public var description: String
  /// Connections that work in parallel; at least 1.
  public var workers: Int
  /// How long a run may start new chunks; nil for as long as there is work.
  public var deadline: Duration?
  /// One after the other; never empty.
  public var steps: [Step]
  /// How often a worker looks again from the start of its lane for what is to be done before the rest.
  public var sweepInterval = Duration.seconds(30)
  /// How long a worker that finds nothing else waits for rows that other sessions have in hand: longer than the server takes
  /// to end the session of a worker that died.
  public var lingering = Duration.seconds(3)
  /// The first pause after a passing trouble; see `RetryDelays`.
  public var retryPause = Duration.milliseconds(250)

  public init(
    name: String, description: String = "", workers: Int = 1, deadline: Duration? = nil, steps: [Step]
  ) {
    self.name = name
    self.description = description
    self.workers = workers
    self.deadline = deadline
    self.steps = steps
  }
}
