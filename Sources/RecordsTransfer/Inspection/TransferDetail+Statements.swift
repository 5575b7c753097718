import PostgresClient

extension TransferDetail {
  struct QueueRows: PostgresStatement {
    static let sql = SQL.Inspection.queueRows
    let transferID: Int64

    func bind(_ parameters: inout PostgresParameters) { parameters.append(transferID) }

    static func decode(_ row: inout RowReader) throws(PostgresError) -> QueueRow {
      QueueRow(
        lane: try row.next(), standing: try row.next(), attempts: try row.next(), enqueuedAt: try row.next(),
        readyAt: try row.next(), quarantinedAt: try row.next())
    }
  }

  struct Failures: PostgresStatement {
    static let sql = SQL.Inspection.failures
    let transferID: Int64

    func bind(_ parameters: inout PostgresParameters) { parameters.append(transferID) }

    static func decode(_ row: inout RowReader) throws(PostgresError) -> Failure {
      Failure(
        lane: try row.next(), attempt: try row.next(), failedAt: try row.next(), sqlState: try row.next(),
        message: try row.next(), objectName: try row.next(), nextAttemptAt: try row.next(),
        executionID: try row.next())
    }
  }

  struct Overlaps: PostgresStatement {
    static let sql = SQL.Inspection.overlaps
    let transferID: Int64

    func bind(_ parameters: inout PostgresParameters) { parameters.append(transferID) }

    static func decode(_ row: inout RowReader) throws(PostgresError) -> Overlap {
      Overlap(
        kind: try row.next(), enrollmentID: try row.next(), schoolName: try row.next(), schoolYear: try row.next(),
        startDate: try row.next(), endDate: try row.next(), markedAt: try row.next(), resolvedAt: try row.next())
    }
  }

  struct Notices: PostgresStatement {
    static let sql = SQL.Inspection.notices
    let transferID: Int64

    func bind(_ parameters: inout PostgresParameters) { parameters.append(transferID) }

    static func decode(_ row: inout RowReader) throws(PostgresError) -> Notice {
      Notice(
        noticeID: try row.next(), event: try row.next(), districtNumber: try row.next(), postedAt: try row.next(),
        dueDate: try row.next(), supersededAt: try row.next(), recipients: try row.next(), deleted: try row.next())
    }
  }
}
