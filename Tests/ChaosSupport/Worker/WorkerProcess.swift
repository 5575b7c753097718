import Foundation
import RecordsTransfer
import Synchronization

/// A worker in a process of its own, which can be killed. It is reaped when it ends, whoever still holds this.
package final class WorkerProcess: Sendable {
  package struct Event: Sendable {
    package let at: ContinuousClock.Instant
    package let text: String
  }

  private struct State {
    var events: [Event] = []
    /// The exit status, or 128 plus the signal that ended it.
    var exit: Int32?
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  package let started = ContinuousClock.now
  private let processID: pid_t
  private let input: Int32
  private let state = Mutex(State())

  /// - Parameters:
  ///   - program: the executable; it is called with the argument `worker`.
  ///   - preload: a library that goes before all others, or nil.
  package init(_ order: WorkerOrder, program: String = Built.program, preload: String? = nil) throws {
    let child = try ChildPipes.spawn([program, "worker"], environment: preload.map { ["LD_PRELOAD=\($0)"] } ?? [])
    (processID, input) = (child.processID, child.input)
    let line = try JSONEncoder().encode(order) + Data("\n".utf8)
    _ = line.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
    let output = child.output
    // Holds on to this object until the process has ended.
    Thread.detachNewThread { self.readToEnd(output) }
  }

  deinit { close(input) }

  package var events: [Event] { state.withLock { $0.events } }

  /// How many events begin so.
  package func count(_ beginning: String) -> Int {
    state.withLock { state in state.events.count { $0.text.hasPrefix(beginning) } }
  }

  package var isOver: Bool { state.withLock { $0.exit != nil } }

  /// Does nothing to a process that has ended: what was not reaped keeps its ID, and reaping takes the same lock.
  package func kill() {
    state.withLock { if $0.exit == nil { _ = Glibc.kill(processID, SIGKILL) } }
  }

  /// - Returns: the exit status, or 128 plus the signal that ended it.
  @discardableResult
  package func ended() async -> Int32 {
    while true {
      if let exit = state.withLock({ $0.exit }) { return exit }
      await change(after: nil)
    }
  }

  /// The first event that begins so, or the second, …; nil if the process ends without.
  package func event(_ beginning: String, number: Int = 1) async -> Event? {
    while true {
      let (found, isOver, count) = state.withLock { state in
        (
          state.events.lazy.filter { $0.text.hasPrefix(beginning) }.dropFirst(number - 1).first, state.exit != nil,
          state.events.count
        )
      }
      if found != nil || isOver { return found }
      await change(after: count)
    }
  }

  /// Waits for an event after so many, or for the end.
  private func change(after count: Int?) async {
    await withCheckedContinuation { continuation in
      let isDue = state.withLock { state in
        if state.exit != nil || count.map({ state.events.count > $0 }) == true { return true }
        state.waiting.append(continuation)
        return false
      }
      if isDue { continuation.resume() }
    }
  }

  private func readToEnd(_ output: Int32) {
    var rest: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(output, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      rest += buffer[..<count]
      while let end = rest.firstIndex(of: 10) {
        note { $0.events.append(Event(at: .now, text: String(decoding: rest[..<end], as: UTF8.self))) }
        rest.removeSubrange(...end)
      }
    }
    close(output)
    // Not reaped yet: its ID cannot be another's while `kill` may still send a signal.
    var information = siginfo_t()
    while waitid(P_PID, id_t(processID), &information, WEXITED | WNOWAIT) != 0 && errno == EINTR {}
    note { state in
      var status: Int32 = 0
      while waitpid(processID, &status, 0) == -1 && errno == EINTR {}
      let signal = status & 0x7f
      state.exit = signal == 0 ? (status >> 8) & 0xff : 128 + signal
    }
  }

  private func note(_ change: (inout sending State) -> Void) {
    let waiting = state.withLock { state in
      change(&state)
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}

/// What stands beside the program, or beside the tests, when everything is built.
package enum Built {
  private static let folder: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return (own as NSString).deletingLastPathComponent
  }()

  /// The program `chaos`.
  package static var program: String { folder + "/chaos" }
  /// The library that makes the wall clock jump.
  package static var clockJumps: String { folder + "/libClockJumps.so" }
}
