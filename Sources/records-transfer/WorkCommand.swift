import ArgumentParser
import Foundation
import Logging
import PostgresClient
import RecordsTransfer
import ServiceLifecycle

struct WorkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work",
    abstract: "Do a job's lanes as a daemon, as work comes.",
    discussion: """
      The lanes of a job file, drained when work is announced and looked at now and then besides; the file's deadline does not \
      count. Any number of daemons can work on any number of hosts, beside nightly runs as well. It waits out a database \
      that is away, and says so on standard error; a lane is held and released by ops.pause and ops.resume. SIGINT and SIGTERM \
      finish the chunks in hand; once more ends it at once, which loses nothing.

      Exit codes: 0 stopped by a signal, 66 no such job, 69 database unavailable at the start, 78 job file wrong, 82 stopped \
      at once, 83 schema of another version.

      Example: records-transfer work requests --poll 30s
      """)

  @Argument(help: "The job's name, for instance requests.")
  var job: String

  @Option(help: ArgumentHelp("The folder of the job files.", valueName: "folder"))
  var jobs: String?

  @Option(help: ArgumentHelp("Workers in parallel, instead of what the job file says.", valueName: "count"))
  var workers: Int?

  @Option(
    help: ArgumentHelp("How long at most until the lanes are looked at without an announcement.", valueName: "time"))
  var poll = "30s"

  @OptionGroup var options: DatabaseOptions

  func validate() throws {
    if let workers, !(1...64).contains(workers) { throw ValidationError("--workers: 1 to 64") }
    if Quantity.duration(poll) == nil { throw ValidationError("--poll: a time above zero such as 500ms, 30s or 5m") }
  }

  func run() async throws {
    var definition = try JobFile.load(job, folder: jobs)
    if let workers { definition.workers = workers }
    let stop = StopSignal()
    let signals = Signals.stopping(stop)
    defer { signals.forEach { $0.cancel() } }
    let reporter = RunReporter(job: definition.name, showsBar: false)
    let daemon = Daemon(
      job: definition, configuration: try await options.configuration(), poll: Quantity.duration(poll) ?? .seconds(30),
      stop: stop, observer: reporter)
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [
          .init(
            service: DaemonService(daemon: daemon), successTerminationBehavior: .gracefullyShutdownGroup,
            failureTerminationBehavior: .cancelGroup)
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: reporter.lifecycleLogger))
    try await group.run()
  }
}

/// The daemon as a service: a graceful shutdown is a request to stop after the chunks in hand.
private struct DaemonService: Service {
  let daemon: Daemon

  func run() async throws {
    let stop = daemon.stop
    try await withGracefulShutdownHandler {
      try await daemon.run()
    } onGracefulShutdown: {
      stop.request()
    }
  }
}
