import CLibPQ

#if canImport(Glibc)
  import Glibc
#endif

extension ConnectionConfiguration {
  /// Checks the form of the connection string without connecting.
  ///
  /// - Throws: `.configuration`, in one line that shows no part of a password.
  public func validate() throws(PostgresError) { _ = try parsedOptions() }

  /// The options that the conninfo itself sets.
  func parsedOptions() throws(PostgresError) -> [String: String] {
    guard !hasUnescapedUserInfo else {
      throw PostgresError(
        .configuration, "the connection string is malformed: user or password hold a character that a URI reserves",
        hint: "write @ as %40, / as %2F and % as %25 there")
    }
    var problem: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(conninfo, &problem) else {
      defer { PQfreemem(problem) }
      throw malformed(problem.map { String(cString: $0) } ?? "out of memory")
    }
    defer { PQconninfoFree(options) }
    var parsed: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { parsed[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    return parsed
  }

  /// Whether an "@" stands where libpq would take what precedes it for a host or a database: then a piece of the
  /// password would be shown, sent to the name server, or written to the server's log.
  private var hasUnescapedUserInfo: Bool {
    guard let scheme = ["postgresql://", "postgres://"].first(where: conninfo.hasPrefix) else { return false }
    let beforeOptions = conninfo.dropFirst(scheme.count).prefix { $0 != "?" }
    guard let at = beforeOptions.lastIndex(of: "@") else { return false }
    return beforeOptions[..<at].contains { $0 == "@" || $0 == "/" }
  }

  /// libpq quotes the piece that it stumbled over. That can be a piece of the password (one that holds a space, say),
  /// so it is shown only where it can be nothing but the name of an option.
  private func malformed(_ problem: String) -> PostgresError {
    let hint = "write it as \"host=… dbname=… user=…\" or postgresql://user@host/database"
    if problem.hasPrefix("missing \"=\" after") {
      return PostgresError(
        .configuration, "the connection string is malformed: an \"=\" is missing after an option's name", hint: hint)
    }
    let mayQuoteSecret = !problem.hasPrefix("invalid connection option") || conninfo.lowercased().contains("pass")
    let text = oneLine(mayQuoteSecret ? withoutQuotedValues(problem) : problem)
    return PostgresError(.configuration, "the connection string is malformed: \(text)", hint: hint)
  }

  /// What libpq is given, in an order in which a later value replaces an earlier one: ours, the user's, and last what
  /// is not the user's to change.
  func connectOptions() throws(PostgresError) -> [(key: String, value: String)] {
    let parsed = try parsedOptions()
    var options = [
      ("keepalives", "1"), ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
      ("tcp_user_timeout", "60000"),
    ].filter { parsed[$0.0] == nil }
    if parsed["connect_timeout"] == nil, getenv("PGCONNECT_TIMEOUT") == nil {
      options.append(("connect_timeout", String(connectTimeout.components.seconds)))
    }
    if needsWritableServer, parsed["target_session_attrs"] == nil, getenv("PGTARGETSESSIONATTRS") == nil {
      options.append(("target_session_attrs", "read-write"))
    }
    // libpq expands the first dbname as a conninfo; the name that follows is then taken literally, "=" or not.
    if !conninfo.isEmpty {
      options.append(("dbname", conninfo))
    } else if databaseName != nil {
      options.append(("dbname", "dbname=''"))
    }
    if let databaseName { options.append(("dbname", databaseName)) }
    options.append(("fallback_application_name", applicationName))
    options.append(("client_encoding", "UTF8"))
    return options
  }

  /// One statement list that makes every session alike, whatever the role's or the database's own settings are. The server
  /// notices within a second or a minute that a client's process or host is gone, and gives up its locks.
  var sessionSettings: String {
    """
    SET DateStyle = 'ISO, MDY'; SET TimeZone = 'UTC'; SET IntervalStyle = 'iso_8601'; SET search_path = pg_catalog;
    SET bytea_output = 'hex'; SET xmloption = 'content'; SET standard_conforming_strings = on; SET jit = off;
    SET statement_timeout = \(statementTimeout.wholeMilliseconds);
    SET lock_timeout = \(lockTimeout.wholeMilliseconds);
    SET idle_in_transaction_session_timeout = \(idleInTransactionTimeout.wholeMilliseconds);
    SET client_connection_check_interval = 1000;
    SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3; SET tcp_user_timeout = 60000
    """
  }
}

extension Duration {
  /// As the server takes its timeouts. What is not zero stays at least 1, for zero would mean off.
  var wholeMilliseconds: Int64 {
    let (seconds, attoseconds) = components
    let whole = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    return whole == 0 && self > .zero ? 1 : min(max(whole, 0), Int64(Int32.max))
  }
}
