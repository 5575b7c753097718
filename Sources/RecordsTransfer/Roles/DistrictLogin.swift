import PostgresClient

/// A database login that belongs to a district: what its sessions see and do is that district's.
public struct DistrictLogin: Sendable {
  public let login: String
  public let districtNumber: String
  public let districtName: String
  /// To the second.
  public let assignedAt: PostgresTimestamp
  public let assignedBy: String
  /// Whether the server has the role, and it may log in.
  public let canLogIn: Bool

  /// All of them, by district.
  public static func all(_ session: PostgresSession) throws -> [DistrictLogin] {
    try RoleGrants.require(session)
    return try session.run(DistrictLogins())
  }

  /// Makes a login and assigns it to a district, or assigns one that exists and has no rights beyond.
  ///
  /// - Throws: `CommandFailure` of `dataRefused` where there is no such district, or the login is another district's or has rights that no
  ///   district may have; `PostgresError`, also where the session may not make roles.
  public static func add(_ login: String, to districtNumber: String, _ session: PostgresSession) throws {
    try RoleGrants.require(session)
    // The server would cut a longer one off, and it would be another.
    guard (1...63).contains(login.utf8.count) else {
      throw CommandFailure(.dataRefused, "the name of a login has 1 to 63 bytes")
    }
    try session.transaction { () throws in
      let found = try session.run(LoginInspection(login: login)).first
      if found?.isPrivileged == true {
        throw CommandFailure(
          .dataRefused, "the role \(login) has rights that no district's login may have: take another name")
      }
      if let other = found?.districtNumber {
        guard other != districtNumber else { return }
        throw CommandFailure(.dataRefused, "the login \(login) belongs to district \(other): drop it there first")
      }
      try session.execute(
        session.query(found == nil ? SQL.Roles.createLogin : SQL.Roles.joinLogin, login).value(as: String.self))
      guard try !session.query(SQL.Roles.assignLogin, login, districtNumber).isEmpty else {
        throw CommandFailure(.dataRefused, "there is no district \(districtNumber)")
      }
    }
  }

  /// Takes a login from its district. The role stays, without rights: it may own what we do not know of.
  ///
  /// - Throws: `CommandFailure` of `dataRefused` where it is no district's.
  public static func drop(_ login: String, _ session: PostgresSession) throws {
    try RoleGrants.require(session)
    try session.transaction { () throws in
      guard try !session.query(SQL.Roles.forgetLogin, login).isEmpty else {
        throw CommandFailure(
          .dataRefused, "\(login) is no district's login: “records-transfer roles list” shows those that are")
      }
      guard try !session.run(LoginInspection(login: login)).isEmpty else { return }
      try session.execute(session.query(SQL.Roles.leaveLogin, login).value(as: String.self))
    }
  }
}

private struct DistrictLogins: PostgresStatement {
  static let sql = SQL.Roles.districtLogins

  static func decode(_ row: inout RowReader) throws(PostgresError) -> DistrictLogin {
    DistrictLogin(
      login: try row.next(), districtNumber: try row.next(), districtName: try row.next(), assignedAt: try row.next(),
      assignedBy: try row.next(), canLogIn: try row.next())
  }
}

private struct LoginInspection: PostgresStatement {
  static let sql = SQL.Roles.inspectLogin
  let login: String

  func bind(_ parameters: inout PostgresParameters) { parameters.append(login) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> (isPrivileged: Bool, districtNumber: String?) {
    (isPrivileged: try row.next(), districtNumber: try row.next())
  }
}
