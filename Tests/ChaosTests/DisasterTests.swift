import ChaosSupport
import Testing

/// The disasters have one cluster together, which they crash: one after the other.
@Suite(.serialized)
enum ChaosTests {
  /// Made when the first test asks for it.
  actor SharedStage {
    static let shared = SharedStage()

    private var setting: Task<Stage, any Error>?

    var stage: Stage {
      get async throws {
        if let setting { return try await setting.value }
        let task = Task { try await Stage.set(Workload(size: DisasterPlan.short.size)) }
        setting = task
        return try await task.value
      }
    }
  }

  @Suite("A night's work through disasters")
  struct Disasters {
    @Test(
      "no effect is lost, none is had twice, and the next run leaves nothing undone",
      arguments: DisasterPlan.short.entries)
    func strikes(_ entry: DisasterPlan.Entry) async throws {
      let stage = try await SharedStage.shared.stage
      var times = 0
      // On a busy machine the work can be over before the disaster comes: then there is another night.
      for _ in 0..<20 {
        let seed = UInt64.random(in: 1...1_000_000)
        let act = try await stage.play(entry.disaster, seed: seed)
        let again = Comment(rawValue: "again with: chaos short seed=\(seed) only='\(entry.disaster.name)'")
        #expect(act.verdict.lost == [], again)
        #expect(act.verdict.repeated == [], again)
        #expect(act.verdict.left == [], again)
        if !act.verdict.isClean { Issue.record("the workers' last words: \(act.lastWords)") }
        times += act.strikes.times
        if times >= entry.times { break }
      }
      #expect(times >= entry.times)
    }
  }
}

extension DisasterPlan.Entry: CustomTestStringConvertible {
  public var testDescription: String { disaster.name }
}
