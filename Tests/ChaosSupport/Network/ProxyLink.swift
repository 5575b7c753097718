import Foundation
import Synchronization

/// One connection through the proxy: two threads, one for each direction.
final class ProxyLink: Sendable {
  private let client: Int32
  private let server: Int32
  /// Set when the next answer of the server is the one that is to be lost.
  private let losesNextAnswer = Atomic(false)
  /// Directions still open. At zero the descriptors are closed, and may be another connection's by now.
  private let open = Mutex(2)
  private let isSilent = Atomic(false)

  init(client: Int32, server: Int32) {
    self.client = client
    self.server = server
  }

  func start(through proxy: FaultyProxy) {
    Thread.detachNewThread {
      self.pump(from: self.client, to: self.server, through: proxy) { bytes in self.passes(query: bytes, proxy) }
    }
    Thread.detachNewThread {
      self.pump(from: self.server, to: self.client, through: proxy) { bytes in
        guard self.losesNextAnswer.load(ordering: .acquiring), Self.mentionsCommit(bytes) else { return true }
        proxy.cut(self)
        return false
      }
    }
  }

  /// Nothing passes any more, and neither side is told, until it is cut.
  func silence() { isSilent.store(true, ordering: .releasing) }

  /// Both sides see the end of the connection; what is under way is lost.
  func cut() {
    isSilent.store(false, ordering: .releasing)
    open.withLock { open in
      guard open > 0 else { return }
      shutdown(client, Int32(SHUT_RDWR))
      shutdown(server, Int32(SHUT_RDWR))
    }
  }

  /// A COMMIT comes from the client in one piece, and is answered in one piece that names it too.
  private func passes(query bytes: ArraySlice<UInt8>, _ proxy: FaultyProxy) -> Bool {
    guard Self.mentionsCommit(bytes) else { return true }
    switch proxy.takeFault() {
    case .lost:
      proxy.cut(self)
      return false
    case .answerLost:
      losesNextAnswer.store(true, ordering: .releasing)
      return true
    case nil:
      return true
    }
  }

  private static let commit = Array("COMMIT\0".utf8)

  private static func mentionsCommit(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains(commit[0]) && bytes.firstRange(of: commit) != nil
  }

  private func pump(
    from source: Int32, to target: Int32, through proxy: FaultyProxy, passes: (ArraySlice<UInt8>) -> Bool
  ) {
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(source, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      proxy.waitWhileFrozen()
      while isSilent.load(ordering: .acquiring) { usleep(2000) }
      guard passes(buffer[..<count]), Sockets.writeAll(buffer[..<count], to: target) else { break }
    }
    shutdown(target, Int32(SHUT_WR))
    open.withLock { open in
      open -= 1
      guard open == 0 else { return }
      proxy.ended(self)
      close(client)
      close(server)
    }
  }
}
