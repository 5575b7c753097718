import PostgresClient
import StateSimulator
import TestSupport

@testable import RecordsTransfer

extension DatabaseTemplate {
  /// The simulator's default state after two nights: its requests were routed, answered, and the answers settled.
  static let simulatedNights = DatabaseTemplate(name: "simulated_nights") { configuration in
    var options = SimulationOptions()
    // As many students and requests as by default, with fewer rows of attendance.
    options.detail = .brief
    let simulator = try Simulator(options)
    try await withConnection(configuration) { session in _ = try simulator.fill(session) }
    try await runNightly(on: configuration)
    try await withConnection(configuration) { session in _ = try Simulator.answer(session) }
    try await runNightly(on: configuration)
  }
}

/// The nightly job, as `jobs/nightly.yaml` has it.
@discardableResult
func runNightly(on configuration: ConnectionConfiguration) async throws -> RunReport {
  let job = try JobFile.load("nightly", folder: "\(projectFolder)/jobs")
  return try await JobRunner(job: job, configuration: configuration, observer: SilentObserver()).run()
}

/// The folder of `Package.swift`.
let projectFolder = #filePath.components(separatedBy: "/Tests/")[0]
