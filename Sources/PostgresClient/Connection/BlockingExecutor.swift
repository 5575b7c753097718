import Dispatch

/// Runs an actor's jobs on a dispatch queue of its own, so that a call that waits for the server keeps a thread of that
/// queue waiting and never one of Swift's cooperative pool, which has only as many as there are cores.
final class BlockingExecutor: SerialExecutor {
  private let queue: DispatchQueue

  init(label: String) { queue = DispatchQueue(label: label) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedSerialExecutor()
    queue.async { job.runSynchronously(on: executor) }
  }

  func checkIsolated() { dispatchPrecondition(condition: .onQueue(queue)) }
}
