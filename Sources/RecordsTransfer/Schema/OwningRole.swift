import PostgresClient

/// The role that owns the schema, where `records-transfer roles apply` has been.
enum OwningRole {
  /// Whether the schema of this database belongs to it.
  static func isOwner(_ session: PostgresSession) throws(PostgresError) -> Bool {
    try session.query(SQL.Roles.ownerOwns).value()
  }

  /// Lets what the session makes belong to the role, where the schema does.
  ///
  /// - Returns: whether it does; then `resign` is to be called at the end.
  /// - Throws: `CommandFailure` of `refused` where the session's login is no member.
  static func assume(_ session: PostgresSession) throws -> Bool {
    guard try isOwner(session) else { return false }
    do throws(PostgresError) {
      try session.execute(SQL.Roles.assumeOwner)
    } catch  where error.sqlState == .insufficientPrivilege {
      throw CommandFailure(
        .refused, "the schema belongs to records_transfer_owner: connect with a login that is a member of it")
    }
    return true
  }

  /// A connection that is lost has forgotten the role as well.
  static func resign(_ session: PostgresSession) { _ = try? session.execute(SQL.Roles.resign) }
}
