import PostgresClient

/// The process inbox of one user.
public struct UserInbox: Sendable {
  /// A notice that stands and that the user has not deleted.
  public struct Notice: Sendable {
    /// What it tells: `waiting`, `release_request`, `released`, `rejected` or `error`.
    public let event: String
    /// To the second.
    public let postedAt: PostgresTimestamp
    /// Nil where the notice asks for nothing.
    public let dueDate: PostgresDate?
    /// Names the student.
    public let title: String
    public let transferGUID: String
  }

  /// Log-in name.
  public let user: String

  public init(user: String) { self.user = user }

  /// The notices, oldest first.
  ///
  /// - Throws: `CommandFailure` of `refused` where no active user has the name; `PostgresError`.
  public func notices(_ session: PostgresSession) throws -> [Notice] {
    _ = try session.callContract(ActingUser(user: user))
    return try session.run(InboxNotices(user: user))
  }

  /// Deletes a notice, the one of an event of a transfer, from this inbox, and from no other.
  ///
  /// - Returns: false where it was deleted before.
  /// - Throws: `CommandFailure` of `refused` (RT001, RT011); `PostgresError`.
  public func delete(_ event: String, of transferGUID: String, _ session: PostgresSession) throws -> Bool {
    try session.callContract(DeleteNotice(user: user, transferGUID: transferGUID, event: event)).first ?? false
  }
}

struct ActingUser: PostgresStatement {
  static let sql = SQL.Contract.actingUser
  let user: String

  func bind(_ parameters: inout PostgresParameters) { parameters.append(user) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> String { try row.next() }
}

struct InboxNotices: PostgresStatement {
  static let sql = SQL.Contract.inbox
  let user: String

  func bind(_ parameters: inout PostgresParameters) { parameters.append(user) }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> UserInbox.Notice {
    UserInbox.Notice(
      event: try row.next(), postedAt: try row.next(), dueDate: try row.next(), title: try row.next(),
      transferGUID: try row.next())
  }
}

struct DeleteNotice: PostgresStatement {
  static let sql = SQL.Contract.deleteNotice
  let user: String
  let transferGUID: String
  let event: String

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(user)
    parameters.append(transferGUID)
    parameters.append(event)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> Bool { try row.next() }
}
