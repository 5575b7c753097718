import PostgresClient

/// What the schema asks of a server.
enum ServerRequirements {
  /// - Throws: `CommandFailure` of `configuration` where the server will not do.
  static func check(_ session: PostgresSession) throws {
    guard session.serverVersion >= PostgresPrograms.oldestMajor * 10_000 else {
      throw CommandFailure(
        .configuration,
        "the server is PostgreSQL \(session.serverVersion / 10_000), and \(PostgresPrograms.oldestMajor) or newer is needed"
      )
    }
    let facts = try session.query(SQL.Schema.serverFacts)
    var row = facts[0]
    let (encoding, hasICU): (String, Bool) = (try row.next(), try row.next())
    guard encoding == "UTF8" else {
      throw CommandFailure(
        .configuration, "the database has the encoding \(encoding), and UTF8 is needed: create it with ENCODING 'UTF8'")
    }
    guard hasICU else {
      throw CommandFailure(
        .configuration, "the server has no collation \"und-x-icu\": a PostgreSQL that was built with ICU is needed")
    }
  }
}
