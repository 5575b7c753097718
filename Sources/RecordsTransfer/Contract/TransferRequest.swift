import PostgresClient

/// What a user of the requesting district submits. Names, gender, birthdate and SSN that are nil are taken from the
/// district's own record of the student.
public struct TransferRequest: Sendable {
  /// Log-in name.
  public var user: String
  /// The student in the user's district; `stateID` does as well where it is that of one student only.
  public var personID: Int64?
  public var stateID: String?
  /// The new enrollment; nil: the student's most recent one in the district.
  public var enrollmentID: Int64?
  /// To the former district.
  public var comments: String?
  public var lastName: String?
  public var firstName: String?
  public var middleName: String?
  public var gender: String?
  public var birthdate: PostgresDate?
  public var ssn: String?

  public init(user: String, personID: Int64? = nil, stateID: String? = nil, enrollmentID: Int64? = nil) {
    self.user = user
    self.personID = personID
    self.stateID = stateID
    self.enrollmentID = enrollmentID
  }

  /// Submits the request through `api.submit_request`.
  ///
  /// - Returns: the transfer's GUID, as PostgreSQL writes it.
  /// - Throws: `CommandFailure` of `refused` (RT001 to RT007, RT012); `PostgresError`.
  public func submit(_ session: PostgresSession) throws -> String {
    guard let guid = try session.callContract(SubmitRequest(request: self)).first else {
      throw CommandFailure(.internalError, "the request was submitted, but its GUID did not come back: see the inbox")
    }
    return guid
  }
}

struct SubmitRequest: PostgresStatement {
  static let sql = SQL.Contract.submitRequest
  let request: TransferRequest

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(request.user)
    parameters.append(request.personID)
    parameters.append(request.stateID)
    parameters.append(request.enrollmentID)
    parameters.append(request.comments)
    parameters.append(request.lastName)
    parameters.append(request.firstName)
    parameters.append(request.middleName)
    parameters.append(request.gender)
    parameters.append(request.birthdate)
    parameters.append(request.ssn)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> String { try row.next() }
}
