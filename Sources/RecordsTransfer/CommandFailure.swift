/// Why a command ends without having done what it was asked for.
///
/// The command prints `records-transfer: ` and the message on standard error, and exits with the status.
public struct CommandFailure: Error, Sendable, Equatable, CustomStringConvertible {
  public let status: ExitStatus
  /// One line: what happened, where, and what to do. Never holds data about a person.
  public let message: String

  public init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  public var description: String { message }
}
