import PostgresClient

/// The roles of records-transfer, and who may do what.
///
/// They are the server's, and stand in no migration: making them takes a superuser, which a migrating login need not be. What each may do
/// in a database is said by `sql/programmable/grants/`, and said anew whenever a migration changes something.
public enum RoleGrants {
  private static let steps = [
    SQL.Roles.createRoles, SQL.Roles.takeOwnership, SQL.Roles.harden, SQL.Roles.installSslinfo,
  ]
  private static let grants = ProgrammableOrder.sorted(SQL.programmable).filter(\.isGrant)

  /// The SQL that does what `apply` does, for an administrator to read and run by hand.
  public static var script: String {
    let files = steps.map { "\($0);" } + grants.map { "-- sql/\($0.path)\n\n\($0.text)" }
    return """
      -- records-transfer \(Version.current): roles, and who may do what. To be run by a superuser, with
      -- “psql -X -v ON_ERROR_STOP=1 -f”, in a database that records-transfer migrate has made.
      SET search_path = pg_catalog;
      BEGIN;

      \(files.joined(separator: "\n\n"))

      COMMIT;

      """
  }

  /// Makes the roles where they are missing, gives the schema to its owner, takes from PUBLIC what it needs not have, and
  /// grants; all of it or nothing. Doing it again changes nothing.
  ///
  /// - Throws: `CommandFailure` of `refused` where the login is no superuser; `PostgresError`.
  public static func apply(_ session: PostgresSession) throws {
    guard try session.query(SQL.Roles.isSuperuser).value(as: Bool.self) else {
      throw CommandFailure(
        .refused,
        "making roles and taking rights from PUBLIC is a superuser's: connect as one, or give them the script of “roles print”"
      )
    }
    try session.transaction { () throws in
      for step in steps { try session.execute(step) }
      try ProgrammableObjects.grant(grants, session)
    }
  }

  /// - Throws: `CommandFailure` of `configuration` where the roles do not own this database's schema.
  static func require(_ session: PostgresSession) throws {
    guard try OwningRole.isOwner(session) else {
      throw CommandFailure(
        .configuration,
        "the roles have not been applied to this database: a superuser does so with “records-transfer roles apply”")
    }
  }
}
