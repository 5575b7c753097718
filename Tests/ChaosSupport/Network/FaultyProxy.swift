import Foundation
import RecordsTransfer
import Synchronization

/// A TCP proxy before a server, which does to connections what networks do: cuts them, and holds bytes back.
package final class FaultyProxy: Sendable {
  /// What happens to a COMMIT on its way.
  package enum CommitFault: Sendable, CaseIterable {
    /// The connection is cut before the server gets it: rolled back.
    case lost
    /// The connection is cut when the server has answered: committed, and nobody was told.
    case answerLost
  }

  private struct State {
    var links: [ProxyLink] = []
    var isFrozen = false
    var fault: CommitFault?
    /// COMMITs that pass before the one that `fault` is for.
    var commitsBefore = 0
    var cuts = 0
    var isClosed = false
  }

  package let port: UInt16
  private let listener: Int32
  private let serverSocket: @Sendable () -> String
  private let state = Mutex(State())

  /// - Parameter serverSocket: the path of the server's Unix socket, asked for at each connection.
  package init(to serverSocket: @escaping @Sendable () -> String) throws {
    self.serverSocket = serverSocket
    (listener, port) = try Sockets.listen()
    let listener = listener
    // Ends when the listener is closed.
    Thread.detachNewThread { [weak self] in
      while let client = Sockets.accept(listener), let self { self.link(client) }
    }
  }

  /// Ends everything. What is connected is cut.
  package func close() {
    state.withLock { $0.isClosed = true }
    thaw()
    cutAll()
    shutdown(listener, Int32(SHUT_RDWR))
    Glibc.close(listener)
  }

  /// Connections cut so far.
  package var cuts: Int { state.withLock { $0.cuts } }

  /// - Returns: how many were cut.
  @discardableResult
  package func cutAll() -> Int {
    let links = state.withLock { state in
      defer { state.links = [] }
      state.cuts += state.links.count
      return state.links
    }
    for link in links { link.cut() }
    return links.count
  }

  /// Holds everything back, in both directions, on all connections, also new ones.
  package func freeze() { state.withLock { $0.isFrozen = true } }

  package func thaw() { state.withLock { $0.isFrozen = false } }

  /// Lets nothing pass any more on the connections that there are, and tells nobody; new ones are served.
  ///
  /// - Returns: how many they are.
  package func silenceAll() -> Int {
    let links = state.withLock { $0.links }
    for link in links { link.silence() }
    return links.count
  }

  /// - Parameter commitsBefore: how many COMMITs pass before that.
  package func expect(_ fault: CommitFault, commitsBefore: Int) {
    state.withLock { ($0.fault, $0.commitsBefore) = (fault, commitsBefore) }
  }

  /// Whether what was expected has not happened yet.
  package var isExpecting: Bool { state.withLock { $0.fault != nil } }

  private func link(_ client: Int32) {
    guard !state.withLock({ $0.isClosed }), let server = Sockets.connect(serverSocket()) else {
      Glibc.close(client)
      return
    }
    let link = ProxyLink(client: client, server: server)
    state.withLock { $0.links.append(link) }
    link.start(through: self)
  }

  // MARK: the links' threads

  func waitWhileFrozen() {
    while state.withLock({ $0.isFrozen }) { usleep(2000) }
  }

  /// What is to happen to this COMMIT.
  func takeFault() -> CommitFault? {
    state.withLock { state in
      guard let fault = state.fault else { return nil }
      guard state.commitsBefore == 0 else {
        state.commitsBefore -= 1
        return nil
      }
      state.fault = nil
      return fault
    }
  }

  func cut(_ link: ProxyLink) {
    state.withLock { state in
      state.links.removeAll { $0 === link }
      state.cuts += 1
    }
    link.cut()
  }

  func ended(_ link: ProxyLink) { state.withLock { $0.links.removeAll { $0 === link } } }
}
