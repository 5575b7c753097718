import CLibPQ

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What NOTIFY sent.
public struct PostgresNotification: Sendable, Equatable {
  public let channel: String
  /// Empty if the sender gave none.
  public let payload: String
  /// The server's process that sent it.
  public let backendPID: Int32
}

extension PostgresSession {
  /// Subscribes to a channel, from the end of the open transaction on if there is one.
  ///
  /// - Parameter channel: taken literally, capitals and all.
  public func listen(_ channel: String) throws(PostgresError) { try execute("LISTEN \(quoted(identifier: channel))") }

  public func unlisten(_ channel: String) throws(PostgresError) {
    try execute("UNLISTEN \(quoted(identifier: channel))")
  }

  /// The notifications that have come; if there are none, the first to come.
  ///
  /// - Parameter wait: how long to wait for one. Zero only looks.
  /// - Returns: in the order in which they were sent; empty if none came in time.
  /// - Throws: `.cancelled` as soon as the task is cancelled, `.connection` if the server goes away.
  public func notifications(waitingUpTo wait: Duration) throws(PostgresError) -> [PostgresNotification] {
    let connection = try live()
    let deadline = ContinuousClock.now + wait
    while true {
      guard !gate.isCancelled else { throw .taskCancelled }
      guard PQconsumeInput(connection) == 1 else { throw lostConnection }
      let received = receivedNotifications(connection)
      let left = deadline - .now
      guard received.isEmpty, left > .zero else { return received }
      var descriptors = [pollfd(fd: PQsocket(connection), events: Int16(POLLIN), revents: 0)]
      if let wake = gate.wakeDescriptor() { descriptors.append(pollfd(fd: wake, events: Int16(POLLIN), revents: 0)) }
      _ = poll(&descriptors, nfds_t(descriptors.count), Int32(clamping: left.wholeMilliseconds))
    }
  }

  private func receivedNotifications(_ connection: OpaquePointer) -> [PostgresNotification] {
    var received: [PostgresNotification] = []
    while let notify = PQnotifies(connection) {
      received.append(
        PostgresNotification(
          channel: String(cString: notify.pointee.relname), payload: String(cString: notify.pointee.extra),
          backendPID: notify.pointee.be_pid))
      PQfreemem(notify)
    }
    return received
  }

  private func quoted(identifier: String) -> String {
    "\"\(identifier.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }
}
