import ArgumentParser
import Foundation
import PostgresClient
import RecordsTransfer
import StateSimulator

struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Fill an empty database with a synthetic state, or answer what was routed there.",
    discussion: """
      Writes districts, schools, users with rights, students with their enrollments and source records, and requests that \
      wait in the queue. The same options give the same state. A database that holds districts already is refused, with exit \
      code 65.

      With --answer, the former districts answer the transfers that are waiting for them: most release, some reject, ignore, \
      or leave them be.

      Example: records-transfer simulate --districts 60 --students 20000 --requests 2000 --seed 1
      Example: records-transfer run nightly && records-transfer simulate --answer && records-transfer run nightly
      """)

  @OptionGroup var database: DatabaseOptions

  @Option(help: "How many districts the state has.")
  var districts = SimulationOptions().districts

  @Option(help: "How many students the state has.")
  var students = SimulationOptions().students

  @Option(help: "How many requests wait to be routed; at most one for each student.")
  var requests = SimulationOptions().requests

  @Option(help: "Another seed gives another state.")
  var seed = SimulationOptions().seed

  @Option(help: "The day on which the state is as it is; no enrollment ends later.")
  var asOf = SimulationOptions().asOf

  @Option(help: "How many school years of enrollments the state knows, 2 to 13.")
  var schoolYears = SimulationOptions().schoolYears

  @Option(help: "Whose source records the districts have: none, requested (those who are requested), all.")
  var records = SimulationOptions().records

  @Option(help: "Share of the routed requests that the former district rejects.")
  var rejected = SimulationOptions.Rates().rejected

  @Option(help: "Share of the routed requests that the former district ignores.")
  var ignored = SimulationOptions.Rates().ignored

  @Option(help: "Share of the routed requests that the former district leaves unanswered.")
  var unanswered = SimulationOptions.Rates().unanswered

  @Flag(help: "Answer the waiting transfers of a simulated state; all other options are left aside.")
  var answer = false

  func run() async throws {
    if answer { return try await answerWaiting() }
    let simulator = try Simulator(options)
    let summary = try await withProgress("students", total: students) { session, progress in
      try simulator.fill(session, progress: progress)
    }
    let seconds = summary.duration / .seconds(1)
    print(
      """
      \(summary.districts) districts, \(summary.schools) schools, \(summary.users) users, \(summary.students) students, \
      \(summary.requests) requests in \(String(format: "%.1f", seconds)) s (\(Int(summary.studentsPerSecond)) students/s)
      """)
  }

  private var options: SimulationOptions {
    var options = SimulationOptions()
    options.districts = districts
    options.students = students
    options.requests = requests
    options.seed = seed
    options.asOf = asOf
    options.schoolYears = schoolYears
    options.records = records
    options.rates.rejected = rejected
    options.rates.ignored = ignored
    options.rates.unanswered = unanswered
    return options
  }

  private func withProgress<R: Sendable>(
    _ label: String, total: Int,
    _ body: @Sendable (PostgresSession, _ progress: (Int, Int) -> Void) throws -> R
  ) async throws -> R {
    let bar = ProgressBar.isPossible ? ProgressBar(label, total: total) : nil
    defer { bar?.finish() }
    return try await database.withSession { session in
      try body(session) { done, total in bar?.set(done: done, total: total) }
    }
  }

  private func answerWaiting() async throws {
    let summary = try await withProgress("answers", total: 0) { session, progress in
      try Simulator.answer(session, progress: progress)
    }
    print(
      """
      \(summary.released) released, \(summary.rejected) rejected, \(summary.ignored) ignored; \
      \(summary.recordsChanged) students' records changed before, \(summary.enrollmentsEnded) enrollments ended
      """)
  }
}

extension SimulationOptions.Records: ExpressibleByArgument {}
