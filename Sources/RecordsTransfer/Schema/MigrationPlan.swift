/// What a database lacks of the schema that this program knows.
public struct MigrationPlan: Sendable, Equatable {
  /// A file with the checksum that the ledger keeps of it.
  struct Step: Sendable, Equatable {
    let file: SQLFile
    let checksum: String
  }

  /// Whether the database has never seen a migration.
  public let isNew: Bool
  let migrationSteps: [Step]
  /// All of them, or none: they stand or fall together.
  let programmableSteps: [Step]
  /// The files of programmable objects that are new, other than applied, or no more in this program.
  public let changedProgrammable: [String]

  /// The paths below `sql/` of the migrations to apply, in their order.
  public var migrations: [String] { migrationSteps.map(\.file.path) }

  /// The paths below `sql/` of the programmable objects to apply again.
  public var programmable: [String] { programmableSteps.map(\.file.path) }

  public var isEmpty: Bool { migrationSteps.isEmpty && programmableSteps.isEmpty }
}

extension Migrator {
  /// What a migrator says while it works.
  public enum Progress: Sendable, Equatable {
    /// Another migrator is at work on this database.
    case waitingForOther
    /// About to apply a file of this path below `sql/`.
    case applying(String)
    /// About to apply all programmable objects, so many files.
    case applyingProgrammable(Int)
  }
}
