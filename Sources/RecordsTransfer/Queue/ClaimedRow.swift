/// A row of the queue that a chunk has locked.
struct ClaimedRow: Sendable, Equatable {
  let transferID: Int64
  let priority: Int16
}

/// How far a worker has come in its lane: the place of the last row that it claimed.
///
/// Claiming goes on after it, so that the rows before it, which are dead, are never read again. What was locked by others
/// or came late is found by a last sweep from the start.
struct Watermark: Sendable, Equatable {
  var priority: Int16
  var transferID: Int64

  static let start = Watermark(priority: .min, transferID: .min)
}
