import ArgumentParser
import RecordsTransfer

struct EmbeddedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "embedded",
    abstract: "Start and stop the private PostgreSQL of this directory.",
    discussion: """
      Where no database is configured, commands work on a PostgreSQL of their own. It is kept below .records-transfer/ of \
      the current directory, listens on a Unix socket only, and is started when a command needs it.

      Example: psql "$(records-transfer embedded start)"
      """,
    subcommands: [Start.self, Stop.self, Status.self])

  struct Start: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make it where there is none, start it, and print how to connect.",
      discussion: "Example: records-transfer embedded start")

    func run() async throws {
      let cluster = EmbeddedCluster()
      try await cluster.start()
      print(try await cluster.status().conninfo)
    }
  }

  struct Stop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Stop it; the data stay.",
      discussion: "Example: records-transfer embedded stop")

    func run() async throws {
      print(try await EmbeddedCluster().stop() ? "stopped" : "was not running")
    }
  }

  struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say whether it runs, where its data and its log are, and how to connect.",
      discussion: """
        Exit code 0 when it runs, 69 when it does not.

        Example: records-transfer embedded status --format json
        """)

    @OptionGroup var output: FormatOptions

    func run() async throws {
      let status = try await EmbeddedCluster().status()
      switch output.format {
      case .table: print(status.lines)
      case .json: output.format.print(status.listing)
      }
      if status.processID == nil { throw ExitCode(ExitStatus.databaseUnavailable.rawValue) }
    }
  }
}

extension ClusterStatus {
  fileprivate var state: String { processID != nil ? "running" : exists ? "stopped" : "not made yet" }

  fileprivate var lines: String {
    """
    \(state)\(processID.map { ", process \($0)" } ?? "")
    data     \(dataFolder)
    log      \(logFile)
    connect  psql "\(conninfo)"
    """
  }

  fileprivate var listing: Listing {
    Listing(
      ["state", "process_id", "data", "log", "connection"],
      rows: [[.text(state), .init(processID), .text(dataFolder), .text(logFile), .text(conninfo)]])
  }
}
