import PostgresClient

/// A transfer without the student's or a user's data. Times are to the second.
public struct TransferSummary: Sendable {
  public let transferID: Int64
  public let transferGUID: String
  /// As stored: `submitted`, `waiting`, … of `transfer.status`.
  public let status: String
  public let requestDistrictNumber: String
  public let requestPersonID: Int64
  public let requestEnrollmentID: Int64
  /// Nil until routed, as are the person and the enrollment.
  public let releaseDistrictNumber: String?
  public let releasePersonID: Int64?
  public let releaseEnrollmentID: Int64?
  public let requestedAt: PostgresTimestamp
  /// When the former district answered; nil until then.
  public let answeredAt: PostgresTimestamp?
  /// Nil until the final state is reached.
  public let settledAt: PostgresTimestamp?
  /// Nil unless it ended in error.
  public let errorCode: String?
  /// Names of the fields that did not match, with commas between them; never their values. Nil where none.
  public let mismatchedFields: String?

  public var isReleased: Bool { status == "released" }
}
