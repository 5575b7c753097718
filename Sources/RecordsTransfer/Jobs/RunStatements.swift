import PostgresClient

struct TryLockJob: PostgresStatement {
  static let sql = SQL.Ops.tryLockJob
  let job: String

  func bind(_ parameters: inout PostgresParameters) { parameters.append(job) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Bool { try row.next() }
}

struct TryLockRun: PostgresStatement {
  static let sql = SQL.Ops.tryLockRun
  let executionID: Int64

  func bind(_ parameters: inout PostgresParameters) { parameters.append(executionID) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Bool { try row.next() }
}

/// Today in the state's time zone.
struct BusinessDate: PostgresStatement {
  static let sql = SQL.Ops.businessDate
  static func decode(_ row: inout RowReader) throws(PostgresError) -> PostgresDate { try row.next() }
}

/// The open run of a job, as its ledger has it.
struct RunningJob: PostgresStatement {
  struct Row: Sendable {
    let executionID: Int64
    let host: String
    let processID: Int32
    /// In UTC.
    let startedAt: String
  }

  static let sql = SQL.Ops.runningJob
  let job: String

  func bind(_ parameters: inout PostgresParameters) { parameters.append(job) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Row {
    Row(
      executionID: try row.next(), host: try row.next(), processID: try row.next(), startedAt: try row.next())
  }
}

struct CloseCrashedRuns: PostgresStatement {
  static let sql = SQL.Ops.closeCrashedRuns
  let job: String

  func bind(_ parameters: inout PostgresParameters) { parameters.append(job) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Int64 { try row.next() }
}

struct OpenRun: PostgresStatement {
  static let sql = SQL.Ops.openRun
  let job: JobDefinition
  let businessDate: PostgresDate?
  let host: String
  let processID: Int32

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(job.name)
    parameters.append(businessDate)
    parameters.append(Int16(job.workers))
    parameters.append(host)
    parameters.append(processID)
    parameters.append(Version.current)
  }

  static func decode(
    _ row: inout RowReader
  ) throws(PostgresError) -> (executionID: Int64, businessDate: PostgresDate) {
    (try row.next(), try row.next())
  }
}

struct CloseRun: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Ops.closeRun
  let executionID: Int64
  let outcome: Outcome
  let message: String?

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(executionID)
    parameters.append(outcome.rawValue)
    parameters.append(message)
  }
}

struct OpenStep: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Ops.openStep
  let executionID: Int64
  let step: Int
  let lane: Lane

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(executionID)
    parameters.append(Int16(step))
    parameters.append(lane.rawValue)
  }
}

struct CloseStep: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Ops.closeStep
  let executionID: Int64
  let step: Int
  let outcome: Outcome

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(executionID)
    parameters.append(Int16(step))
    parameters.append(outcome.rawValue)
  }
}
