import PostgresClient

extension Migrator {
  /// The SQL that does what `migrate` would do now, for an administrator to read and run by hand. Empty when there is
  /// nothing to do. Changes nothing.
  ///
  /// - Throws: as `plan` does.
  public func script(_ session: PostgresSession) throws -> String {
    try ServerRequirements.check(session)
    let plan = try plan(session)
    guard !plan.isEmpty else { return "" }
    var parts = [
      """
      -- records-transfer \(binaryVersion): \(plan.migrations.count) migrations, \
      \(plan.programmable.count) files of programmable objects.
      -- Stop at the first error, as “psql -X -v ON_ERROR_STOP=1 -f” does.
      SET client_encoding = 'UTF8';
      SET search_path = pg_catalog;
      \(SQL.Schema.lock);
      """
    ]
    let owned = try OwningRole.isOwner(session)
    if owned { parts.append("\(SQL.Roles.assumeOwner);") }
    if plan.isNew { parts.append(transaction(SQL.Schema.createLedger)) }
    for step in plan.migrationSteps { parts.append(transaction(step.file.headed, record(step))) }
    if !plan.programmableSteps.isEmpty {
      let files = plan.programmableSteps.map(\.file).filter { owned || !$0.isGrant }.map(\.headed).joined(
        separator: "\n\n")
      parts.append(transaction(files, record(plan.programmableSteps)))
    }
    parts.append("\(SQL.Schema.unlock);\n")
    return parts.joined(separator: "\n\n")
  }

  private func transaction(_ texts: String...) -> String {
    "BEGIN;\n\n" + texts.joined(separator: "\n\n") + "\n\nCOMMIT;"
  }

  private func record(_ step: MigrationPlan.Step) -> String {
    filled(
      SQL.Schema.recordMigration,
      with: ["\(step.file.version ?? 0)", quoted(step.file.name), quoted(step.checksum), quoted(binaryVersion)])
  }

  private func record(_ steps: [MigrationPlan.Step]) -> String {
    let arrays = [steps.map(\.file.path), steps.map(\.checksum)]
    return filled(
      SQL.Schema.recordProgrammable, with: arrays.map { "ARRAY[" + $0.map(quoted).joined(separator: ", ") + "]" })
  }

  private func filled(_ statement: String, with values: [String]) -> String {
    // The comment at the top speaks of the parameters, which are no more.
    var text = statement.split(separator: "\n").drop { $0.hasPrefix("--") }.joined(separator: "\n")
    for (index, value) in values.enumerated() { text.replace("$\(index + 1)", with: value) }
    return text + ";"
  }

  private func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
}

extension SQLFile {
  fileprivate var headed: String { "-- sql/\(path) " + String(repeating: "-", count: 40) + "\n\n\(text)" }
}
