import ArgumentParser
import RecordsTransfer

extension LoadCommand.CSV {
  /// What `load csv` takes for a single file.
  struct MappedOptions: ParsableArguments {
    @Option(
      help: ArgumentHelp("For one file: which of its columns is which of the table's.", valueName: "map"),
      completion: .file(extensions: ["yaml", "yml"]))
    var map: String?

    @Option(help: ArgumentHelp("For one file: the district whose system it is from.", valueName: "number"))
    var district: String?

    @Flag(
      help: ArgumentHelp(
        "For one file: take it for all there is of the table in this district.",
        discussion: "Enrollments that it no longer has are ended, records removed. Students, schools and users stay."))
    var replace = false

    @Flag(help: "For one file: the district has a new system, with other identifiers; forget those of the old one.")
    var newIdentifiers = false

    @Option(
      help: ArgumentHelp(
        "For one file: load the rest where at most this many records are refused.", valueName: "count"))
    var maxRejects: Int?

    /// - Parameter paths: the command's arguments.
    func validate(_ paths: [String]) throws {
      switch (paths.count, map) {
      case (2, _?):
        guard district != nil else { throw ValidationError("--district: which district's system is the file from?") }
        guard maxRejects ?? 0 >= 0 else { throw ValidationError("--max-rejects has to be zero or more") }
        guard !newIdentifiers || replace else { throw ValidationError(FeedOptionGroup.incomplete) }
        guard !replace || maxRejects ?? 0 == 0 else { throw ValidationError(FeedOptionGroup.exclusion) }
      case (1, nil):
        guard district == nil, !replace, !newIdentifiers, maxRejects == nil else {
          throw ValidationError(
            "--district, --replace, --new-identifiers and --max-rejects are for a table and a file with --map")
        }
      case (2, nil): throw ValidationError("a table and a file need --map: which column is which")
      case (1, _?): throw ValidationError("--map is for a table and a file: name both")
      default: throw ValidationError("name one folder; or a table and a file, with --map")
      }
    }
  }

  func loadMapped(_ map: String) async throws {
    let feed = try MappedFeed(table: paths[0], file: paths[1], map: map)
    var options = FeedOptionGroup()
    options.district = mapped.district ?? ""
    options.database = database
    options.output = output
    options.dryRun = dryRun
    options.replace = mapped.replace
    options.newIdentifiers = mapped.newIdentifiers
    options.maxRejects = mapped.maxRejects ?? 0
    options.rejects = rejects
    try await options.run(feed)
  }
}
