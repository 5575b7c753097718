import PostgresClient
import RecordsTransfer

extension Simulator {
  private static let answersPerChunk: Int64 = 1_000

  /// Answers the waiting transfers as the former districts intend to, through the functions that districts call.
  ///
  /// Before, some former districts change their own record of the student, and some end enrollments instead of answering.
  /// Transfers that are not waiting (any more) are left alone, so that running it again does nothing.
  ///
  /// - Parameter progress: called now and then with the transfers looked at and all of them.
  /// - Throws: `CommandFailure` of `dataRefused` where the database holds no simulated state; `PostgresError`.
  public static func answer(
    _ session: PostgresSession, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> AnswerSummary {
    guard try session.query(SQL.Simulation.intentExists).value(as: Bool.self) else {
      throw CommandFailure(.dataRefused, "the database holds no simulated state: run “records-transfer simulate” first")
    }
    let total = try session.query(SQL.Simulation.lastTransfer).value(as: Int64.self)
    var summary = AnswerSummary()
    for first in stride(from: 1, through: total, by: Int64.Stride(answersPerChunk)) {
      let last = min(first + answersPerChunk - 1, total)
      try session.transaction { () throws(PostgresError) in
        summary.enrollmentsEnded += try session.execute(EndEnrollments(first: first, last: last))
        summary.recordsChanged += try session.execute(ChangeRecords(first: first, last: last))
        for counts in try session.run(AnswerWaiting(first: first, last: last)) { summary.add(counts) }
      }
      progress(Int(last), Int(total))
    }
    return summary
  }
}

/// What the former districts did.
public struct AnswerSummary: Sendable, Equatable {
  public internal(set) var released = 0
  public internal(set) var rejected = 0
  public internal(set) var ignored = 0
  /// Former districts' records of a student that were changed before the release.
  public internal(set) var recordsChanged = 0
  /// Open enrollments that were ended instead of an answer.
  public internal(set) var enrollmentsEnded = 0

  /// Whether there was nothing left to do.
  public var isEmpty: Bool { self == AnswerSummary() }

  mutating func add(_ counts: AnswerWaiting.Row) {
    released += Int(counts.released)
    rejected += Int(counts.rejected)
    ignored += Int(counts.ignored)
  }
}

struct AnswerWaiting: PostgresStatement {
  static let sql = SQL.Simulation.answerWaiting
  let first: Int64
  let last: Int64

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(first)
    parameters.append(last)
  }

  static func decode(
    _ row: inout RowReader
  ) throws(PostgresError) -> (released: Int64, rejected: Int64, ignored: Int64) {
    (try row.next(), try row.next(), try row.next())
  }
}

struct ChangeRecords: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Simulation.changeRecords
  let first: Int64
  let last: Int64

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(first)
    parameters.append(last)
  }
}

struct EndEnrollments: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Simulation.endEnrollments
  let first: Int64
  let last: Int64

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(first)
    parameters.append(last)
  }
}
