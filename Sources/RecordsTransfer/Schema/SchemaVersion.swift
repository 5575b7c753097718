import PostgresClient

/// Whether a database has the schema that this program was built for. Every command but `migrate` asks first.
public enum SchemaVersion {
  /// - Throws: `CommandFailure` of `schemaMismatch` where the database has no schema, an older or a newer one;
  ///   `PostgresError` when it cannot be asked.
  public static func verify(_ session: PostgresSession) throws { try verify(session, against: Migrator()) }

  static func verify(_ session: PostgresSession, against migrator: Migrator) throws {
    let plan = try migrator.plan(session)
    if plan.isNew {
      throw CommandFailure(
        .schemaMismatch, "the database has no schema of records-transfer yet: run “records-transfer migrate”")
    }
    if let first = plan.migrations.first {
      throw CommandFailure(
        .schemaMismatch,
        "the database is older than this program (\(migrator.binaryVersion)), it lacks \(first)"
          + (plan.migrations.count > 1 ? " and \(plan.migrations.count - 1) more" : "")
          + ": run “records-transfer migrate”")
    }
    if let first = plan.changedProgrammable.first {
      throw CommandFailure(
        .schemaMismatch,
        "functions and views in the database are not those of this program (\(migrator.binaryVersion)), such as \(first):"
          + " run “records-transfer migrate” of the newest version that is in use")
    }
  }
}
