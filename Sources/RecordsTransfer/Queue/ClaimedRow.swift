/// A row of the queue that a chunk has locked.
struct ClaimedRow: Sendable, Equatable {
  let transferID: Int64
  let priority: Int16
  /// Its place among the rows of its district, from 1.
  let turn: Int32

  /// The place in the lane behind this row.
  var watermark: Watermark { Watermark(priority: priority, turn: turn, transferID: transferID) }
}

/// How far a worker has come in its lane: the place of the last row that it claimed, in the lane's order.
///
/// Claiming goes on after it, so that the rows before it, which are dead, are never read again. What was locked by others
/// or came late is found by the next sweep from the start.
struct Watermark: Sendable, Equatable {
  var priority: Int16
  var turn: Int32
  var transferID: Int64

  static let start = Watermark(priority: .min, turn: .min, transferID: .min)
}
