import ArgumentParser
import Foundation
import PostgresClient
import RecordsTransfer

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Show the whole thing at work on a synthetic state.",
    discussion: """
      Makes a state in a database of its own on the private PostgreSQL of this directory, runs the nightly job, lets the \
      former districts answer, runs it again, and shows the queues, an inbox and a rendered document; loads a small \
      district from files, and writes what came of the nights for another to files. Each step is a command that you can \
      type yourself. The database is made anew each time and stays until then.

      Example: records-transfer demo
      """)

  private static let database = "records_transfer_demo"

  @Option(help: ArgumentHelp("The folder of the job files.", valueName: "folder"))
  var jobs: String?

  func run() async throws {
    let cluster = EmbeddedCluster()
    if try await cluster.start() != .wasRunning {
      print("Started a private PostgreSQL below .records-transfer/.")
    }
    let server = try await cluster.configuration
    _ = try await ScratchDatabase.recreate(Self.database, on: server)
    let demo = server.conninfo.replacing("dbname=\(EmbeddedCluster.database)", with: "dbname=\(Self.database)")
    let run = ["run", "nightly"] + (jobs.map { ["--jobs", $0] } ?? [])

    try await perform(["migrate"], on: demo, "The schema.")
    try await perform(
      ["simulate"], on: demo, "A state: districts, schools, users with rights, students, requests that wait.")
    try await perform(
      run, on: demo, "The first night: requests are matched and routed, overlaps marked, both districts notified.")
    try await perform(
      ["simulate", "--answer"], on: demo, "The day after: former districts release, reject and ignore.")
    try await perform(
      run, on: demo, "The second night: payloads are assembled, transfers settled, requesters notified.")
    try await perform(["queue"], on: demo, "What is left in the queues.")
    try await perform(
      ["check", "--deep"], on: demo, "What must always be true, of every transfer, notice and payload that came of it.")
    let (user, district) = try await choose(ChooseInbox(), on: demo)
    try await perform(["inbox", user], on: demo, "One user's inbox.")

    let transfer = "\(try await choose(ChooseTransfer(), on: demo))"
    try await perform(["queue", "show", transfer], on: demo, "One transfer, as a DBA sees it.")
    let folder = "\(FileManager.default.currentDirectoryPath)/.records-transfer/demo"
    try await perform(
      ["render", "--transfer", transfer, "--document", "transcript", "--out", folder], on: demo,
      "Its transcript, as the new district reads it.")
    try await passFiles(with: district, on: demo)
    print(
      """

      Look around: export DATABASE_URL="\(demo)"
      and then, for instance: .build/release/records-transfer inbox NAME, or psql "$DATABASE_URL"
      """)
  }

  /// How real data come in, and how outcomes go out to systems that read files.
  private func passFiles(with district: String, on database: String) async throws {
    let files = try DemoFiles()
    defer { files.remove() }
    try await perform(["load", "csv", files.state], on: database, "One more district, from a file of the state's.")
    try await perform(
      ["load", "oneroster", files.oneRoster, "--district", DemoFiles.district], on: database,
      "Its students, classes and staff, as its own system hands them over (OneRoster; Ed-Fi and other CSV are loaded likewise)."
    )
    try await perform(
      ["export", "outcomes", files.outcomes, "--district", district], on: database,
      "What came of the two nights for another district, as files.")
    let notices = "\(files.outcomes)/\(district)/notices.csv"
    print("\n$ head -3 \(notices)\n\n\(files.head(notices, lines: 3))\n\n(These files are removed now.)")
  }

  /// Runs a command of this program, as if it had been typed.
  private func perform(_ arguments: [String], on database: String, _ caption: String) async throws {
    print("\n\(caption)\n$ records-transfer \(arguments.joined(separator: " "))\n")
    var command = try RecordsTransferCommand.parseAsRoot(arguments + ["--database", database])
    if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
  }

  private func choose<S: PostgresStatement>(
    _ statement: S, on database: String
  ) async throws -> S.Row where S.Row: Sendable {
    let connection = try await PostgresConnection.open(ConnectionConfiguration(conninfo: database))
    let rows = try await connection.run { (session) throws(PostgresError) in try session.run(statement) }
    await connection.close()
    guard let row = rows.first else {
      throw CommandFailure(.internalError, "the demonstration's state has nothing to show for \(S.name)")
    }
    return row
  }
}

private struct ChooseInbox: PostgresStatement {
  static let sql = SQL.Demonstration.chooseInbox
  static func decode(_ row: inout RowReader) throws(PostgresError) -> (user: String, district: String) {
    (user: try row.next(), district: try row.next())
  }
}

private struct ChooseTransfer: PostgresStatement {
  static let sql = SQL.Demonstration.chooseTransfer
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Int64 { try row.next() }
}
