import ArgumentParser
import PostgresClient
import RecordsTransfer

struct QueueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Show what waits in the transfers queue.",
    discussion: """
      Times are UTC. Nothing that is shown names a student.

      Example: records-transfer queue
      """,
    subcommands: [Depth.self, Show.self, Requeue.self, Pause.self, Resume.self],
    defaultSubcommand: Depth.self)

  struct Depth: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "How much work waits in each lane, and since when. (What “queue” alone does.)",
      discussion: """
        Ready: to be done by the next run. Waiting for retry: an attempt failed, and another is to follow. Quarantined: \
        attempts failed as often as the state allows; a person has to look, see “queue show”. Oldest and age leave \
        quarantined work out. Paused: since when nothing is taken from the lane, see “queue pause”.

        Example: records-transfer queue depth --format json
        """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: FormatOptions

    func run() async throws {
      let lanes = try await database.withSession { try QueueDepth.all($0) }
      output.format.print(QueueDepth.listing(lanes))
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell how one transfer stands.",
      discussion: """
        Its status and dates, its work in the queue, attempts that failed, overlaps, notices, and the manifest of its payload. \
        Exit code 65 where there is no such transfer.

        Example: records-transfer queue show 4711
        """)

    @Argument(help: ArgumentHelp("The transfer's ID, as logs name it, or its GUID.", valueName: "id"))
    var transfer: TransferReference

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: FormatOptions

    func run() async throws {
      let reference = transfer
      let detail = try await database.withSession { try TransferDetail(of: reference, $0) }
      output.format.print(detail.report)
    }
  }

  struct Requeue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take quarantined work back into the queue: a transfer's, or all of it.",
      discussion: """
        For when its cause was put right: the next run does it as if no attempt had failed. Prints the lanes, and with --all \
        how many rows of each. Exit code 65 where nothing of it is quarantined.

        Example: records-transfer queue requeue 4711 --lane responses
        Example: records-transfer queue requeue --all --sqlstate 22P02
        """)

    @Argument(help: ArgumentHelp("The transfer's ID, as logs name it, or its GUID.", valueName: "id"))
    var transfer: TransferReference?

    @Flag(help: "All that is quarantined, of every transfer.")
    var all = false

    @Option(help: "This lane only.")
    var lane: Lane?

    @Option(help: ArgumentHelp("With --all: only what failed last with this SQLSTATE.", valueName: "code"))
    var sqlstate: String?

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
      guard all != (transfer != nil) else {
        throw ValidationError(
          all ? "a transfer, or --all: not both" : "which transfer: its ID or GUID, or --all for every one")
      }
      guard let sqlstate else { return }
      guard all else { throw ValidationError("--sqlstate: with --all only") }
      let isOne = sqlstate.utf8.count == 5 && sqlstate.allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase) }
      if !isOne { throw ValidationError("--sqlstate: five digits and capital letters such as 22P02") }
    }

    func run() async throws {
      let lane = lane
      if let reference = transfer {
        let lanes = try await database.withSession { try reference.requeue(lane: lane, $0) }
        for lane in lanes { print(lane) }
      } else {
        let request = BulkRequeue(lane: lane, sqlState: sqlstate)
        for (lane, rows) in try await database.withSession({ try request.perform($0) }) { print(lane, rows) }
      }
    }
  }
}

extension QueueCommand {
  struct Pause: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Pause a lane: no worker takes anything from it.",
      discussion: """
        Chunks in hand are finished. A run passes the lane over and ends with code 84, a daemon waits. The same as \
        ops.pause in SQL. Exit code 65 where it is paused already.

        Example: records-transfer queue pause requests --reason "merging schools"
        """)

    @Argument(help: "The lane.")
    var lane: Lane

    @Option(help: ArgumentHelp("Why, for colleagues and logs. No names of students.", valueName: "text"))
    var reason: String?

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (lane, reason) = (lane, reason)
      try await database.withSession { try lane.pause(reason: reason, $0) }
    }
  }

  struct Resume: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Let workers take from a paused lane again.",
      discussion: """
        The same as ops.resume in SQL. Exit code 65 where it is not paused.

        Example: records-transfer queue resume requests
        """)

    @Argument(help: "The lane.")
    var lane: Lane

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let lane = lane
      try await database.withSession { try lane.resume($0) }
    }
  }
}

extension QueueDepth {
  fileprivate static func listing(_ lanes: [QueueDepth]) -> Listing {
    Listing(
      [
        "lane", "ready", "waiting_for_retry", "quarantined", "oldest",
        .init("oldest_age_seconds", heading: "age"), .init("paused_at", heading: "paused"),
      ],
      rows: lanes.map { depth in
        [
          .text(depth.lane), .init(depth.ready), .init(depth.waitingForRetry), .init(depth.quarantined),
          .init(depth.oldest),
          depth.oldestAge.map { .decimal($0, shown: ProgressBar.time($0)) } ?? .null, .init(depth.pausedAt),
        ]
      })
  }
}
