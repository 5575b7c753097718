import CLibPQ

extension PostgresSession {
  /// Streams rows to the server.
  ///
  /// - Parameters:
  ///   - sql: `COPY … FROM STDIN`, in text, CSV or binary format.
  ///   - body: writes the rows. If it throws, the COPY fails as a whole.
  /// - Returns: the number of rows copied.
  @discardableResult
  public func copyIn(
    _ sql: String, _ body: (inout CopyWriter) throws(PostgresError) -> Void
  ) throws(PostgresError) -> Int {
    try copyingIn(sql, body).get()
  }

  /// The same, for a body that throws other errors as well.
  @discardableResult
  @_disfavoredOverload
  public func copyIn(_ sql: String, _ body: (inout CopyWriter) throws -> Void) throws -> Int {
    try copyingIn(sql, body).get()
  }

  /// Streams rows from the server, in batches of whole rows in the COPY's format (lines with their line feeds, for text).
  ///
  /// - Parameters:
  ///   - sql: `COPY … TO STDOUT`.
  ///   - batchRows: how many rows a batch has; the last has fewer.
  ///   - body: gets a batch, valid only until it returns. If it throws, the COPY is cancelled, which makes an open
  ///     transaction fail.
  /// - Returns: the number of rows copied.
  @discardableResult
  public func copyOut(
    _ sql: String, batchRows: Int = 1000, _ body: (UnsafeRawBufferPointer) throws(PostgresError) -> Void
  ) throws(PostgresError) -> Int {
    try copyingOut(sql, batchRows, body).get()
  }

  /// The same, for a body that throws other errors as well.
  @discardableResult
  @_disfavoredOverload
  public func copyOut(
    _ sql: String, batchRows: Int = 1000, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws -> Int {
    try copyingOut(sql, batchRows, body).get()
  }

  private func copyingIn<E: Error>(
    _ sql: String, _ body: (inout CopyWriter) throws(E) -> Void
  ) throws(PostgresError) -> Result<Int, E> {
    let connection = try live()
    let isBinary = try startCopy(sql, PGRES_COPY_IN, on: connection)
    var writer = CopyWriter(connection: connection, isBinary: isBinary)
    do throws(E) {
      try body(&writer)
    } catch {
      // No description of the error: it would go to the server's log, and can hold what must not stand there.
      PQputCopyEnd(connection, "the client gave up")
      drain(connection)
      gate.leaveStatement()
      return .failure(error)
    }
    do throws(PostgresError) {
      try writer.finish()
      guard PQputCopyEnd(connection, nil) == 1 else { throw lostConnection }
    } catch {
      PQputCopyEnd(connection, "the client gave up")
      drain(connection)
      gate.leaveStatement()
      throw error
    }
    return .success(try endCopy(connection))
  }

  private func copyingOut<E: Error>(
    _ sql: String, _ batchRows: Int, _ body: (UnsafeRawBufferPointer) throws(E) -> Void
  ) throws(PostgresError) -> Result<Int, E> {
    let connection = try live()
    _ = try startCopy(sql, PGRES_COPY_OUT, on: connection)
    var batch = PostgresBuffer(capacity: 1 << 16)
    var rows = 0
    do throws(E) {
      while true {
        var row: UnsafeMutablePointer<CChar>?
        let length = PQgetCopyData(connection, &row, 0)
        guard length > 0, let row else { break }
        batch.append(UnsafeRawBufferPointer(start: row, count: Int(length)))
        PQfreemem(row)
        rows += 1
        if rows >= batchRows {
          try body(batch.bytes)
          batch.removeAll()
          rows = 0
        }
      }
      if rows > 0 { try body(batch.bytes) }
    } catch {
      gate.cancelStatement()
      drain(connection)
      gate.leaveStatement()
      return .failure(error)
    }
    return .success(try endCopy(connection))
  }

  /// - Returns: whether the format is binary. The statement stays under way until `gate.leaveStatement`.
  private func startCopy(
    _ sql: String, _ expected: ExecStatusType, on connection: OpaquePointer
  ) throws(PostgresError) -> Bool {
    guard gate.enterStatement() else { throw .taskCancelled }
    let result = PQsendQuery(connection, sql) == 1 ? lastResult(connection) : nil
    defer { PQclear(result) }
    let status = PQresultStatus(result)
    if status == expected { return PQbinaryTuples(result) != 0 }
    let wasCancelled = gate.leaveStatement()
    switch status {
    case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH: abandonCopy(connection)
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: break
    default: throw PostgresError(result: result, connection: connection, cancelled: wasCancelled)
    }
    throw PostgresError(.usage, "the statement is not a COPY in this direction")
  }

  /// Waits for the server's verdict on a COPY whose data is all sent or received.
  private func endCopy(_ connection: OpaquePointer) throws(PostgresError) -> Int {
    let result = lastResult(connection)
    defer { PQclear(result) }
    let wasCancelled = gate.leaveStatement()
    guard PQresultStatus(result) == PGRES_COMMAND_OK else {
      throw PostgresError(result: result, connection: connection, cancelled: wasCancelled)
    }
    return Int(String(cString: PQcmdTuples(result))) ?? 0
  }

  /// Ends a COPY that nobody asked for in a way that can be served.
  func abandonCopy(_ connection: OpaquePointer) {
    PQputCopyEnd(connection, "the client gave up")
    drain(connection)
  }

  /// Reads until the server has nothing more to say about the last statement.
  private func drain(_ connection: OpaquePointer) {
    while let result = nextResult(connection) {
      let status = PQresultStatus(result)
      PQclear(result)
      if status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH { discardCopyData(connection) }
      if PQstatus(connection) == CONNECTION_BAD { return }
    }
  }

  private func discardCopyData(_ connection: OpaquePointer) {
    var row: UnsafeMutablePointer<CChar>?
    while PQgetCopyData(connection, &row, 0) > 0 { PQfreemem(row) }
  }
}
