import Foundation
import PostgresClient
import RecordsTransfer
import TestSupport
import Testing

/// A database to which the roles were applied, with the logins of its districts.
///
/// Roles are the whole server's, so logins carry the database's name, and are dropped with it.
struct Districts: Sendable {
  /// As the superuser who made the database.
  let state: ConnectionConfiguration
  private let database: String

  /// The world of three districts, of which each has a login.
  static func withWorld(_ body: @Sendable (Districts) async throws -> Void) async throws {
    try await World.withConfiguration { configuration in try await with(configuration, ["0101", "0202", "0303"], body) }
  }

  /// Any database that has the schema.
  static func with(
    _ configuration: ConnectionConfiguration, _ numbers: [String], _ body: @Sendable (Districts) async throws -> Void
  ) async throws {
    let name: String = try await withConnection(configuration) { try $0.value("SELECT current_database()::text") }
    let districts = Districts(state: configuration, database: name)
    try await withConnection(configuration) { session in
      try RoleGrants.apply(session)
      for number in numbers { try DistrictLogin.add(districts.login(number), to: number, session) }
      for group in Group.allCases {
        try session.execute(
          "CREATE ROLE \(districts.login(group)) LOGIN \(group == .stranger ? "" : "IN ROLE records_transfer_\(group)")"
        )
      }
    }
    let outcome: Result<Void, any Error>
    do { outcome = .success(try await body(districts)) } catch { outcome = .failure(error) }
    try await withConnection(configuration) { session in
      let all = numbers.map(districts.login) + Group.allCases.map(districts.login)
      try session.execute("DROP OWNED BY \(all.joined(separator: ", "))")
      try session.execute("DROP ROLE \(all.joined(separator: ", "))")
    }
    try outcome.get()
  }

  /// The state's own groups that people and programs log in as members of; and somebody who is in none.
  enum Group: String, CaseIterable, CustomStringConvertible {
    case owner, worker, dba, auditor, stranger
    var description: String { rawValue }
  }

  /// The name of a district's login.
  func login(_ number: String) -> String { "\(database)_\(number)" }
  func login(_ group: Group) -> String { "\(database)_\(group)" }

  /// How a district's system connects.
  subscript(number: String) -> ConnectionConfiguration { user(login(number)) }
  subscript(group: Group) -> ConnectionConfiguration { user(login(group)) }

  private func user(_ name: String) -> ConnectionConfiguration {
    ConnectionConfiguration(conninfo: state.conninfo + " user=\(name)").database(named: database)
  }
}
