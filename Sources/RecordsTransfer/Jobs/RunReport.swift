import PostgresClient

/// How a run or a step ended; `ops.outcome` in the database.
public enum Outcome: String, Sendable {
  case done
  /// Done, and rows were set aside.
  case setAside = "set_aside"
  case deadline
  case stopped
  /// A DBA had paused the lane.
  case paused
  case failed
  case crashed

  public var exitStatus: ExitStatus {
    switch self {
    case .done: .done
    case .setAside: .rowsSetAside
    case .deadline: .deadlineReached
    case .stopped: .stoppedBySignal
    case .paused: .lanePaused
    case .failed, .crashed: .internalError
    }
  }
}

/// What a step did.
public struct StepSummary: Sendable {
  public let lane: Lane
  public let outcome: Outcome
  public let counts: ChunkCounts
  public let chunks: Int
  public let elapsed: Duration

  /// Queue rows a second.
  public var rate: Double { Double(counts.claimed) / max(elapsed / .seconds(1), 0.001) }
}

/// What a run did.
public struct RunReport: Sendable {
  public let executionID: Int64
  public let job: String
  public let businessDate: PostgresDate
  public let steps: [StepSummary]
  public let elapsed: Duration

  /// The first step that was cut short says how the run ended; else whether anything was set aside, else whether a lane was
  /// paused.
  public var outcome: Outcome {
    let outcomes = steps.map(\.outcome)
    return outcomes.first { $0 == .deadline || $0 == .stopped }
      ?? [.setAside, .paused].first(where: outcomes.contains) ?? .done
  }
}
