import PostgresClient

/// All that a DBA asks of one transfer, without the student's or a user's data. Times are to the second.
public struct TransferDetail: Sendable {
  /// Work that waits in a lane.
  public struct QueueRow: Sendable {
    public let lane: String
    /// `ready`, `waiting for retry` or `quarantined`.
    public let standing: String
    /// Attempts that failed.
    public let attempts: Int
    public let enqueuedAt: PostgresTimestamp
    public let readyAt: PostgresTimestamp
    public let quarantinedAt: PostgresTimestamp?
  }

  /// An attempt that failed.
  public struct Failure: Sendable {
    public let lane: String
    public let attempt: Int
    public let failedAt: PostgresTimestamp
    public let sqlState: String?
    /// Without values.
    public let message: String
    /// Table, column or constraint that the server named.
    public let objectName: String?
    /// Nil: quarantined by this failure.
    public let nextAttemptAt: PostgresTimestamp?
    /// Nil outside a run.
    public let executionID: Int64?
  }

  /// An enrollment of the former district that overlaps the new one.
  public struct Overlap: Sendable {
    /// `open` or `dated`.
    public let kind: String
    public let enrollmentID: Int64
    public let schoolName: String
    public let schoolYear: String
    public let startDate: PostgresDate
    public let endDate: PostgresDate?
    public let markedAt: PostgresTimestamp
    /// Nil while it stands.
    public let resolvedAt: PostgresTimestamp?
  }

  /// A notice, without its title.
  public struct Notice: Sendable {
    public let noticeID: Int64
    public let event: String
    /// Whose users received it; nil where the district is gone.
    public let districtNumber: String?
    public let postedAt: PostgresTimestamp
    public let dueDate: PostgresDate?
    /// Nil while it stands.
    public let supersededAt: PostgresTimestamp?
    /// Users who received it.
    public let recipients: Int
    /// How many of them have deleted it.
    public let deleted: Int
  }

  public let transfer: TransferSummary
  public let queue: [QueueRow]
  public let failures: [Failure]
  public let overlaps: [Overlap]
  public let notices: [Notice]
  /// Every payload column in the order of the record; empty where nothing was released.
  public let payload: [PayloadEntry]

  /// Reads everything as it stood at one moment.
  ///
  /// - Throws: `CommandFailure` of `dataRefused` where there is no such transfer; `PostgresError`.
  public init(of reference: TransferReference, _ session: PostgresSession) throws {
    self = try session.transaction(isolation: .repeatableRead, readOnly: true) {
      try TransferDetail(reading: try reference.find(session), session)
    }
  }

  private init(reading transfer: TransferSummary, _ session: PostgresSession) throws {
    let id = transfer.transferID
    self.transfer = transfer
    queue = try session.run(QueueRows(transferID: id))
    failures = try session.run(Failures(transferID: id))
    overlaps = try session.run(Overlaps(transferID: id))
    notices = try session.run(Notices(transferID: id))
    payload = transfer.isReleased ? try PayloadEntry.all(of: id, session) : []
  }
}
