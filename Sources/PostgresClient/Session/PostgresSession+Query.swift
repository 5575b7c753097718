import CLibPQ

extension PostgresSession {
  /// Sends SQL text as it stands: several statements are allowed, parameters are not.
  ///
  /// - Returns: the rows affected by the last statement.
  @discardableResult
  public func execute(_ sql: String) throws(PostgresError) -> Int {
    guard !sql.utf8.contains(0) else { throw PostgresError(.usage, "the SQL text holds a NUL character") }
    return try send { PQsendQuery($0, sql) }.affected
  }

  /// One statement with parameters `$1`, `$2` …, parsed anew each time. For what runs often, write a `PostgresStatement`.
  public func query(_ sql: String, _ values: any PostgresEncodable...) throws(PostgresError) -> PostgresRows {
    parameters.removeAll()
    for value in values { parameters.append(value) }
    try parameters.check()
    return try send { connection in
      parameters.withArguments { count, types, values, lengths, formats in
        PQsendQueryParams(connection, sql, count, types, values, lengths, formats, PostgresFormat.binary.rawValue)
      }
    }
  }

  /// Runs a statement, which is prepared once per connection, and decodes its rows.
  @discardableResult
  @inlinable
  public func run<S: PostgresStatement>(_ statement: S) throws(PostgresError) -> [S.Row] {
    try rows(of: statement).decoded(by: S.self)
  }

  /// Runs a statement for its effect.
  ///
  /// - Returns: the rows affected.
  @discardableResult
  public func execute<S: PostgresStatement>(_ statement: S) throws(PostgresError) -> Int {
    try rows(of: statement).affected
  }

  /// Runs a statement, which is prepared once per connection; the rows are read where libpq has put them.
  public func rows<S: PostgresStatement>(of statement: S) throws(PostgresError) -> PostgresRows {
    parameters.removeAll()
    statement.bind(&parameters)
    let key = StatementCache.Key(sql: S.sql, types: parameters.types)
    do throws(PostgresError) {
      try parameters.check()
      let name = try preparedName(key)
      return try send(statement: S.name) { connection in
        parameters.withArguments { count, _, values, lengths, formats in
          PQsendQueryPrepared(connection, name, count, values, lengths, formats, PostgresFormat.binary.rawValue)
        }
      }
    } catch {
      forget(key, after: error)
      var named = error
      named.statement = S.name
      throw named
    }
  }

  /// A table's columns have changed, or the statement was discarded: it is prepared anew the next time.
  func forget(_ key: StatementCache.Key, after error: PostgresError) {
    if error.sqlState == .featureNotSupported || error.sqlState == .invalidStatementName { statements.remove(key) }
  }

  func preparedName(_ key: StatementCache.Key) throws(PostgresError) -> String {
    if let name = statements[key] { return name }
    let name = statements.newName()
    _ = try send { PQsendPrepare($0, name, key.sql, Int32(clamping: key.types.count), key.types) }
    statements.insert(name, for: key)
    return name
  }

  /// One round trip: sends, waits, and checks what came back.
  ///
  /// - Parameter isCancellable: false for what must reach the server even after the task was cancelled, such as ROLLBACK.
  func send(
    statement: String? = nil, isCancellable: Bool = true, _ sending: (OpaquePointer) -> Int32
  ) throws(PostgresError) -> PostgresRows {
    let connection = try live()
    if isCancellable, !gate.enterStatement() { throw .taskCancelled }
    let result = sending(connection) == 1 ? lastResult(connection) : nil
    let wasCancelled = isCancellable && gate.leaveStatement()
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
      guard let result else { break }
      return PostgresRows(owning: result, statement: statement)
    case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
      PQclear(result)
      abandonCopy(connection)
      throw PostgresError(.usage, "COPY from or to the client needs copyIn or copyOut")
    default: break
    }
    defer { PQclear(result) }
    throw PostgresError(result: result, connection: connection, cancelled: wasCancelled)
  }
}

extension PostgresError {
  static let taskCancelled = PostgresError(.cancelled, "the task was cancelled", sqlState: .queryCanceled)
}
