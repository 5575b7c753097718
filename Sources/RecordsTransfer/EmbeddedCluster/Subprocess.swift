import Foundation

/// Runs a program to its end and collects what it prints.
///
/// Foundation's `Process` hands an extra socket to the child and takes the child for running as long as anybody holds
/// it. A server that the child leaves behind holds it for ever, so `pg_ctl start` would never seem to end.
package struct Subprocess {
  /// The exit status, or 128 plus the signal that ended the program, as a shell counts.
  package let status: Int32
  /// Standard output and standard error together, in UTF-8.
  package let output: String

  /// The last line that is not empty: where the programs of PostgreSQL say what went wrong.
  var lastLine: String { Self.lastLine(of: output) }

  static func lastLine(of text: String) -> String {
    text.split(whereSeparator: \.isNewline).last { !$0.allSatisfy(\.isWhitespace) }.map(String.init) ?? ""
  }

  /// Blocks until the program has ended. A program that does not exist ends with status 127, as in a shell.
  ///
  /// - Parameters:
  ///   - program: an absolute path.
  ///   - folder: the working directory.
  ///   - input: what the program reads on standard input; at most what a socket buffers, some 100 KB.
  package static func run(
    _ program: String, _ arguments: [String], in folder: String = "/", input: String = ""
  ) throws(CommandFailure) -> Subprocess {
    let stdin = try Channel()
    let stdout = try Channel()
    var bytes = Array(input.utf8)
    _ = write(stdin.ours, &bytes, bytes.count)
    shutdown(stdin.ours, Int32(SHUT_WR))
    // `posix_spawn` knows no working directory in plain POSIX; the shell does.
    let command = ["/bin/sh", "-c", "cd -- \"$0\" && exec \"$@\"", folder, program] + arguments
    let pid = try spawn(command, stdin: stdin.theirs, stdout: stdout.theirs)
    stdout.closeTheirs()
    let output = readToEnd(stdout.ours)
    return Subprocess(status: wait(for: pid), output: String(decoding: output, as: UTF8.self))
  }

  /// PostgreSQL's programs get an environment of ours: a `PG…` variable or another language of the user's must not
  /// change what they do or say.
  private static let environment = ["PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL=C", "TZ=UTC"]

  private static func spawn(_ command: [String], stdin: Int32, stdout: Int32) throws(CommandFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, stdin, 0)
    posix_spawn_file_actions_adddup2(&actions, stdout, 1)
    posix_spawn_file_actions_adddup2(&actions, stdout, 2)
    // A server that inherited a descriptor, say the pipe of the CI job that started us, would keep it open for ever.
    for descriptor in openDescriptors() where descriptor > 2 {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }

    // A signal that this thread blocks or this program ignores would else be blocked or ignored in the child.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var pid = pid_t()
    let code = posix_spawn(&pid, command[0], &actions, &attributes, &arguments, &variables)
    guard code == 0 else {
      throw CommandFailure(.internalError, "cannot start a program: \(SystemError(code: code).text)")
    }
    return pid
  }

  private static func openDescriptors() -> [Int32] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []).compactMap { Int32($0) }
  }

  private static func readToEnd(_ descriptor: Int32) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 { all += buffer[..<count] } else if count == 0 || errno != EINTR { return all }
    }
  }

  private static func wait(for pid: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) == -1 && errno == EINTR {}
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }
}

/// A pair of sockets, where others take a pipe: these can be made with the close-on-exec flag in one step, so that no
/// child started by another thread in between inherits them.
private final class Channel {
  let ours: Int32
  let theirs: Int32
  private var isOpen = true

  init() throws(CommandFailure) {
    var ends: [Int32] = [0, 0]
    let type = Int32(SOCK_STREAM.rawValue) | Int32(bitPattern: SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else {
      throw CommandFailure(.internalError, "cannot make a socket: \(SystemError.last.text)")
    }
    (ours, theirs) = (ends[0], ends[1])
  }

  deinit {
    close(ours)
    closeTheirs()
  }

  func closeTheirs() {
    if isOpen { close(theirs) }
    isOpen = false
  }
}
