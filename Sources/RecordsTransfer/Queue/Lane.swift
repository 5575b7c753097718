/// A kind of work that waits in the transfers queue; `transfer.lane` in the database.
public enum Lane: String, Sendable, CaseIterable {
  /// Submitted requests: matched, routed, overlaps marked, both districts notified.
  case requests
  /// Answers of former districts: payload assembled, transfers settled, the requester notified.
  case responses
  /// Waiting transfers, and answered ones with an open overlap: overlaps looked at again.
  case overlaps
}
