import CLibPQ
import Dispatch
import Synchronization

/// Lets any thread cancel what a connection is doing, and only that.
///
/// A PQcancel reaches the server over a connection of its own, so without care it could hit the statement after the one
/// it was meant for, or come before the statement arrives and be ignored. Here it is sent under the lock that a statement
/// must take to end, only while a statement of the cancelled run is under way, and again until that statement has ended.
final class CancelGate: Sendable {
  /// `@unchecked` because of the pointer: libpq allows PQcancel from any thread, and the lock orders it with PQfreeCancel.
  private struct State: @unchecked Sendable {
    var handle: OpaquePointer?
    var wake: WakePipe?
    var run = 0
    var isCancelled = false
    var isUnderWay = false
    /// The statement under way alone was cancelled, not the run.
    var isStopping = false
  }

  private let state = Mutex(State())

  deinit { detach() }

  // MARK: the connection's thread

  func attach(_ connection: OpaquePointer) {
    state.withLock { $0.handle = PQgetCancel(connection) }
  }

  func detach() {
    state.withLock {
      PQfreeCancel($0.handle)
      $0.handle = nil
    }
  }

  /// Starts a run. A task that was cancelled before is told so by its first statement.
  func begin(run: Int, isCancelled: Bool) {
    state.withLock {
      $0.run = run
      $0.isCancelled = isCancelled
    }
  }

  func end(run: Int) {
    state.withLock {
      guard $0.run == run else { return }
      $0.run = 0
      $0.isCancelled = false
      $0.wake?.drain()
    }
  }

  var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// - Returns: false if the run was cancelled: the statement must not be sent.
  func enterStatement() -> Bool {
    state.withLock {
      $0.isUnderWay = !$0.isCancelled
      return $0.isUnderWay
    }
  }

  /// - Returns: whether the run was cancelled while the statement was under way.
  @discardableResult
  func leaveStatement() -> Bool {
    state.withLock { state in
      defer { (state.isUnderWay, state.isStopping) = (false, false) }
      return state.isCancelled || state.isStopping
    }
  }

  /// A descriptor that becomes readable when the run is cancelled; nil if the process has no descriptors left.
  func wakeDescriptor() -> Int32? {
    state.withLock {
      if $0.wake == nil { $0.wake = WakePipe() }
      return $0.wake?.readEnd
    }
  }

  // MARK: any thread

  /// Cancels the run if it is still the current one. Returns at once: the work is done on another thread.
  func cancel(run: Int) {
    let isCurrent = state.withLock {
      guard $0.run == run else { return false }
      $0.isCancelled = true
      $0.wake?.signal()
      return true
    }
    if isCurrent { DispatchQueue.global().async { self.sendUntilEnded(run: run) } }
  }

  /// Asks the server once to give up what it is doing, if it is doing anything.
  func cancelStatement() {
    state.withLock {
      guard $0.isUnderWay else { return }
      $0.isStopping = true
      Self.send($0.handle)
    }
  }

  private func sendUntilEnded(run: Int) {
    let goesOn = state.withLock {
      guard $0.run == run, $0.isCancelled, $0.isUnderWay else { return false }
      Self.send($0.handle)
      return true
    }
    guard goesOn else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(100)) { self.sendUntilEnded(run: run) }
  }

  /// Failure is not reported: the statement then ends by itself or by its timeout, and it is asked again before that.
  private static func send(_ handle: OpaquePointer?) {
    guard let handle else { return }
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { message in
      _ = PQcancel(handle, message.baseAddress, Int32(message.count))
    }
  }
}
