import ArgumentParser
import Testing

@testable import records_transfer

@Suite("Help")
struct HelpTests {
  @Test("tells what a command takes, does and answers")
  func texts() async throws {
    try await expectHelp(
      ["inbox", "--help"],
      """
      OVERVIEW: Show a user's process inbox, or delete a notice from it.

      The notices that stand and that the user has not deleted, oldest first; their
      titles name students. Times are UTC.

      Exit code 77 where no active user has the name, or the inbox no such notice.

      Example: records-transfer inbox maple.registrar
      Example: records-transfer inbox maple.registrar --delete $GUID/released

      USAGE: records-transfer inbox <user> [--delete <transfer/event>] [--database <conninfo>] [--format <format>]

      ARGUMENTS:
        <user>                  The user's log-in name.

      OPTIONS:
        --delete <transfer/event>
                                Delete this notice from the user's inbox, named by
                                its transfer and event; nothing else changes.
        --database <conninfo>   The database, as libpq takes it: “host=… dbname=…” or
                                postgresql://….
              Without it DATABASE_URL counts, then the variables PGHOST, PGDATABASE,
              PGSERVICE and so on. With none of these a private PostgreSQL is started
              and kept below .records-transfer/ of the current directory.
        --format <format>       How to list. (values: table, json; default: table)
        --version               Show the version.
        -h, --help              Show help information.

      """)
    try await expectHelp(
      ["ignore", "--help"],
      """
      OVERVIEW: Answer a request: no records go, and the new district learns nothing
      of the former one.

      For court orders and address confidentiality: the new district reads that the
      request was rejected, and not by whom. The reason is for the own district and
      the state only. It cannot be taken back. Prints nothing. Other users of this
      host can see a command line: use the function api.ignore_request for a reason
      that they must not see.

      Exit code 77 where the contract refuses: the user lacks a right, the district
      was not asked, or has answered already.

      Example: records-transfer ignore $GUID --user oak.clerk --reason "Court order"

      USAGE: records-transfer ignore <guid> --user <user> --reason <reason> [--database <conninfo>]

      ARGUMENTS:
        <guid>                  The transfer's GUID, as the former district's inbox
                                names it.

      OPTIONS:
        --user <user>           Log-in name of the user who answers.
        --reason <reason>       Why.
        --database <conninfo>   The database, as libpq takes it: “host=… dbname=…” or
                                postgresql://….
              Without it DATABASE_URL counts, then the variables PGHOST, PGDATABASE,
              PGSERVICE and so on. With none of these a private PostgreSQL is started
              and kept below .records-transfer/ of the current directory.
        --version               Show the version.
        -h, --help              Show help information.

      """)
    try await expectHelp(
      ["queue", "requeue", "--help"],
      """
      OVERVIEW: Take quarantined work back into the queue: a transfer's, or all of
      it.

      For when its cause was put right: the next run does it as if no attempt had
      failed. Prints the lanes, and with --all how many rows of each. Exit code 65
      where nothing of it is quarantined.

      Example: records-transfer queue requeue 4711 --lane responses
      Example: records-transfer queue requeue --all --sqlstate 22P02

      USAGE: records-transfer queue requeue [<id>] [--all] [--lane <lane>] [--sqlstate <code>] [--database <conninfo>]

      ARGUMENTS:
        <id>                    The transfer's ID, as logs name it, or its GUID.

      OPTIONS:
        --all                   All that is quarantined, of every transfer.
        --lane <lane>           This lane only. (values: requests, responses,
                                overlaps)
        --sqlstate <code>       With --all: only what failed last with this SQLSTATE.
        --database <conninfo>   The database, as libpq takes it: “host=… dbname=…” or
                                postgresql://….
              Without it DATABASE_URL counts, then the variables PGHOST, PGDATABASE,
              PGSERVICE and so on. With none of these a private PostgreSQL is started
              and kept below .records-transfer/ of the current directory.
        --version               Show the version.
        -h, --help              Show help information.

      """)
    try await expectHelp(
      ["check", "--help"],
      """
      OVERVIEW: Check what must always be true of the database.

      Queue, records, notices, payloads and ledger against each other: after a
      restore or a failover, or before one asks for help. Only reads, and in one
      snapshot, so it can be done on a database that is in use and on a standby.
      Lists each invariant, and of those that are violated the first hundred IDs;
      nothing that is shown names a student. It goes through whole tables, with
      --deep through every payload.

      Exit code 85 where an invariant is violated.

      Example: records-transfer check
      Example: records-transfer check --only queue_requests --only queue_responses
      Example: records-transfer check --sql notice_events | psql service=transfer

      USAGE: records-transfer check [--only <name> ...] [--deep] [--list] [--sql <name>] [--database <conninfo>] [--format <format>]

      OPTIONS:
        --only <name>           Check this invariant only; can be repeated.
        --deep                  Check the payloads' digests too.
        --list                  List the invariants and check nothing.
        --sql <name>            Print the statement of this invariant, for psql, and
                                check nothing.
        --database <conninfo>   The database, as libpq takes it: “host=… dbname=…” or
                                postgresql://….
              Without it DATABASE_URL counts, then the variables PGHOST, PGDATABASE,
              PGSERVICE and so on. With none of these a private PostgreSQL is started
              and kept below .records-transfer/ of the current directory.
        --format <format>       How to list. (values: table, json; default: table)
        --version               Show the version.
        -h, --help              Show help information.

      """)
    try await expectHelp(
      ["export", "payload", "--help"],
      """
      OVERVIEW: Write what a released transfer carries to a zip file, for a user of
      the requesting district.

      The data imports as XML, each a file, with manifest.csv: column, file, bytes
      and SHA-256. What the user has no right to is left out, and manifest.csv says
      so. What is read is noted in the disclosure ledger as retrieved by the user.
      Prints the names of the files in it.

      Exit codes: 65 no such transfer; 70 a document cannot be rendered; 72 fop, ant
      or fonts are not installed; 73 the file cannot be written, or is there already;
      77 the contract refuses; 85 what is stored is not what was released.

      Example: records-transfer export payload $GUID transfer.zip --user
      maple.registrar

      USAGE: records-transfer export payload <transfer> <file> --user <user> [--pdf] [--force] [--database <conninfo>]

      ARGUMENTS:
        <transfer>              The transfer's GUID, or its ID as logs name it.
        <file>                  The zip file.

      OPTIONS:
        --user <user>           Log-in name of the user who reads.
        --pdf                   Add the documents as PDF, rendered by Apache FOP.
        --force                 Overwrite a file that is there.
        --database <conninfo>   The database, as libpq takes it: “host=… dbname=…” or
                                postgresql://….
              Without it DATABASE_URL counts, then the variables PGHOST, PGDATABASE,
              PGSERVICE and so on. With none of these a private PostgreSQL is started
              and kept below .records-transfer/ of the current directory.
        --version               Show the version.
        -h, --help              Show help information.

      """)
  }

  @Test("has an example for every command that does something")
  func examples() {
    let commands = Self.commands(below: RecordsTransferCommand.self)
    #expect(commands.count > 10)
    for command in commands {
      let help = command.helpMessage()
      #expect(help.contains("Example: ") && help.contains("records-transfer "), "\(command)")
    }
  }

  private static func commands(below command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    let subcommands = command.configuration.subcommands
    return subcommands.isEmpty ? [command] : subcommands.flatMap { commands(below: $0) }
  }

  private func expectHelp(
    _ arguments: [String], _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let ended = try await run(arguments)
    #expect(ended.status == 0, sourceLocation: sourceLocation)
    // Help ends with an empty line.
    #expect(ended.stdout == text + "\n", sourceLocation: sourceLocation)
    #expect(ended.stderr == "", sourceLocation: sourceLocation)
  }
}
