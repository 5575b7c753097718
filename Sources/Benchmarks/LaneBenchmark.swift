import PostgresClient
import RecordsTransfer
import Synchronization

/// Measures a lane as a nightly run would drain it, watching time and memory on the way.
struct LaneBenchmark {
  struct Result: Sendable {
    let summary: StepSummary
    let marks: ChunkMarks
    /// Resident memory after the first chunk and after the last, in bytes; nil where the system does not tell.
    var firstMemory: Int? { marks.memory.first ?? nil }
    var lastMemory: Int? { marks.memory.last ?? nil }
  }

  static func drain(
    _ lane: Lane, of configuration: ConnectionConfiguration, workers: Int = 1, chunk: ChunkLimits = ChunkLimits()
  ) async throws -> Result {
    let watch = ChunkWatch()
    let job = JobDefinition(name: "bench", workers: workers, steps: [.init(lane: lane, chunk: chunk)])
    let report = try await JobRunner(job: job, configuration: configuration, observer: watch).run()
    guard let summary = report.steps.first else {
      throw CommandFailure(.internalError, "the run made no step")
    }
    return Result(summary: summary, marks: watch.marks)
  }
}

/// What was done when.
struct ChunkMarks: Sendable {
  /// Rows done by all chunks up to each, and when it was committed.
  fileprivate(set) var done: [(rows: Int, at: ContinuousClock.Instant)] = []
  /// In bytes, after each chunk; nil where the system does not tell.
  fileprivate(set) var memory: [Int?] = []
  fileprivate(set) var ended = ContinuousClock.now

  /// Rows and time from the end of the first chunk, which is a small one that plans all statements, to the end of the step.
  var afterFirst: (rows: Int, elapsed: Duration) {
    guard let first = done.first, let last = done.last else { return (0, .zero) }
    return (last.rows - first.rows, ended - first.at)
  }

  /// Time for a row in the chunks that ended within a part of the rows, 0 to 1; nil where no two chunks did.
  func cost(in part: ClosedRange<Double>) -> Duration? {
    let all = Double(done.last?.rows ?? 0)
    let within = done.filter { part.contains(Double($0.rows) / all) }
    guard let first = within.first, let last = within.last, last.rows > first.rows else { return nil }
    return (last.at - first.at) / (last.rows - first.rows)
  }
}

/// Notes each chunk.
private final class ChunkWatch: RunObserver {
  private let noted = Mutex(ChunkMarks())

  var marks: ChunkMarks { noted.withLock { $0 } }

  func chunkCommitted(_ lane: Lane, _ counts: ChunkCounts) {
    let (now, memory) = (ContinuousClock.now, ResidentMemory.now)
    noted.withLock { marks in
      marks.done.append(((marks.done.last?.rows ?? 0) + counts.claimed, now))
      marks.memory.append(memory)
    }
  }

  func stepEnded(_ summary: StepSummary) {
    let now = ContinuousClock.now
    noted.withLock { $0.ended = now }
  }

  func runStarted(executionID: Int64, crashed: [Int64]) {}
  func stepStarted(_ lane: Lane, ready: Int) {}
  func rowSetAside(_ lane: Lane, transferID: Int64, reason: String) {}
  func retrying(_ lane: Lane, worker: Int, after delay: Duration, reason: String) {}
}
