import PostgresClient

/// Notes a refused line.
struct Refuse: PostgresStatement {
  typealias Row = Void
  static let sql = SQL.Load.refuse
  let file: String
  let line: Int
  let column: String?
  let reason: String
  let isUnread: Bool

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(file)
    parameters.append(Int64(line))
    parameters.append(column)
    parameters.append(reason)
    parameters.append(isUnread)
  }
}

/// Lines refused in each file.
struct CountRefusals: PostgresStatement {
  static let sql = SQL.Load.countRefusals

  static func decode(_ row: inout RowReader) throws(PostgresError) -> (file: String, lines: Int64, reasons: Int64) {
    (file: try row.next(), lines: try row.next(), reasons: try row.next())
  }
}

/// The first refusals, in the order of files and lines.
struct FirstRefusals: PostgresStatement {
  static let sql = SQL.Load.firstRefusals
  let limit: Int32

  func bind(_ parameters: inout PostgresParameters) { parameters.append(limit) }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> LoadReport.Refusal {
    LoadReport.Refusal(
      file: try row.next(), line: Int(try row.next(as: Int64.self)), column: try row.next(), reason: try row.next())
  }
}

/// A line of `requests.csv`.
struct RequestLine: Sendable {
  let line: Int64
  let userName: String
  let stateID: String
  let comments: String?
  let lastName: String?
  let firstName: String?
  let middleName: String?
  let gender: String?
  let birthdate: String?
  let ssn: String?
}

struct NextRequests: PostgresStatement {
  static let sql = SQL.Load.nextRequests
  let after: Int64
  let limit: Int32

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(after)
    parameters.append(limit)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> RequestLine {
    RequestLine(
      line: try row.next(), userName: try row.next(), stateID: try row.next(), comments: try row.next(),
      lastName: try row.next(), firstName: try row.next(), middleName: try row.next(), gender: try row.next(),
      birthdate: try row.next(), ssn: try row.next())
  }
}

/// Submits a request; its row is false where the same was submitted before.
struct SubmitRequestLine: PostgresStatement {
  static let sql = SQL.Load.submitRequestLine
  let request: RequestLine

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(request.userName)
    parameters.append(request.stateID)
    parameters.append(request.comments)
    parameters.append(request.lastName)
    parameters.append(request.firstName)
    parameters.append(request.middleName)
    parameters.append(request.gender)
    parameters.append(request.birthdate)
    parameters.append(request.ssn)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> Bool { try row.nextBytes() != nil }
}
