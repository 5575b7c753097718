import CLibPQ

extension PostgresSession {
  /// Runs statements one after another without waiting in between: while the rows of one are being read here, the server is at
  /// work on the next, and on a server far away a statement costs no round trip of its own.
  ///
  /// - Parameter body: gets the place of each statement and its rows, in order.
  /// - Throws: the first statement's error: those after it are not run then; what `body` throws.
  public func pipeline(
    _ statements: [any PostgresStatement],
    _ body: (Int, borrowing PostgresRows) throws(PostgresError) -> Void
  ) throws(PostgresError) {
    var prepared: [Prepared] = []
    for (place, statement) in statements.enumerated() {
      do throws(PostgresError) {
        prepared.append(try prepare(statement, place))
      } catch {
        throw Self.named(error, statement)
      }
    }
    var rest = prepared[...]
    while let first = rest.first {
      // All of a batch are sent before the first result is read. With more than the sockets hold, the server could wait for us
      // to read while we wait for it to.
      var size = first.size
      let more = rest.dropFirst().prefix {
        size += $0.size
        return size <= 64 << 10
      }
      let batch = rest.prefix(1 + more.count)
      rest = rest.dropFirst(batch.count)
      try run(batch, body)
    }
  }

  private struct Prepared {
    let statement: any PostgresStatement
    let place: Int
    /// Under which it is prepared.
    let key: StatementCache.Key
    let name: String
    /// Bytes of its parameters.
    let size: Int
  }

  private func prepare(_ statement: some PostgresStatement, _ place: Int) throws(PostgresError) -> Prepared {
    parameters.removeAll()
    statement.bind(&parameters)
    try parameters.check()
    let key = StatementCache.Key(sql: type(of: statement).sql, types: parameters.types)
    let name = try preparedName(key)
    return Prepared(statement: statement, place: place, key: key, name: name, size: parameters.byteCount)
  }

  private func run(
    _ batch: ArraySlice<Prepared>, _ body: (Int, borrowing PostgresRows) throws(PostgresError) -> Void
  ) throws(PostgresError) {
    let connection = try live()
    guard gate.enterStatement() else { throw .taskCancelled }
    guard PQenterPipelineMode(connection) == 1 else {
      gate.leaveStatement()
      throw PostgresError(.usage, "a pipeline cannot begin while results of a statement are still to be read")
    }
    var problem: PostgresError?
    do throws(PostgresError) {
      for prepared in batch { try send(prepared, on: connection) }
    } catch {
      problem = error
    }
    guard PQpipelineSync(connection) == 1 else {
      // The server would wait for more, and we for its answers: there is no way on.
      gate.leaveStatement()
      close()
      throw PostgresError(.connection, "a pipeline could not be ended", sqlState: .connectionFailure)
    }
    for prepared in batch where PQstatus(connection) == CONNECTION_OK {
      do throws(PostgresError) {
        guard let rows = try nextRows(type(of: prepared.statement).name, on: connection) else { break }
        if problem == nil { try body(prepared.place, rows) }
      } catch {
        if problem == nil { forget(prepared.key, after: error) }
        problem = problem ?? Self.named(error, prepared.statement)
      }
    }
    drainPipeline(connection)
    let wasCancelled = gate.leaveStatement()
    guard PQexitPipelineMode(connection) == 1 || PQstatus(connection) == CONNECTION_BAD else {
      // Every further statement on it would fail.
      close()
      throw problem ?? PostgresError(.connection, "a pipeline could not be left", sqlState: .connectionFailure)
    }
    if var problem {
      // The server says why it ends a session before the connection is seen to be lost.
      if PQstatus(connection) == CONNECTION_BAD { problem.kind = .connection }
      if wasCancelled, problem.sqlState == .queryCanceled { problem.kind = .cancelled }
      throw problem
    }
    if PQstatus(connection) == CONNECTION_BAD {
      throw PostgresError(result: nil, connection: connection, cancelled: wasCancelled)
    }
  }

  private static func named(_ error: PostgresError, _ statement: any PostgresStatement) -> PostgresError {
    var named = error
    named.statement = error.statement ?? type(of: statement).name
    return named
  }

  private func send(_ prepared: Prepared, on connection: OpaquePointer) throws(PostgresError) {
    parameters.removeAll()
    prepared.statement.bind(&parameters)
    let sent = parameters.withArguments { count, _, values, lengths, formats in
      PQsendQueryPrepared(connection, prepared.name, count, values, lengths, formats, PostgresFormat.binary.rawValue)
    }
    guard sent == 1 else { throw PostgresError(result: nil, connection: connection, cancelled: false) }
  }

  /// The result of the pipeline's next statement; nil where there is none, for it was not sent.
  private func nextRows(
    _ statement: String, on connection: OpaquePointer
  ) throws(PostgresError) -> PostgresRows? {
    guard let result = nextResult(connection) else { return nil }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
      // What separates it from the next statement's results.
      PQclear(PQgetResult(connection))
      return PostgresRows(owning: result, statement: statement)
    default: break
    }
    defer { PQclear(result) }
    if PQresultStatus(result) == PGRES_PIPELINE_SYNC { return nil }
    var error = PostgresError(result: result, connection: connection, cancelled: false)
    error.statement = statement
    PQclear(PQgetResult(connection))
    throw error
  }

  /// Reads until the server has come to the end of the pipeline.
  private func drainPipeline(_ connection: OpaquePointer) {
    var separators = 0
    while PQstatus(connection) == CONNECTION_OK, separators < 3 {
      guard let result = nextResult(connection) else {
        separators += 1
        continue
      }
      separators = 0
      let status = PQresultStatus(result)
      PQclear(result)
      if status == PGRES_PIPELINE_SYNC { return }
    }
  }
}
