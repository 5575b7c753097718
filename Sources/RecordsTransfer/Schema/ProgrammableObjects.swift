import PostgresClient

/// Applies the files of programmable objects in one transaction, whatever they need of each other.
///
/// Nobody has to keep a list of what depends on what: a file that fails because something is not there yet is tried
/// again after the others, for as long as each pass gets further.
struct ProgrammableObjects {
  let steps: [MigrationPlan.Step]
  /// Whether the schema belongs to the roles of `records-transfer roles`.
  let withGrants: Bool

  func apply(_ session: PostgresSession) throws {
    try session.transaction { () throws in
      var waiting = steps.map(\.file).filter { !$0.isGrant }
      while !waiting.isEmpty {
        let failed = try onePass(over: waiting, session)
        if failed.count == waiting.count, let (file, error) = failed.first { throw CommandFailure.of(error, in: file) }
        waiting = failed.map(\.file)
      }
      if withGrants { try Self.grant(steps.map(\.file).filter(\.isGrant), session) }
      try session.execute(RecordProgrammable(paths: steps.map(\.file.path), checksums: steps.map(\.checksum)))
    }
  }

  /// Says anew who may do what, from nothing, in the order of the files.
  static func grant(_ files: [SQLFile], _ session: PostgresSession) throws {
    for file in files {
      do throws(PostgresError) {
        try session.execute(file.text)
      } catch {
        throw CommandFailure.of(error, in: file)
      }
    }
  }

  /// The files that need something which is not there yet.
  private func onePass(
    over files: [SQLFile], _ session: PostgresSession
  ) throws -> [(file: SQLFile, error: PostgresError)] {
    var failed: [(file: SQLFile, error: PostgresError)] = []
    for file in files {
      do throws(PostgresError) {
        _ = try session.savepoint { () throws(PostgresError) in try session.execute(file.text) }
      } catch {
        guard let state = error.sqlState, Self.mayComeLater.contains(state) else {
          throw CommandFailure.of(error, in: file)
        }
        failed.append((file, error))
      }
    }
    return failed
  }

  /// Undefined table or view, column (of a view that is about to be replaced), function, type, schema.
  private static let mayComeLater: Set<SQLState> = [
    .undefinedTable, .undefinedColumn, .undefinedFunction, "42704", "3F000",
  ]
}

extension CommandFailure {
  /// The failure of a file of SQL, with the line. A lost connection stays what it is.
  static func of(_ error: PostgresError, in file: SQLFile) -> any Error {
    guard error.kind == .server else { return error }
    let place = error.position.map { ":\(file.line(ofCharacter: $0))" } ?? ""
    let status: ExitStatus =
      error.sqlState == .insufficientPrivilege ? .refused : error.isTransient ? .databaseUnavailable : .internalError
    return CommandFailure(status, "sql/\(file.path)\(place) failed, nothing of it was kept: \(error)")
  }
}
