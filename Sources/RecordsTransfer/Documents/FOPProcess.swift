import Foundation

/// A Java process that renders the documents of a build file.
struct FOPProcess {
  enum Ending {
    case ended
    /// Nothing was done within the time limit, and it was ended.
    case tookTooLong
    /// It was ended because a signal asked for it.
    case stopped
  }

  let ant: URL
  let environment: [String: String]
  /// How long one document may take.
  let timeLimit: TimeInterval
  let stop: StopSignal

  /// Blocks until the process has ended.
  ///
  /// - Parameter read: gets each line that it prints, and says whether a document is done. What it throws ends the process.
  func run(
    _ buildFile: URL, _ read: (Substring) throws(CommandFailure) -> Bool
  ) throws(CommandFailure) -> Ending {
    let process = Process()
    process.executableURL = ant
    // Nothing of the user's own settings for Ant: they are for building software.
    process.arguments = ["--noconfig", "-nouserlib", "-noinput", "-f", buildFile.path]
    process.environment = environment
    process.currentDirectoryURL = buildFile.deletingLastPathComponent()
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do { try process.run() } catch {
      throw CommandFailure(.programMissing, "cannot start \(ant.path): \(error.localizedDescription)")
    }
    func end() {
      // It has nothing to put in order, and may have been started with softer signals ignored.
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
    }
    var output = LineReader(pipe.fileHandleForReading.fileDescriptor)
    var deadline = ContinuousClock.now + .seconds(timeLimit)
    while true {
      if stop.isRequested {
        end()
        return .stopped
      }
      // Not for ever: whether somebody asks to stop is looked at in between.
      let lines = output.next(within: .milliseconds(250))
      do {
        for line in lines ?? [] where try read(line) { deadline = .now + .seconds(timeLimit) }
      } catch {
        end()
        throw error
      }
      if lines == nil { break }
      if ContinuousClock.now > deadline {
        end()
        return .tookTooLong
      }
    }
    ended.wait()
    return .ended
  }
}

/// Reads what a process prints as it comes.
private struct LineReader {
  private let descriptor: Int32
  private var unfinished: [UInt8] = []

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// The lines that are there; none where nothing comes in time; nil at the end.
  mutating func next(within limit: Duration) -> [Substring]? {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Int32(limit / .milliseconds(1))) > 0 else { return [] }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = Foundation.read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return count < 0 && errno == EINTR ? [] : nil }
    unfinished += buffer[..<count]
    guard let end = unfinished.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    let text = String(decoding: unfinished[..<end], as: UTF8.self)
    unfinished.removeSubrange(...end)
    return text.split(separator: "\n")
  }
}
