import CChaos
import Foundation
import RecordsTransfer

/// A child process with pipes to its standard input and from its standard output; standard error is ours.
struct ChildPipes {
  let processID: pid_t
  /// Closed when the child is to end.
  let input: Int32
  let output: Int32

  static func spawn(_ command: [String], environment: [String]) throws -> ChildPipes {
    let input = try pipe()
    let output = try pipe()
    defer {
      close(input.read)
      close(output.write)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.read, 0)
    posix_spawn_file_actions_adddup2(&actions, output.write, 1)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("PG") }.map { "\($0)=\($1)" }
    var arguments = command.map { strdup($0) } + [nil]
    var variables = (inherited + environment).map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var processID = pid_t()
    let code = posix_spawn(&processID, command[0], &actions, &attributes, &arguments, &variables)
    guard code == 0 else {
      close(input.write)
      close(output.read)
      throw CommandFailure(.programMissing, "cannot start \(command[0]): \(String(cString: strerror(code)))")
    }
    return ChildPipes(processID: processID, input: input.write, output: output.read)
  }

  /// No other child inherits the ends: it would keep this one's input open.
  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    guard chaos_pipe(&ends) == 0 else { throw CommandFailure(.internalError, "cannot make a pipe") }
    return (ends[0], ends[1])
  }
}
