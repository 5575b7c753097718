import Foundation
import Synchronization

/// A line on a terminal that fills up: how much of how much, the rate, and the time left. Drawn on standard error, at most
/// ten times a second, and taken away when it is finished.
final class ProgressBar: Sendable {
  private struct State {
    var done = 0
    var total: Int
    var drawn: ContinuousClock.Instant?
  }

  private let label: String
  private let started = ContinuousClock.now
  private let state: Mutex<State>

  /// Whether standard error is a terminal that can redraw a line.
  static var isPossible: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// - Parameter total: how much is expected; more may come.
  init(_ label: String, total: Int) {
    self.label = label
    state = Mutex(State(total: total))
  }

  func advance(by count: Int) {
    set { $0.done += count }
  }

  func set(done: Int, total: Int) {
    set { state in
      state.done = done
      state.total = total
    }
  }

  private func set(_ change: (inout State) -> Void) {
    state.withLock { state in
      change(&state)
      state.total = max(state.total, state.done)
      let now = ContinuousClock.now
      if let drawn = state.drawn, now - drawn < .milliseconds(100) { return }
      state.drawn = now
      Self.write("\r\u{1B}[K" + Self.line(label, done: state.done, total: state.total, elapsed: now - started))
    }
  }

  /// Takes the line away, so that what follows starts on an empty one.
  func finish() {
    state.withLock { state in if state.drawn != nil { Self.write("\r\u{1B}[K") } }
  }

  static func line(_ label: String, done: Int, total: Int, elapsed: Duration) -> String {
    let width = 24
    let share = total > 0 ? min(max(Double(done) / Double(total), 0), 1) : 1
    let filled = Int(share * Double(width))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    let seconds = max(elapsed / .seconds(1), 0.001)
    let rate = Double(done) / seconds
    let left = done > 0 && done < total ? "  \(time(Double(total - done) / rate)) left" : ""
    return "\(label)  \(bar) \(Int(share * 100)) %  \(grouped(done))/\(grouped(total))  \(grouped(Int(rate)))/s\(left)"
  }

  static func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }

  /// 1234567 as 1,234,567.
  static func grouped(_ number: Int) -> String {
    let digits = String(abs(number))
    let offset = digits.count % 3
    let groups = digits.enumerated().map { index, digit in
      index > 0 && (index - offset) % 3 == 0 ? ",\(digit)" : String(digit)
    }
    return (number < 0 ? "-" : "") + groups.joined()
  }

  private static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
