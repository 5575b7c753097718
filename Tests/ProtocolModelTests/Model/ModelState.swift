/// Everything that the model looks at: what is committed, who works, and what may still go wrong. Three things are left
/// out on purpose: what a transfer's work is, time, and how many rows there are beyond a handful.
struct ModelState: Equatable {
  /// What is committed.
  var database = Database()
  /// What a standby that lags by one commit has. Moves only in scenarios with an asynchronous standby.
  var standby = Database()
  var workers: InlineArray<2, Worker> = .init(repeating: Worker())
  /// Disasters that may still come.
  var faults: UInt8 = 0
  /// Pauses, re-queues and orderly stops that may still come.
  var interventions: UInt8 = 0

  static func == (a: ModelState, b: ModelState) -> Bool { a.packed == b.packed }
}

/// The most rows that a state has room for.
let room = 4
/// The most intents: those of two workers, and what they left in their lives before.
let slots = 7

/// The committed content of the database.
struct Database {
  var rows: InlineArray<4, Row> = .init(repeating: Row())
  var intents: InlineArray<7, Intent> = .init(repeating: Intent())
  /// Effects that the ledger has counted.
  var ledger: UInt8 = 0
  /// Workers whose latest chunk is in the ledger.
  var recorded = RowSet()
  var isPaused = false
}

/// One transfer: its row in the queue, and its effects. Its place in the lane is its number.
struct Row {
  enum Place: UInt8 {
    case gone, ready, resting, quarantined
  }
  var place = Place.ready
  /// Attempts that failed on the row's data.
  var attempts: UInt8 = 0
  /// How often its work was committed. More than once is what must never be.
  var effects: UInt8 = 0
  /// Disasters that struck a session while this row was its only one. No part of the protocol: the measure of what may
  /// befall an innocent row. Up to 2.
  var struck: UInt8 = 0
}

/// Which rows are claimed next: `ChunkPlan` in the code.
struct Plan: Equatable {
  /// The first row that may be claimed: the one behind the watermark.
  var from: UInt8 = 0
  var limit: UInt8 = 0
  /// The only row to be claimed, plus one; 0: an ordinary chunk.
  var alone: UInt8 = 0
  /// Workers that died with that row alone.
  var deaths: UInt8 = 0

  /// A worker's that looks for what others have left: nothing is claimed by it.
  static let idle = Plan(limit: 1)

  /// What of these rows it claims.
  func claims(of rows: RowSet, atMost most: UInt8? = nil) -> RowSet {
    if alone > 0 { return rows.intersection(RowSet(Int(alone) - 1)) }
    return RowSet(rawValue: (rows.rawValue >> from) << from).prefix(Int(most ?? limit))
  }
}

/// A row of `ops.chunk_intent`: what a worker is about to claim.
struct Intent {
  var isThere = false
  var plan = Plan()
  /// Committed without waiting for the disk: a crash of the server may take it.
  var isAsynchronous = false
  /// The worker whose it is.
  var owner: UInt8 = 0
}

/// A set of the rows' numbers, or of the workers'.
struct RowSet: OptionSet, Hashable {
  var rawValue: UInt8 = 0

  init(rawValue: UInt8 = 0) { self.rawValue = rawValue }
  init(_ member: Int) { rawValue = 1 << UInt8(member) }

  func has(_ member: Int) -> Bool { rawValue & (1 << UInt8(member)) != 0 }
  var count: Int { rawValue.nonzeroBitCount }
  /// Of a set that is not empty.
  var first: Int { rawValue.trailingZeroBitCount }
  var last: Int { 7 - rawValue.leadingZeroBitCount }

  /// The lowest of its members.
  func prefix(_ length: Int) -> RowSet {
    var rest = rawValue
    for _ in 0..<length { rest &= rest &- 1 }
    return RowSet(rawValue: rawValue & ~rest)
  }
}
