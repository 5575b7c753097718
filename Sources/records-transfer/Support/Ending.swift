import ArgumentParser
import Foundation
import PostgresClient
import RecordsTransfer

extension RecordsTransferCommand {
  /// Ends the process as an error asks for: one line on standard error, and the exit code that a scheduler reads.
  static func end(with error: any Error) -> Never {
    // Help and the version come as errors too; and a command that has said everything throws the bare code.
    if exitCode(for: error).isSuccess || error is ExitCode { exit(withError: error) }
    let failure = failure(of: error)
    StandardError.write(failure.message)
    Foundation.exit(failure.status.rawValue)
  }

  static func failure(of error: any Error) -> CommandFailure {
    switch error {
    case let failure as CommandFailure: failure
    case let error as PostgresError where error.kind == .server && error.sqlState == .insufficientPrivilege:
      CommandFailure(
        .refused, "\(error): connect as the database user that owns the schema, or have this right granted")
    case let error as PostgresError:
      CommandFailure(status(of: error), "\(error)" + (error.raisedBy == nil ? error.hint.map { "; \($0)" } ?? "" : ""))
    case is CancellationError: CommandFailure(.stoppedBySignal, "stopped by a signal")
    case _ where exitCode(for: error) == .validationFailure:
      CommandFailure(.usage, "\(oneLine(message(for: error))) (“--help” shows how it is used)")
    default: CommandFailure(.internalError, oneLine("\(error)"))
    }
  }

  private static func status(of error: PostgresError) -> ExitStatus {
    switch error.kind {
    case .configuration: .configuration
    case .connection, .commitUnknown: .databaseUnavailable
    case .cancelled: .stoppedBySignal
    case .server where error.isTransient: .databaseUnavailable
    case .server, .decoding, .usage: .internalError
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
  }
}

/// What a command says beside its output.
enum StandardError {
  static func write(_ message: String) {
    FileHandle.standardError.write(Data("records-transfer: \(message)\n".utf8))
  }
}
