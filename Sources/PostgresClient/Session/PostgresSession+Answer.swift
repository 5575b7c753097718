import CLibPQ

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension PostgresSession {
  /// The next result of the statements under way; nil where there is none.
  ///
  /// A statement that the server does not give up by its own timeout is one whose answer does not come through, though the
  /// network keeps the connection: it is cut then, and the result says that it is lost.
  func nextResult(_ connection: OpaquePointer) -> OpaquePointer? {
    if let patience, !hasAnswer(connection, within: patience) { shutdown(PQsocket(connection), Int32(SHUT_RDWR)) }
    return PQgetResult(connection)
  }

  /// Waits for all results and keeps the last, or the first error: when the server ends a session in the middle of a
  /// statement, it says why in an error, and libpq adds another without SQLSTATE about the connection.
  func lastResult(_ connection: OpaquePointer) -> OpaquePointer? {
    var last: OpaquePointer?
    while let next = nextResult(connection) {
      if PQresultStatus(last) == PGRES_FATAL_ERROR, last != nil {
        PQclear(next)
      } else {
        PQclear(last)
        last = next
      }
      switch PQresultStatus(last) {
      // The server now waits for data, or sends it.
      case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH: return last
      default: if PQstatus(connection) == CONNECTION_BAD { return last }
      }
    }
    return last
  }

  /// - Returns: false if nothing that makes a result came in time.
  private func hasAnswer(_ connection: OpaquePointer, within patience: Duration) -> Bool {
    let deadline = ContinuousClock.now + patience
    while PQisBusy(connection) == 1 {
      let left = deadline - .now
      guard left > .zero else { return false }
      var descriptor = pollfd(fd: PQsocket(connection), events: Int16(POLLIN), revents: 0)
      _ = poll(&descriptor, 1, Int32(clamping: left.wholeMilliseconds))
      // What is wrong with the connection is said by the result.
      guard descriptor.revents == 0 || PQconsumeInput(connection) == 1 else { return true }
    }
    return true
  }
}
