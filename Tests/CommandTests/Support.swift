import Foundation
import PostgresClient
import RecordsTransfer
import TestSupport
import Testing

/// What a process left behind.
struct Ended: Sendable {
  let status: Int32
  let stdout: String
  let stderr: String

  /// Standard output as JSON.
  func json() throws -> Any { try JSONSerialization.jsonObject(with: Data(stdout.utf8)) }
}

/// Runs the binary that was built with these tests, in an environment of its own.
///
/// - Parameters:
///   - database: becomes `--database`; nil: the command line alone says which.
///   - path: the search path for programs such as fop.
func run(
  _ arguments: [String], database: ConnectionConfiguration? = nil, path: String? = nil
) async throws -> Ended {
  try await Started(arguments, database: database, path: path).ended()
}

/// A process that runs.
struct Started {
  private let arguments: [String]
  private let database: String?
  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()

  /// See `run`.
  init(_ arguments: [String], database: ConnectionConfiguration? = nil, path: String? = nil) throws {
    self.arguments = arguments
    self.database = database?.databaseName
    let program = try #require(Bundle.main.executableURL?.resolvingSymlinksInPath())
      .deletingLastPathComponent().appending(path: "records-transfer")
    let own = ProcessInfo.processInfo.environment
    process.executableURL = program
    process.arguments = arguments + (try database.map { ["--database", try conninfo(of: $0)] } ?? [])
    process.environment = ["PATH": path ?? own["PATH"] ?? "", "HOME": own["HOME"] ?? "/nonexistent"]
    // Where a private PostgreSQL would be made if a test forgot to name a database: nowhere.
    process.currentDirectoryURL = URL(fileURLWithPath: "/proc")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  var processID: pid_t { process.processIdentifier }

  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Waits until the process says this on standard error; what it says before is lost.
  func waitUntilSaid(_ text: String) async throws {
    let said = errors.fileHandleForReading
    let (arguments, database) = (arguments, database)
    try await offTheTestsThreads {
      var heard = ""
      defer { LeakScan.shared.said(heard, by: "standard error of \(arguments)", database: database) }
      while !heard.contains(text) {
        let more = said.availableData
        guard !more.isEmpty else { throw NeverCame(condition: text) }
        heard += String(decoding: more, as: UTF8.self)
      }
    }
  }

  func ended() async throws -> Ended {
    let (process, output, errors) = (process, output, errors)
    let (arguments, database) = (arguments, database)
    return try await offTheTestsThreads {
      // One after the other: standard error says little and fits into its pipe.
      let texts = try [output, errors].map { pipe in
        String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      }
      process.waitUntilExit()
      // Help knows nobody, and an inbox is asked for by its owner.
      if !arguments.contains("--help") {
        LeakScan.shared.said(texts[1], by: "standard error of \(arguments)", database: database)
        if arguments.first != "inbox" {
          LeakScan.shared.said(texts[0], by: "standard output of \(arguments)", database: database)
        }
      }
      return Ended(status: process.terminationStatus, stdout: texts[0], stderr: texts[1])
    }
  }
}

/// Waiting blocks a thread: not one of those that run the tests.
private func offTheTestsThreads<R: Sendable>(_ body: @escaping @Sendable () throws -> R) async throws -> R {
  try await withCheckedThrowingContinuation { continuation in
    DispatchQueue.global().async { continuation.resume(with: Result { try body() }) }
  }
}

/// A connection string for a child process.
private func conninfo(of configuration: ConnectionConfiguration) throws -> String {
  let name = try #require(configuration.databaseName)
  return "\(configuration.conninfo) dbname=\(name)"
}

/// Expects a failure as a scheduler and a person read it: the code, nothing on standard output, and one line on standard
/// error.
func expect(
  _ ended: Ended, _ status: RecordsTransfer.ExitStatus, says text: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(ended.status == status.rawValue, sourceLocation: sourceLocation)
  #expect(ended.stdout == "", sourceLocation: sourceLocation)
  #expect(ended.stderr == "records-transfer: \(text)\n", sourceLocation: sourceLocation)
}
