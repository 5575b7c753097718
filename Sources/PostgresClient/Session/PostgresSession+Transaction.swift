import CLibPQ

public enum TransactionIsolation: String, Sendable {
  case readCommitted = "READ COMMITTED"
  case repeatableRead = "REPEATABLE READ"
  case serializable = "SERIALIZABLE"
}

extension PostgresSession {
  /// Runs `body` in a transaction: committed when it returns, rolled back when it throws.
  ///
  /// - Throws: what `body` throws; else what BEGIN or COMMIT throws, `.commitUnknown` if the connection was lost during
  ///   COMMIT, and 25P02 if `body` kept a failure to itself, so that the server could only roll back.
  public func transaction<R>(
    isolation: TransactionIsolation = .readCommitted, readOnly: Bool = false,
    _ body: () throws(PostgresError) -> R
  ) throws(PostgresError) -> R {
    try inTransaction(isolation, readOnly, body).get()
  }

  /// The same, for a body that throws other errors as well.
  @_disfavoredOverload
  public func transaction<R>(
    isolation: TransactionIsolation = .readCommitted, readOnly: Bool = false, _ body: () throws -> R
  ) throws -> R {
    try inTransaction(isolation, readOnly, body).get()
  }

  /// Runs `body` in a savepoint of the open transaction: when it throws, only what it did is rolled back, and the
  /// transaction can go on.
  // swift-format-ignore: AmbiguousTrailingClosureOverload
  public func savepoint<R>(_ body: () throws(PostgresError) -> R) throws(PostgresError) -> R {
    try inSavepoint(body).get()
  }

  /// The same, for a body that throws other errors as well.
  // swift-format-ignore: AmbiguousTrailingClosureOverload
  @_disfavoredOverload
  public func savepoint<R>(_ body: () throws -> R) throws -> R { try inSavepoint(body).get() }

  private func inTransaction<R, E: Error>(
    _ isolation: TransactionIsolation, _ readOnly: Bool, _ body: () throws(E) -> R
  ) throws(PostgresError) -> Result<R, E> {
    guard transactionStatus != .inTransaction, transactionStatus != .inFailedTransaction else {
      throw PostgresError(.usage, "a transaction is open already: use a savepoint")
    }
    try execute("BEGIN ISOLATION LEVEL \(isolation.rawValue)\(readOnly ? " READ ONLY" : "")")
    savepointDepth = 0
    let value: R
    do throws(E) {
      value = try body()
    } catch {
      rollBack("ROLLBACK")
      return .failure(error)
    }
    try commit()
    return .success(value)
  }

  private func commit() throws(PostgresError) {
    guard isConnected else { throw lostConnection }
    guard !gate.isCancelled else {
      rollBack("ROLLBACK")
      throw .taskCancelled
    }
    do throws(PostgresError) {
      // Not cancellable: a commit that waits for a standby would be cut short, committed here and unconfirmed there.
      let tag = try send(isCancellable: false) { PQsendQuery($0, "COMMIT") }.commandTag
      guard tag == "COMMIT" else {
        throw PostgresError(
          .server, "the transaction was rolled back, because a statement in it had failed",
          sqlState: .inFailedTransaction)
      }
    } catch {
      guard error.kind == .connection else { throw error }
      var unknown = error
      unknown.kind = .commitUnknown
      throw unknown
    }
  }

  private func inSavepoint<R, E: Error>(_ body: () throws(E) -> R) throws(PostgresError) -> Result<R, E> {
    savepointDepth += 1
    defer { savepointDepth -= 1 }
    let name = "savepoint_\(savepointDepth)"
    let undo = "ROLLBACK TO SAVEPOINT \(name); RELEASE SAVEPOINT \(name)"
    try execute("SAVEPOINT \(name)")
    let value: R
    do throws(E) {
      value = try body()
    } catch {
      rollBack(undo)
      return .failure(error)
    }
    do throws(PostgresError) {
      try execute("RELEASE SAVEPOINT \(name)")
    } catch {
      rollBack(undo)
      throw error
    }
    return .success(value)
  }

  /// Its own failure adds nothing: it can only mean that the connection, and with it the transaction, is gone, which the
  /// next statement says.
  private func rollBack(_ sql: String) {
    _ = try? send(isCancellable: false) { PQsendQuery($0, sql) }.affected
  }

  var lostConnection: PostgresError {
    PostgresError(.connection, "the connection to the server is lost: open another", sqlState: .connectionFailure)
  }
}
