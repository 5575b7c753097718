/// Which disasters strike, and how often.
package struct DisasterPlan: Sendable {
  package struct Entry: Sendable {
    package let disaster: any Disaster
    /// Scenes are played until it has struck so often; at least one.
    package let times: Int
  }

  /// Transfers in each lane of a scene.
  package let size: Int
  package let entries: [Entry]

  private init(size: Int, _ entries: [(any Disaster, Int)]) {
    self.size = size
    self.entries = entries.map { Entry(disaster: $0, times: $1) }
  }

  /// Each disaster once, for every run of the tests.
  package static let short = DisasterPlan(
    size: 96,
    [
      (Calm(), 0),
      (WorkerKills(limit: 6), 1), (PointKills(), 1), (MassKill(), 1), (SessionsTerminated(limit: 6), 1),
      (ServerCrashes(.immediateShutdown, limit: 1), 1), (ServerCrashes(.postmasterKilled, limit: 1), 1),
      (ServerCrashes(.backendKilled, limit: 1), 1), (Promotions(), 1),
      (ConnectionsCut(limit: 4), 1), (CommitsCut(.lost, limit: 3), 1), (CommitsCut(.answerLost, limit: 3), 1),
      (CommitsUnderWay(limit: 1), 1), (ConnectionsFrozen(limit: 2), 1), (ConnectionsSilent(), 1),
      (HostileLocks(limit: 3), 1), (Deadlocks(limit: 2), 1), (OldSnapshot(), 1),
      (FullDisk(), 1), (LogWriteFails(limit: 1), 1), (RaisingRows(count: 6), 1), (KillingRows(count: 2), 1),
      (ClockJumps(), 1), (TwoRuns(), 1), (Migrations(limit: 3), 1),
    ])

  /// Hundreds of kills and tens of crashes.
  package static let long = DisasterPlan(
    size: 240,
    [
      (Calm(), 0),
      (WorkerKills(limit: 25), 500), (PointKills(), 100), (MassKill(), 30), (SessionsTerminated(limit: 25), 100),
      (ServerCrashes(.immediateShutdown, limit: 3), 12), (ServerCrashes(.postmasterKilled, limit: 3), 12),
      (ServerCrashes(.backendKilled, limit: 3), 12), (Promotions(), 10),
      (ConnectionsCut(limit: 15), 60), (CommitsCut(.lost, limit: 10), 40), (CommitsCut(.answerLost, limit: 10), 40),
      (CommitsUnderWay(limit: 4), 12), (ConnectionsFrozen(limit: 5), 20), (ConnectionsSilent(), 10),
      (HostileLocks(limit: 10), 30), (Deadlocks(limit: 6), 20), (OldSnapshot(), 3),
      (FullDisk(), 9), (LogWriteFails(limit: 2), 8), (RaisingRows(count: 40), 120), (KillingRows(count: 3), 60),
      (ClockJumps(), 5), (TwoRuns(), 6), (Migrations(limit: 10), 20),
    ])

  /// Plays the entries one after the other.
  ///
  /// - Parameters:
  ///   - seed: of the first scene; each scene has the next one.
  ///   - report: is told of each scene: its line, its seed, and what was found.
  package func play(
    seed: UInt64, only part: String = "", report: @Sendable (DisasterTable.Line, UInt64, [String]) -> Void
  ) async throws -> DisasterTable {
    let stage = try await Stage.set(Workload(size: size))
    var table = DisasterTable()
    var seed = seed
    for entry in entries where part.isEmpty || entry.disaster.name.contains(part) {
      var line = DisasterTable.Line(entry.disaster.name)
      repeat {
        do {
          let act = try await stage.play(entry.disaster, seed: seed)
          line.add(act)
          report(line, seed, act.verdict.isClean ? [] : act.verdict.findings + act.lastWords)
        } catch {
          line.add(failure: "\(error)")
          report(line, seed, ["\(error)"])
        }
        seed += 1
      } while line.times < entry.times && line.scenes < 4 + entry.times
      table.lines.append(line)
    }
    return table
  }
}
