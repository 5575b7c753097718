import ArgumentParser
import Foundation
import PostgresClient
import RecordsTransfer

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write files for districts: their notices and transfers, or what a released transfer carries.",
    discussion: """
      For systems that read files and not SQL. The files hold students' records: only their owner can read them. docs/EXPORTING.md describes \
      them.

      Example: records-transfer export outcomes outgoing/
      """,
    subcommands: [Outcomes.self, Payload.self])

  struct Outcomes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write each district's notices and transfers as CSV.",
      discussion: """
        Into the folder, for each district a folder of its number with notices.csv, transfers.csv and manifest.csv. A district's files say \
        what its login would see, and no more. Nothing is put in its place before all of it is written.

        Exit codes: 65 no such district; 73 a file cannot be written, or is there already; 77 the login is not the state's own.

        Example: records-transfer export outcomes outgoing/ --force
        Example: records-transfer export outcomes outgoing/ --district 0101 --since 2026-11-23T21:00:00Z --zip
        """)

    @Argument(help: "The folder; made where there is none.", completion: .directory)
    var folder: String

    @Option(help: ArgumentHelp("Only this district; can be repeated.", valueName: "number"))
    var district: [String] = []

    @Option(
      help: ArgumentHelp(
        "Only what was posted or changed at this time or later.",
        discussion:
          "ISO 8601 with its zone, 2026-11-23T21:00:00Z or 2026-11-23T15:00:00-06:00; or a day, from 00:00 UTC.",
        valueName: "time"))
    var since: PostgresTimestamp?

    @Flag(help: "Write a zip file for each district, and no folder.")
    var zip = false

    @Flag(
      help: ArgumentHelp(
        "Put an apostrophe before values that a spreadsheet would take for formulas.",
        discussion: "For files that people open. Programs get the values as they are without it."))
    var forSpreadsheets = false

    @Flag(help: "Overwrite files that are there.")
    var force = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: FormatOptions

    func run() async throws {
      var export = OutcomeExport(folder: folder)
      export.districts = district.isEmpty ? nil : district
      export.since = since
      export.asZip = zip
      export.isForSpreadsheets = forSpreadsheets
      export.replacing = force
      let chosen = export
      let report = try await database.withSession { try chosen.write($0) }
      output.format.print(report.listing)
      StandardError.write("as of \(report.asOf); for the next --since take an hour off it")
    }
  }

  struct Payload: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write what a released transfer carries to a zip file, for a user of the requesting district.",
      discussion: """
        The data imports as XML, each a file, with manifest.csv: column, file, bytes and SHA-256. What the user has no right to is left out, \
        and manifest.csv says so. What is read is noted in the disclosure ledger as retrieved by the user. Prints the names of the files \
        in it.

        Exit codes: 65 no such transfer; 70 a document cannot be rendered; 72 fop, ant or fonts are not installed; 73 the file cannot be \
        written, or is there already; 77 the contract refuses; 85 what is stored is not what was released.

        Example: records-transfer export payload $GUID transfer.zip --user maple.registrar
        """)

    @Argument(help: "The transfer's GUID, or its ID as logs name it.")
    var transfer: TransferReference

    @Argument(help: "The zip file.", completion: .file())
    var file: String

    @Option(help: "Log-in name of the user who reads.")
    var user: String

    @Flag(help: "Add the documents as PDF, rendered by Apache FOP.")
    var pdf = false

    @Flag(help: "Overwrite a file that is there.")
    var force = false

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let export = try PayloadExport(of: transfer, by: user, to: file, documents: pdf, replacing: force)
      let names = try await database.withSession { try export.write($0) }
      for name in names { print(name) }
    }
  }
}

extension OutcomeExport.Report {
  fileprivate var listing: Listing {
    Listing(
      ["district", "notices", "transfers"],
      rows: districts.map { [.text($0.number), .init($0.notices), .init($0.transfers)] })
  }
}
