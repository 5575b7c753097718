/// Why a document could not be rendered.
public struct RenderFailure: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Reason: Sendable {
    /// A program or font that is needed is not installed.
    case programMissing
    /// Apache FOP refused the document.
    case refused
    /// The PDF, or a temporary file, could not be written.
    case cannotWrite
  }

  public let reason: Reason
  /// One line: what, where, and what to do. Never holds data about a person.
  public let message: String

  public init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }

  public var description: String { message }
}
