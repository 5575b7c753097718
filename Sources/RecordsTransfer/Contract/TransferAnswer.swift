import Foundation
import PostgresClient

/// The former district's answer to a request. It is noted at once; a run of the lane `responses` carries it out.
public enum TransferAnswer: Sendable, Equatable {
  /// The records go; it cannot be taken back. Comments are to the requesting district.
  case release(comments: String?)
  /// No records go; the requesting district sees who answered, and the comments.
  case reject(comments: String?)
  /// No records go and the requesting district learns nothing; the reason is for the own district and the state only.
  case ignore(reason: String)

  /// Gives the answer through the functions of schema `api`.
  ///
  /// - Parameter user: log-in name.
  /// - Throws: `CommandFailure` of `refused` (RT001 to RT003, RT008 to RT010, RT012); `PostgresError`.
  public func give(by user: String, to transfer: UUID, _ session: PostgresSession) throws {
    switch self {
    case .release(let comments):
      _ = try session.callContract(ReleaseRecords(user: user, transfer: transfer, comments: comments))
    case .reject(let comments):
      _ = try session.callContract(RejectRequest(user: user, transfer: transfer, comments: comments))
    case .ignore(let reason):
      _ = try session.callContract(IgnoreRequest(user: user, transfer: transfer, reason: reason))
    }
  }
}

struct ReleaseRecords: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Contract.releaseRecords
  let user: String
  let transfer: UUID
  let comments: String?

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(user)
    parameters.append(transfer)
    parameters.append(comments)
  }
}

struct RejectRequest: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Contract.rejectRequest
  let user: String
  let transfer: UUID
  let comments: String?

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(user)
    parameters.append(transfer)
    parameters.append(comments)
  }
}

struct IgnoreRequest: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Contract.ignoreRequest
  let user: String
  let transfer: UUID
  let reason: String

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(user)
    parameters.append(transfer)
    parameters.append(reason)
  }
}
