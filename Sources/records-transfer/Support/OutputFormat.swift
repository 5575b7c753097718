import ArgumentParser

/// How a command lists what it found.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table
  case json

  func print(_ listing: Listing) {
    Swift.print(self == .table ? listing.table : listing.json, terminator: "")
  }
}

/// `--format table|json`, for commands that list something.
struct FormatOptions: ParsableArguments {
  @Option(help: "How to list.")
  var format = OutputFormat.table
}
