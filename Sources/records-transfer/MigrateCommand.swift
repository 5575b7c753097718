import ArgumentParser
import RecordsTransfer

struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring the database to the schema of this program.",
    discussion: """
      Applies the migrations that are missing, each in a transaction of its own, and then the functions and views if any of \
      them changed. Waits for another migrator on the same database. Running it again does nothing.

      Refuses, with exit code 83, a database that is newer than this program or whose applied migrations are not the ones \
      in it.

      Example: records-transfer migrate --database "host=db.example.gov dbname=transfer user=transfer_migrator"
      """)

  @OptionGroup var options: DatabaseOptions

  @Flag(help: "Say what would be applied, and change nothing.")
  var dryRun = false

  @Flag(help: "Print the SQL that would be run, for an administrator to run by hand, and change nothing.")
  var print = false

  func validate() throws {
    if dryRun && print { throw ValidationError("--dry-run and --print exclude each other") }
  }

  func run() async throws {
    if print {
      Swift.print(try await options.withUncheckedSession { try Migrator().script($0) }, terminator: "")
    } else if dryRun {
      say(try await options.withUncheckedSession { try Migrator().plan($0) }, verb: "would apply")
    } else {
      say(try await options.withUncheckedSession { try Migrator().migrate($0, report: Self.report) }, verb: "applied")
    }
  }

  private func say(_ plan: MigrationPlan, verb: String) {
    for migration in plan.migrations { Swift.print("\(verb) \(migration)") }
    if !plan.programmable.isEmpty { Swift.print("\(verb) \(plan.programmable.count) files of functions and views") }
    if plan.isEmpty { Swift.print("nothing to do: the database has the schema of \(Version.current)") }
  }

  private static func report(_ progress: Migrator.Progress) {
    if progress == .waitingForOther { StandardError.write("waiting for another migrator on this database") }
  }
}
