import ArgumentParser
import RecordsTransfer

struct LoadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Load what a state and its districts already have: OneRoster files, Ed-Fi documents, CSV.",
    discussion: "Example: records-transfer load csv state-export/",
    subcommands: [OneRoster.self, EdFi.self, CSV.self])

  struct CSV: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Load a folder of CSV files; or one of any layout, as a map says.",
      usage: """
        records-transfer load csv <folder> [--dry-run] [--rejects <file>]
        records-transfer load csv <table> <file> --map <map> --district <number> [--replace] [--new-identifiers] \
        [--max-rejects <count>] [--dry-run] [--rejects <file>]
        """,
      discussion: """
        Reads districts.csv, schools.csv, persons.csv, enrollments.csv, users.csv, rights.csv and requests.csv of the \
        folder, those that are there. All or nothing: one refused line, and the database stays as it is (exit code 65). \
        Loading the same files again changes nothing. docs/LOADING.md describes the columns.

        A request that the contract refuses (a right is missing, say) is told and does not keep the rest from being \
        loaded.

        With --map, the columns of any CSV file become those of a table: students, schools, enrollments, users, or one \
        of schema records, such as course_transcript. docs/LOADING-CSV-MAPS.md describes maps.

        Example: records-transfer load csv state-export/ --rejects rejects.csv
        Example: records-transfer load csv course_transcript marks.csv --map marks.yaml --district 0100
        """)

    @Argument(
      help: ArgumentHelp("The folder with the files; or a table and a file.", valueName: "folder|table file"),
      completion: .file())
    var paths: [String]

    @OptionGroup var mapped: MappedOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: FormatOptions

    @Flag(help: "Do everything, say what would be loaded, and take it back.")
    var dryRun = false

    @Option(
      help: ArgumentHelp(
        "Write every refused line with column, reason and value to this CSV file.",
        discussion: "It can hold personal data; only its owner can read it. Error messages never hold values.",
        valueName: "file"),
      completion: .file())
    var rejects: String?

    func validate() throws { try mapped.validate(paths) }

    func run() async throws {
      if let map = mapped.map { return try await loadMapped(map) }
      let folder = try LoadFolder(paths[0])
      for name in folder.ignored {
        StandardError.write("\(name) is not among the files that are loaded: it is left out")
      }
      let loader = CSVLoader(folder, dryRun: dryRun, rejects: rejects)
      let report = try await database.withSession { try loader.load($0) }
      output.format.print(report.listing)
      for refusal in report.refusals { StandardError.write("\(refusal)") }
      let more = report.refusalCount - report.refusals.count
      if more > 0 { StandardError.write("and \(more) more" + (rejects.map { ": see \($0)" } ?? "")) }
      switch report.outcome {
      case .loaded: break
      case .tried: StandardError.write("nothing was loaded: this was a dry run")
      case .refused:
        let lines = report.files.reduce(0) { $0 + $1.refused }
        throw CommandFailure(
          .dataRefused,
          "nothing was loaded: \(lines) \(lines == 1 ? "line is" : "lines are") refused; correct the files and load again"
        )
      }
    }
  }
}

extension LoadReport {
  fileprivate var listing: Listing {
    Listing(
      ["file", "read", "added", "changed", "unchanged", "refused"],
      rows: files.map {
        [.text($0.name), .init($0.read), .init($0.added), .init($0.changed), .init($0.unchanged), .init($0.refused)]
      })
  }
}
