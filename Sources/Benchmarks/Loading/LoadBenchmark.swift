import Foundation
import PostgresClient
import RecordsTransfer

/// A district's OneRoster files, loaded into an empty state and once more, beside a plain COPY of the same files, and
/// of the rows that are made of them.
struct LoadBenchmark: Sendable {
  private static let rounds = 2

  let students: Int

  func run(on server: ConnectionConfiguration, say: (String) -> Void) async throws {
    let folder = NSTemporaryDirectory() + "bench-oneroster-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = OneRosterFiles(folder: folder, students: students)
    try files.write()
    let rows = try files.rows()
    say("load oneroster: \(rows) rows")
    var best = try await round(files, on: server)
    for _ in 1..<Self.rounds { best.improve(with: try await round(files, on: server)) }
    func rate(_ time: Duration) -> Double { Double(rows) / (time / .seconds(1)) }
    say("  plain COPY, tables of text:    \(rate(best.plain).fixed(0)) rows/s")
    say("  the same with primary keys:    \(rate(best.keyed).fixed(0)) rows/s")
    say("  COPY of the \(best.written) rows that are made of them, as they are: \(rate(best.finished).fixed(0)) rows/s")
    say("  load into an empty state:      \(rate(best.load).fixed(0)) rows/s")
    say("  load again, nothing changes:   \(rate(best.again).fixed(0)) rows/s")
    say("  ratio load/plain COPY:         \((best.plain / best.load).fixed())")
    say("  ratio load/COPY with keys:     \((best.keyed / best.load).fixed())")
    say("  ratio load/COPY of finished:   \((best.finished / best.load).fixed())")
    say("  ratio COPY of finished/plain:  \((best.plain / best.finished).fixed())")
    if let memory = best.memory { say("  memory at its highest: \(memory >> 20) MB") }
  }

  private struct Round {
    var plain: Duration
    var keyed: Duration
    var finished: Duration
    var written: Int
    var load: Duration
    var again: Duration
    var memory: Int?

    mutating func improve(with other: Round) {
      (plain, keyed) = (min(plain, other.plain), min(keyed, other.keyed))
      finished = min(finished, other.finished)
      (load, again) = (min(load, other.load), min(again, other.again))
      memory = max(memory ?? 0, other.memory ?? 0)
    }
  }

  private func round(_ files: OneRosterFiles, on server: ConnectionConfiguration) async throws -> Round {
    let plain = try await PlainCopy.run(files, keyed: false, on: ScratchDatabase.recreate("bench_copy", on: server))
    let keyed = try await PlainCopy.run(files, keyed: true, on: ScratchDatabase.recreate("bench_copy", on: server))
    let state = try await emptyState("bench_load", on: server)
    ResidentMemory.resetPeak()
    let load = try await self.load(files, changes: true, into: state)
    let memory = ResidentMemory.peak
    let again = try await self.load(files, changes: false, into: state)
    let (written, finished) = try await FinishedRows.copy(
      from: state, into: emptyState("bench_copy", on: server), folder: files.folder)
    return Round(
      plain: plain, keyed: keyed, finished: finished, written: written, load: load, again: again, memory: memory)
  }

  /// Has the district and nothing else.
  private func emptyState(_ name: String, on server: ConnectionConfiguration) async throws -> ConnectionConfiguration {
    let state = try await ScratchDatabase.recreate(name, on: server)
    try await withConnection(state) { session in
      _ = try Migrator().migrate(session)
      try session.execute("INSERT INTO state.district (district_number, name) VALUES ('1', 'Invented Unified')")
      try session.execute("CHECKPOINT")
    }
    return state
  }

  private func load(_ files: OneRosterFiles, changes: Bool, into state: ConnectionConfiguration) async throws
    -> Duration
  {
    try await withConnection(state) { session in
      let started = ContinuousClock.now
      let report = try FeedLoader(OneRosterFeed(try FolderSource(files.folder)), district: "1").load(session)
      guard report.outcome == .loaded, report.hasChanges == changes else { throw Unexpected(report: report) }
      return ContinuousClock.now - started
    }
  }

  /// The load did something else than was measured.
  private struct Unexpected: Error {
    let report: FeedReport
  }
}
