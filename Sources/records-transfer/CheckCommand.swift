import ArgumentParser
import PostgresClient
import RecordsTransfer

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check what must always be true of the database.",
    discussion: """
      Queue, records, notices, payloads and ledger against each other: after a restore or a failover, or before one asks \
      for help. Only reads, and in one snapshot, so it can be done on a database that is in use and on a standby. Lists \
      each invariant, and of those that are violated the first hundred IDs; nothing that is shown names a student. It goes \
      through whole tables, with --deep through every payload.

      Exit code 85 where an invariant is violated.

      Example: records-transfer check
      Example: records-transfer check --only queue_requests --only queue_responses
      Example: records-transfer check --sql notice_events | psql service=transfer
      """)

  @Option(help: ArgumentHelp("Check this invariant only; can be repeated.", valueName: "name"))
  var only: [String] = []

  @Flag(help: "Check the payloads' digests too.")
  var deep = false

  @Flag(help: "List the invariants and check nothing.")
  var list = false

  @Option(help: ArgumentHelp("Print the statement of this invariant, for psql, and check nothing.", valueName: "name"))
  var sql: String?

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: FormatOptions

  func validate() throws {
    if list && sql != nil { throw ValidationError("--list and --sql: one of the two") }
    if (list || sql != nil) && (deep || !only.isEmpty) {
      throw ValidationError("--only and --deep: not with --list or --sql, which check nothing")
    }
  }

  func run() async throws {
    if let sql {
      print("\(try Invariant.named(sql).sql);")
    } else if list {
      output.format.print(
        Listing(["name", "rule"], rows: Invariant.all.map { [.text($0.name), .text($0.rule)] }))
    } else {
      try await check()
    }
  }

  private func check() async throws {
    let chosen = try chosen()
    let findings = try await database.withSession { try InvariantCheck.run($0, chosen) }
    output.format.print(findings.report)
    if findings.contains(where: { !$0.holds }) {
      throw ExitCode(RecordsTransfer.ExitStatus.invariantViolated.rawValue)
    }
  }

  /// What is named is checked, whether it is deep or not.
  private func chosen() throws(CommandFailure) -> [Invariant] {
    guard !only.isEmpty else { return Invariant.all.filter { deep || !$0.isDeep } }
    var named: Set<Invariant> = []
    for name in only { named.insert(try .named(name)) }
    return Invariant.all.filter { named.contains($0) || (deep && $0.isDeep) }
  }
}
