import PostgresClient
import StateSimulator
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Invariants")
struct InvariantTests {
  @Test("hold in a state with transfers in every status, failures, overlaps and a deleted notice")
  func everyStatus() async throws {
    try await TestDatabase.withCopy(of: .everyStatus) { configuration in
      let (statuses, findings) = try await withConnection(configuration) { session in
        (
          try session.column(
            "SELECT transfer_id || ' ' || status FROM transfer.records_transfer ORDER BY transfer_id", as: String.self),
          try InvariantCheck.run(session, Invariant.all)
        )
      }
      #expect(
        statuses == [
          "1 released", "2 ignored", "3 rejected", "4 error", "5 error", "6 waiting", "7 release_requested",
          "8 reject_requested", "9 submitted",
        ])
      #expect(findings.map(\.invariant) == Invariant.all)
      #expect(Self.told(findings) == [])
    }
  }

  @Test("each is found to be violated where it is broken by hand, with its IDs, and none that is not")
  func sabotage() async throws {
    try await TestDatabase.withCopy(of: .everyStatus) { configuration in
      try await withConnection(configuration) { session in
        for sabotage in Sabotage.all {
          let found: [String] = try session.undone {
            try session.execute(sabotage.sql)
            return try Self.labels(of: InvariantCheck.findings(session, Invariant.all), session)
          }
          #expect(found == sabotage.found, "\(sabotage.sql)")
        }
      }
    }
    let broken = Set(Sabotage.all.flatMap(\.found).map { String($0.prefix { $0 != " " }) })
    #expect(broken == Set(Invariant.all.map(\.name)), "there is a case for each")
  }

  @Test("hold after every stage of two simulated nights, and of a third with nothing to do")
  func stages() async throws {
    try await TestDatabase.withSchema { configuration in
      func expectAll(_ stage: String) async throws {
        let findings = try await withConnection(configuration) { try InvariantCheck.run($0, Invariant.all) }
        #expect(Self.told(findings) == [], "\(stage)")
      }
      var options = SimulationOptions()
      options.students = 600
      options.requests = 300
      options.detail = .brief
      let simulator = try Simulator(options)
      try await expectAll("empty")
      try await withConnection(configuration) { session in _ = try simulator.fill(session) }
      try await expectAll("requested")
      try await runNightly(on: configuration)
      try await expectAll("routed")
      try await withConnection(configuration) { session in _ = try Simulator.answer(session) }
      try await expectAll("answered")
      try await runNightly(on: configuration)
      try await expectAll("settled")
      try await runNightly(on: configuration)
      try await expectAll("a night more")
    }
  }

  @Test("hold of the simulator's default state after its nights")
  func simulatedNights() async throws {
    try await TestDatabase.withCopy(of: .simulatedNights) { configuration in
      let findings = try await withConnection(configuration) { try InvariantCheck.run($0, Invariant.all) }
      #expect(Self.told(findings) == [])
    }
  }

  @Test("hold at every moment while workers are at work")
  func live() async throws {
    try await ManyRequests.with(3_000) { configuration in
      let job = ManyRequests.job(workers: 3, rows: 20)
      async let run = JobRunner(job: job, configuration: configuration, observer: SilentObserver()).run()
      let violations = try await withConnection(configuration) { session in
        var violations: [String] = []
        repeat {
          violations += Self.told(try InvariantCheck.run(session))
        } while try session.value("SELECT EXISTS (SELECT FROM transfer.queue)", as: Bool.self)
        return violations
      }
      #expect(try await run.outcome == .done)
      #expect(violations == [])
    }
  }

  @Test("are statements that say in one sentence what is true, and how they are to be planned; none takes a parameter")
  func form() {
    #expect(Invariant.all.count > 30)
    for invariant in Invariant.all {
      #expect(invariant.rule.hasSuffix(".") && !invariant.rule.hasPrefix("--"), "\(invariant.name)")
      #expect(invariant.sql.contains("\n-- Plan: ") && !invariant.sql.contains("$1"), "\(invariant.name)")
    }
  }

  static func told(_ findings: [InvariantFinding]) -> [String] {
    findings.flatMap { finding in
      finding.violations.map { "\(finding.invariant.name) \($0.subject) \($0.id ?? 0) \($0.what)" }
    }
  }

  /// Sorted, each once; a notice by its transfer and event, for its ID tells nothing.
  private static func labels(
    of findings: [InvariantFinding], _ session: PostgresSession
  ) throws -> [String] {
    var labels: Set<String> = []
    for finding in findings {
      for violation in finding.violations {
        var label = "\(finding.invariant.name) \(violation.subject)"
        if violation.subject == "notice" {
          let names: [String] = try session.column(
            "SELECT transfer_id || ' ' || event FROM inbox.notice WHERE notice_id = \(violation.id ?? 0)")
          for name in names { label += " \(name)" }
        } else if violation.subject != "ID", let id = violation.id {
          label += " \(id)"
        }
        labels.insert(label)
      }
    }
    return labels.sorted()
  }
}
