import ArgumentParser
import RecordsTransfer

/// What all commands have in common that load what a district's system handed over.
struct FeedOptionGroup: ParsableArguments {
  @Option(help: ArgumentHelp("The district whose system the files are from.", valueName: "number"))
  var district: String

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: FormatOptions

  @Flag(help: "Do everything, say what would be loaded, and take it back.")
  var dryRun = false

  @Flag(
    help: ArgumentHelp(
      "Take the files for all there is: end enrollments and remove records that they no longer have.",
      discussion:
        "Only of the kinds that the files hold. Without it nothing is ended because a file does not mention it."))
  var replace = false

  @Flag(
    help: ArgumentHelp(
      "The district has a new system, with other identifiers: forget those of the old one.",
      discussion:
        "Students are known again by state ID and name, enrollments by school, year and first day. What only the old system had goes or ends: it needs --replace."
    ))
  var newIdentifiers = false

  @Option(
    help: ArgumentHelp(
      "Load the rest where at most this many records are refused; with one more, nothing is loaded.", valueName: "count"
    ))
  var maxRejects = 0

  @Option(
    help: ArgumentHelp(
      "Write every refused record with column, reason and value to this CSV file.",
      discussion: "It can hold personal data; only its owner can read it. Error messages never hold values.",
      valueName: "file"),
    completion: .file())
  var rejects: String?

  static let incomplete =
    "--new-identifiers needs --replace, and files that are all there is: who is not in them is forgotten"
  static let exclusion = "--replace and --max-rejects exclude each other: what is refused would be taken away"

  func validate() throws {
    guard maxRejects >= 0 else { throw ValidationError("--max-rejects has to be zero or more") }
    guard !newIdentifiers || replace else { throw ValidationError(Self.incomplete) }
    guard !replace || maxRejects == 0 else {
      throw ValidationError(Self.exclusion)
    }
  }

  /// Loads a feed and tells what became of it.
  func run(_ feed: some Feed) async throws {
    var options = FeedOptions()
    options.isDryRun = dryRun
    options.replaces = replace
    options.hasNewIdentifiers = newIdentifiers
    options.mostRejects = maxRejects
    options.rejects = rejects
    let bar = ProgressBar.isPossible ? ProgressBar("reading", total: feed.size) : nil
    if let bar { options.progress = { bar.advance(by: $0) } }
    let loader = FeedLoader(feed, district: district, options: options)
    let report: FeedReport
    do {
      report = try await database.withSession { try loader.load($0) }
    } catch {
      bar?.finish()
      throw error
    }
    bar?.finish()
    try tell(report)
  }

  private func tell(_ report: FeedReport) throws {
    switch output.format {
    case .json: output.format.print(report.both)
    case .table:
      output.format.print(report.records)
      if !report.tables.isEmpty {
        print()
        output.format.print(report.rows)
      }
    }
    for (kind, reason, count) in report.reasons { StandardError.write("not used: \(count) \(kind): \(reason)") }
    for (kind, path, count) in report.unusedFields {
      let field = path.map { "element \($0)" } ?? "elements of yet other names"
      StandardError.write("not used: \(field) in \(count) \(count == 1 ? "record" : "records") of \(kind)")
    }
    for refusal in report.refusals { StandardError.write("\(refusal)") }
    let more = report.refusalCount - report.refusals.count
    if more > 0 {
      StandardError.write("and \(more) more" + (rejects.map { ": see \($0)" } ?? ": --rejects writes all of them"))
    }
    if report.conflicts > 0 {
      let records = report.conflicts == 1 ? "record conflicts" : "records conflict"
      StandardError.write("\(report.conflicts) \(records) with the person index: see “records-transfer worklist”")
    }
    switch report.outcome {
    case .loaded: break
    case .tried: StandardError.write("nothing was loaded: this was a dry run")
    case .refused:
      let records = "\(report.refused) \(report.refused == 1 ? "record is" : "records are") refused"
      throw CommandFailure(
        .dataRefused,
        "nothing was loaded: \(records); correct the files and load again, or leave them out with --max-rejects")
    }
  }
}

extension FeedReport {
  /// What was read, by kind of record.
  fileprivate var records: Listing {
    Listing(
      ["file", "kind", "read", "used", "not_used", "refused"],
      rows: kinds.map {
        [.text($0.file), .text($0.kind), .init($0.read), .init($0.used), .init($0.unusedCount), .init($0.refused)]
      })
  }

  /// What became of it, by table; of tables in which nothing is said, nothing.
  fileprivate var rows: Listing {
    Listing(
      ["table", "added", "changed", "removed", "unchanged"],
      rows: tables.filter { $0.added + $0.changed + $0.removed + $0.unchanged > 0 }.map {
        [.text($0.name), .init($0.added), .init($0.changed), .init($0.removed), .init($0.unchanged)]
      })
  }

  /// Both in one, for programs: a row has the columns of one of the two.
  fileprivate var both: Listing {
    let columns: [Listing.Column] = [
      "file", "kind", "read", "used", "not_used", "refused", "table", "added", "changed", "removed", "unchanged",
    ]
    let read = records.rows.map { $0 + Array(repeating: .null, count: rows.columns.count) }
    let written = rows.rows.map { Array(repeating: .null, count: records.columns.count) + $0 }
    return Listing(columns, rows: read + written)
  }

  /// Why records were not used: the same reason in several files once.
  fileprivate var reasons: [(kind: String, what: String, count: Int)] { counts(\.unused) }

  /// What of records that are used was not, by its path in the record, or nil for those that go by none.
  fileprivate var unusedFields: [(kind: String, path: String?, count: Int)] {
    counts(\.unusedFields).map { ($0.kind, $0.what == Self.otherFields ? nil : $0.what, $0.count) }
  }

  /// What was counted of kinds of records: the same in several files once.
  private func counts(_ counted: (Kind) -> [String: Int]) -> [(kind: String, what: String, count: Int)] {
    var counts: [(kind: String, what: String, count: Int)] = []
    for kind in kinds {
      for (what, count) in counted(kind).sorted(by: { $0.key < $1.key }) {
        if let place = counts.firstIndex(where: { $0.kind == kind.kind && $0.what == what }) {
          counts[place].count += count
        } else {
          counts.append((kind.kind, what, count))
        }
      }
    }
    return counts
  }
}
