import Synchronization

/// Asks a run to end after the chunks in hand. Set by a signal handler, looked at between chunks.
public final class StopSignal: Sendable {
  private let flag = Atomic(false)

  public init() {}

  public func request() { flag.store(true, ordering: .releasing) }
  public var isRequested: Bool { flag.load(ordering: .acquiring) }
}
