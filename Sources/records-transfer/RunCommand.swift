import ArgumentParser
import Dispatch
import Foundation
import PostgresClient
import RecordsTransfer

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a job: drain its lanes, one after the other, and end.",
    discussion: """
      A job is a file NAME.yaml in the folder jobs/ or /etc/records-transfer/jobs: its steps, its workers and its deadline. \
      Only one run of a job goes at a time. A run that was killed leaves nothing half-done; the next one goes on. SIGINT \
      and SIGTERM finish the chunks in hand and close the run.

      Exit codes: 0 done, 66 no such job, 69 database unavailable, 75 already running, 78 job file wrong, 80 done with rows \
      set aside, 81 deadline reached, 82 stopped by a signal, 83 schema of another version, 84 a lane is paused.

      Example: records-transfer run nightly --database "service=transfer"
      """)

  @Argument(help: "The job's name, for instance nightly.")
  var job: String

  @Option(help: ArgumentHelp("The folder of the job files.", valueName: "folder"))
  var jobs: String?

  @Option(help: ArgumentHelp("Workers in parallel, instead of what the job file says.", valueName: "count"))
  var workers: Int?

  @Option(
    help: ArgumentHelp(
      "The date by which enrollments are open or ended, instead of today in the state's time zone.",
      valueName: "YYYY-MM-DD"))
  var businessDate: PostgresDate?

  @OptionGroup var options: DatabaseOptions
  @OptionGroup var output: FormatOptions

  func validate() throws {
    if let workers, !(1...64).contains(workers) { throw ValidationError("--workers: 1 to 64") }
    if businessDate?.isInfinite == true { throw ValidationError("--business-date: a day of the calendar") }
  }

  func run() async throws {
    let report = try await perform()
    output.format.print(report.listing(whole: output.format == .json))
    if report.outcome != .done { throw ExitCode(report.outcome.exitStatus.rawValue) }
  }

  private func perform() async throws -> RunReport {
    var definition = try JobFile.load(job, folder: jobs)
    if let workers { definition.workers = workers }
    let stop = StopSignal()
    let signals = Signals.stopping(stop)
    defer { signals.forEach { $0.cancel() } }
    let runner = JobRunner(
      job: definition, configuration: try await options.configuration(), businessDate: businessDate, stop: stop,
      observer: RunReporter(job: definition.name))
    return try await runner.run()
  }
}

/// Turns the first SIGINT or SIGTERM into a request to stop; a second one ends the process, which loses nothing.
enum Signals {
  static func stopping(
    _ stop: StopSignal, notice: String = "stopping after the chunks in hand; once more to stop at once"
  ) -> [any DispatchSourceSignal] {
    // Its own note of the first signal: a daemon's service group hears the same one, and may have asked for the stop before.
    let first = StopSignal()
    return [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler {
        guard !first.isRequested else { Foundation.exit(ExitStatus.stoppedBySignal.rawValue) }
        first.request()
        stop.request()
        // The bar's line is taken; it is drawn again with the next chunk.
        if ProgressBar.isPossible { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
        StandardError.write(notice)
      }
      source.resume()
      return source
    }
  }
}

extension PostgresDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension RunReport {
  /// One row for each step.
  ///
  /// - Parameter whole: with the columns in which every step has 0, as programs want it.
  func listing(whole: Bool) -> Listing {
    let counts: [(key: String, count: (ChunkCounts) -> Int)] = [
      ("claimed", { $0.claimed }), ("waiting", { $0.waiting }), ("released", { $0.released }),
      ("rejected", { $0.rejected }), ("ignored", { $0.ignored }), ("errors", { $0.errors }),
      ("overlaps_marked", { $0.overlapsMarked }), ("overlaps_resolved", { $0.overlapsResolved }),
      ("notices", { $0.notices }), ("recipients", { $0.recipients }), ("undeliverable", { $0.undeliverable }),
      ("set_aside", { $0.setAside }), ("payload_kb", { $0.payloadBytes / 1024 }),
      ("replaced_characters", { $0.replacedCharacters }),
    ]
    let shown = counts.filter { column in
      whole || column.key == "claimed" || steps.contains { column.count($0.counts) != 0 }
    }
    return Listing(
      ["lane", "outcome"] + shown.map { .init($0.key) } + ["seconds", "rows_per_second"],
      rows: steps.map { step in
        let seconds = step.elapsed / .seconds(1)
        return [.text(step.lane.rawValue), .text(step.outcome.rawValue)] + shown.map { .init($0.count(step.counts)) }
          + [
            .decimal(seconds, shown: seconds.formatted(.number.precision(.fractionLength(2)).grouping(.never))),
            .init(Int(step.rate)),
          ]
      })
  }
}
