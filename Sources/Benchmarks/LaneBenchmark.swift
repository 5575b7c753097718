import PostgresClient
import RecordsTransfer
import Synchronization

/// Measures a lane as a nightly run would drain it, watching memory on the way.
struct LaneBenchmark {
  struct Result: Sendable {
    let summary: StepSummary
    /// Resident memory after the first chunk and after the last, in bytes; nil where the system does not tell.
    let firstMemory: Int?
    let lastMemory: Int?
  }

  static func drain(
    _ lane: Lane, of configuration: ConnectionConfiguration, workers: Int = 1, chunk: ChunkLimits = ChunkLimits()
  ) async throws -> Result {
    let watch = MemoryWatch()
    let job = JobDefinition(name: "bench", workers: workers, steps: [.init(lane: lane, chunk: chunk)])
    let report = try await JobRunner(job: job, configuration: configuration, observer: watch).run()
    guard let summary = report.steps.first else {
      throw CommandFailure(.internalError, "the run made no step")
    }
    let (first, last) = watch.measured
    return Result(summary: summary, firstMemory: first, lastMemory: last)
  }
}

/// Looks at the memory after each chunk.
private final class MemoryWatch: RunObserver {
  private let memory = Mutex<(first: Int?, last: Int?)>((nil, nil))

  var measured: (Int?, Int?) { memory.withLock { ($0.first, $0.last) } }

  func chunkCommitted(_ lane: Lane, _ counts: ChunkCounts) {
    let now = ResidentMemory.now
    memory.withLock { memory in
      if memory.first == nil { memory.first = now }
      memory.last = now
    }
  }

  func runStarted(executionID: Int64, crashed: [Int64]) {}
  func stepStarted(_ lane: Lane, ready: Int) {}
  func rowSetAside(_ lane: Lane, transferID: Int64, reason: String) {}
  func retrying(_ lane: Lane, worker: Int, after delay: Duration, reason: String) {}
  func stepEnded(_ summary: StepSummary) {}
}
