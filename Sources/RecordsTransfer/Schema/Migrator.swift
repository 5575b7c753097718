import PostgresClient

/// Brings a database to the schema that this program knows.
///
/// Migrations are applied once, in order, each in a transaction of its own, and never change afterwards: their checksums
/// are kept. Programmable objects (functions, views, policies, grants) are whole files of today's truth: when one has
/// changed, or a migration was applied, all are applied again in one transaction.
public struct Migrator: Sendable {
  let migrations: [SQLFile]
  let programmable: [SQLFile]
  let binaryVersion: String

  /// The schema that is compiled into this program.
  public init() { self.init(migrations: SQL.migrations, programmable: SQL.programmable) }

  init(migrations: [SQLFile], programmable: [SQLFile] = [], binaryVersion: String = Version.current) {
    self.migrations = migrations
    self.programmable = ProgrammableOrder.sorted(programmable)
    self.binaryVersion = binaryVersion
  }

  /// Applies what is missing, while no other migrator works on this database.
  ///
  /// - Returns: what was applied.
  /// - Throws: `CommandFailure` of `schemaMismatch` where the database is newer than this program or an applied migration
  ///   has changed; of `configuration` where the server will not do; else with the file and line that failed, and then
  ///   nothing of that file remains; of `refused` where the schema belongs to the owning role and the session's login is no
  ///   member of it. `PostgresError` when the connection is lost.
  @discardableResult
  public func migrate(
    _ session: PostgresSession, report: (Progress) -> Void = { _ in }
  ) throws -> MigrationPlan {
    try ServerRequirements.check(session)
    return try withoutOthers(session, report: report) {
      let plan = try plan(session)
      let owned = try OwningRole.assume(session)
      defer { if owned { OwningRole.resign(session) } }
      if plan.isNew {
        _ = try session.transaction { () throws(PostgresError) in try session.execute(SQL.Schema.createLedger) }
      }
      for step in plan.migrationSteps {
        report(.applying(step.file.path))
        try apply(step, session)
      }
      if !plan.programmableSteps.isEmpty {
        report(.applyingProgrammable(plan.programmableSteps.count))
        try ProgrammableObjects(steps: plan.programmableSteps, withGrants: owned).apply(session)
      }
      return plan
    }
  }

  /// What `migrate` would apply now. Changes nothing and takes no lock.
  ///
  /// - Throws: as `migrate` does of the database's state.
  public func plan(_ session: PostgresSession) throws -> MigrationPlan {
    let ledger = try session.query(SQL.Schema.ledgerExists)
    var row = ledger[0]
    let exists: Bool = try row.next()
    let steps = try steps(session)
    let applied = exists ? try session.run(AppliedMigrations()) : []
    let missing = try missing(of: steps.migrations, after: applied)
    let standing = exists ? try session.run(AppliedProgrammable()) : []
    let changed = changedPaths(of: steps.programmable, standing: standing)
    let isCurrent = missing.isEmpty && changed.isEmpty
    return MigrationPlan(
      isNew: !exists, migrationSteps: missing, programmableSteps: isCurrent ? [] : steps.programmable,
      changedProgrammable: changed)
  }

  private func steps(
    _ session: PostgresSession
  ) throws(PostgresError) -> (migrations: [MigrationPlan.Step], programmable: [MigrationPlan.Step]) {
    let files = migrations + programmable
    let checksums = try session.run(Checksums(texts: files.map(\.text)))
    let steps = zip(files, checksums).map { MigrationPlan.Step(file: $0, checksum: $1) }
    return (Array(steps.prefix(migrations.count)), Array(steps.dropFirst(migrations.count)))
  }

  /// The migrations that are not applied, once those that are were found to be the same as ours.
  private func missing(
    of steps: [MigrationPlan.Step], after applied: [AppliedMigration]
  ) throws(CommandFailure) -> [MigrationPlan.Step] {
    for (step, migration) in zip(steps, applied) {
      guard step.file.version == migration.version, step.file.name == migration.name else {
        throw CommandFailure(
          .schemaMismatch,
          "the database has the migration \(migration.name) where this program (\(binaryVersion)) has \(step.file.name):"
            + " they are of different lines of development")
      }
      guard step.checksum == migration.checksum else {
        throw CommandFailure(
          .schemaMismatch,
          "\(step.file.path) is not what was applied to the database under that name: an applied migration must not change;"
            + " undo the change and write a new migration")
      }
    }
    if applied.count > steps.count, let newest = applied.last {
      throw CommandFailure(
        .schemaMismatch,
        "the database is newer than this program (\(binaryVersion)), which does not know its migration \(newest.name):"
          + " use a newer records-transfer")
    }
    return Array(steps.dropFirst(applied.count))
  }

  private func changedPaths(
    of steps: [MigrationPlan.Step], standing: [(path: String, checksum: String)]
  ) -> [String] {
    let checksums = Dictionary(standing.map { ($0.path, $0.checksum) }, uniquingKeysWith: { first, _ in first })
    let changed = steps.filter { checksums[$0.file.path] != $0.checksum }.map(\.file.path)
    let gone = Set(checksums.keys).subtracting(steps.map(\.file.path))
    return changed + gone.sorted()
  }

  private func apply(_ step: MigrationPlan.Step, _ session: PostgresSession) throws {
    guard let version = step.file.version else {
      throw CommandFailure(.internalError, "\(step.file.path) is not named as a migration is, m0001_what.sql")
    }
    do throws(PostgresError) {
      try session.transaction { () throws(PostgresError) in
        try session.execute(step.file.text)
        try session.execute(
          RecordMigration(
            version: version, name: step.file.name, checksum: step.checksum, binaryVersion: binaryVersion))
      }
    } catch {
      throw CommandFailure.of(error, in: step.file)
    }
  }

  /// Holds the migrators' lock while `body` runs. A migration may take its time, but must not keep districts waiting
  /// behind a lock that it does not get.
  private func withoutOthers<R>(
    _ session: PostgresSession, report: (Progress) -> Void, _ body: () throws -> R
  ) throws -> R {
    let timeouts = try session.query(SQL.Schema.timeouts)
    var row = timeouts[0]
    let (statement, lock): (String, String) = (try row.next(), try row.next())
    defer { _ = try? session.query(SQL.Schema.setTimeouts, statement, lock).count }

    _ = try session.query(SQL.Schema.setTimeouts, "0", "0").count
    if try !session.query(SQL.Schema.tryLock).value(as: Bool.self) {
      report(.waitingForOther)
      _ = try session.query(SQL.Schema.lock).count
    }
    defer { _ = try? session.query(SQL.Schema.unlock).count }
    _ = try session.query(SQL.Schema.setTimeouts, "0", "30s").count
    return try body()
  }
}
