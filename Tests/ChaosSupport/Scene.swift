import PostgresClient
import RecordsTransfer
import Synchronization
import TestSupport

/// A database with a night's work in it, and the worker processes that do the work.
package final class Scene: Sendable {
  private struct State {
    var workers: [WorkerProcess] = []
    var ended: [WorkerProcess] = []
    /// Jobs that were begun, and have runs that may be open.
    var jobs: Set<String> = []
  }

  package let cluster: ChaosCluster
  package let workload: Workload
  private let database: String
  private let state = Mutex(State())

  init(cluster: ChaosCluster, workload: Workload, database: String) {
    self.cluster = cluster
    self.workload = workload
    self.database = database
  }

  package var configuration: ConnectionConfiguration { cluster.configuration(database) }

  package var order: WorkerOrder { WorkerOrder(configuration) }

  package func conninfo(through proxy: FaultyProxy) -> String {
    "host=127.0.0.1 port=\(proxy.port) user=postgres password=\(cluster.primary.password) dbname=\(database)"
  }

  package func start(_ order: WorkerOrder, preload: String? = nil) throws -> WorkerProcess {
    let worker = try WorkerProcess(order, preload: preload)
    state.withLock { state in
      state.workers.append(worker)
      state.jobs.insert(order.job)
    }
    return worker
  }

  package func withSession<R: Sendable>(_ body: @Sendable (PostgresSession) throws -> R) async throws -> R {
    try await withConnection(configuration, body)
  }

  /// Kills what still runs, and waits until it is gone.
  func killWorkers() async {
    let workers = state.withLock { state in
      defer { state.workers = [] }
      state.ended += state.workers
      return state.workers
    }
    for worker in workers { worker.kill() }
    for worker in workers { await worker.ended() }
  }

  /// What each worker said last, for whoever looks for the reason of a finding.
  var lastWords: [String] {
    state.withLock { $0.ended + $0.workers }.map { worker in worker.events.suffix(6).map(\.text).joined(separator: "; ")
    }
  }

  /// Makes ready what was set aside or quarantined by chance: rows that were at hand, alone, when workers died or connections were
  /// lost again and again. Time or a DBA would do it.
  ///
  /// - Parameter meant: what is to stay in quarantine.
  /// - Returns: how many.
  func requeue(butFor meant: Set<Int64>) async throws -> Int {
    try await withSession { session in
      let list = meant.map(String.init).joined(separator: ",")
      return try session.execute(
        """
        UPDATE transfer.queue SET quarantined_at = NULL, attempts = 0, ready_at = now()
        WHERE (quarantined_at IS NOT NULL OR ready_at > now()) AND NOT (transfer_id = ANY ('{\(list)}') AND lane <> 'overlaps')
        """)
    }
  }

  /// Undisturbed runs of every job that was begun.
  ///
  /// - Parameter meant: what is to stay in quarantine.
  /// - Returns: how long it took from the start of the first process until a chunk of it was committed, nil where nothing was left
  ///   to do; and how many rows were made ready again before or between the runs.
  @discardableResult
  package func finish(butFor meant: Set<Int64> = []) async throws -> (firstChunk: Duration?, requeued: Int) {
    var jobs = state.withLock { $0.jobs }
    jobs.insert("nightly")
    var firstChunk: Duration?
    var requeued = try await requeue(butFor: meant)
    for job in jobs.sorted() {
      var exit: Int32
      repeat {
        let worker = try start(order.job(job))
        let chunk = await worker.event("chunk")
        exit = await worker.ended()
        if let chunk, firstChunk == nil { firstChunk = chunk.at - worker.started }
        guard exit == 0 || exit == ExitStatus.rowsSetAside.rawValue else {
          throw Unexpected("the run after the disaster ended with “\(worker.events.last?.text ?? "nothing")”")
        }
        // A row at which two workers were killed by chance is quarantined by the next.
        requeued += exit == 0 ? 0 : try await requeue(butFor: meant)
      } while exit != 0
    }
    return (firstChunk, requeued)
  }
}
