import Foundation
import PostgresClient

struct OpenIntent: PostgresStatement {
  static let sql = SQL.Queue.openIntent
  let lane: Lane
  let plan: ChunkPlan

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(lane.rawValue)
    parameters.append(plan.after)
    parameters.append(Int32(clamping: plan.limit))
    parameters.append(ProcessInfo.processInfo.hostName)
    parameters.append(ProcessInfo.processInfo.processIdentifier)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> Int64 { try row.next() }
}

struct PlanChunk: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Queue.planChunk
  let intent: Int64
  let plan: ChunkPlan

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(intent)
    parameters.append(plan.after)
    parameters.append(Int32(clamping: plan.limit))
    parameters.append(plan.alone)
    parameters.append(Int16(plan.deaths))
  }
}

struct CloseIntent: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Queue.closeIntent
  let intent: Int64

  func bind(_ parameters: inout PostgresParameters) { parameters.append(intent) }
}

extension PostgresSession {
  /// A transaction that need not reach the disk before it is answered. An intent that a crash of the server takes with it
  /// costs nothing but the hint; one that a dead worker leaves behind is there all the same.
  func intentTransaction<R>(_ body: () throws(PostgresError) -> R) throws(PostgresError) -> R {
    try transaction { () throws(PostgresError) in
      try execute("SET LOCAL synchronous_commit = off")
      return try body()
    }
  }
}

extension PostgresParameters {
  mutating func append(_ watermark: Watermark) {
    append(watermark.priority)
    append(watermark.turn)
    append(watermark.transferID)
  }
}
