import PostgresClient
import RecordsTransfer
import Synchronization
import TestSupport

/// A cluster with a template of the night's work, from which each scene has a database of its own.
package final class Stage: Sendable {
  package let cluster: ChaosCluster
  package let workload: Workload
  private let counter = Atomic(0)

  private init(_ cluster: ChaosCluster, _ workload: Workload) {
    self.cluster = cluster
    self.workload = workload
  }

  package static func set(_ workload: Workload) async throws -> Stage {
    let cluster = try await ChaosCluster.start()
    let stage = Stage(cluster, workload)
    try await stage.administer("CREATE DATABASE night TEMPLATE template0")
    try await withConnection(cluster.configuration("night")) { session in _ = try Migrator().migrate(session) }
    try await workload.fill(cluster.configuration("night"))
    return stage
  }

  /// Lets a disaster strike a new scene, finishes what it left undone, and checks everything.
  package func play(_ disaster: any Disaster, seed: UInt64) async throws -> Act {
    let started = ContinuousClock.now
    return try await withScene { scene in
      var random = SeededRandom(seed: seed)
      let strikes = try await disaster.strike(scene, &random)
      await scene.killWorkers()
      let (firstChunk, requeued) = try await scene.finish(butFor: strikes.untouched)
      let verdict = try await Verdict.of(workload, on: scene.configuration, untouched: strikes.untouched)
      return Act(
        strikes: strikes, verdict: verdict, firstChunk: firstChunk, elapsed: .now - started,
        transfers: workload.intents.count, requeued: requeued, lastWords: scene.lastWords)
    }
  }

  /// A new scene, removed afterwards with whatever works in it.
  package func withScene<R>(
    isolation: isolated (any Actor)? = #isolation, _ body: (Scene) async throws -> R
  ) async throws -> R {
    let database = "scene_\(counter.add(1, ordering: .relaxed).newValue)"
    try await administer("CREATE DATABASE \(database) TEMPLATE night STRATEGY file_copy")
    let scene = Scene(cluster: cluster, workload: workload, database: database)
    let outcome: Result<R, any Error>
    do { outcome = .success(try await body(scene)) } catch { outcome = .failure(error) }
    await scene.killWorkers()
    try? await cluster.removeOther()
    try? await administer("DROP DATABASE IF EXISTS \(database) WITH (FORCE)")
    return try outcome.get()
  }

  private func administer(_ sql: String) async throws {
    try await withConnection(cluster.configuration("postgres")) { session in _ = try session.execute(sql) }
  }
}

/// What one scene came to.
package struct Act: Sendable {
  package let strikes: Strikes
  package let verdict: Verdict
  /// From the start of the next run's process until its first chunk was committed; nil where nothing was left to do.
  package let firstChunk: Duration?
  package let elapsed: Duration
  package let transfers: Int
  /// Rows that were set aside or quarantined by chance, and made ready again before the next run.
  package let requeued: Int
  /// The last events of each worker.
  package let lastWords: [String]

  package init(
    strikes: Strikes, verdict: Verdict, firstChunk: Duration?, elapsed: Duration, transfers: Int, requeued: Int,
    lastWords: [String]
  ) {
    self.strikes = strikes
    self.verdict = verdict
    self.firstChunk = firstChunk
    self.elapsed = elapsed
    self.transfers = transfers
    self.requeued = requeued
    self.lastWords = lastWords
  }
}
