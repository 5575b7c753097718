import Foundation
import PostgresClient

/// Runs `body` with the configuration of an empty database of its own, which is gone afterwards.
func withDatabase(_ body: (ConnectionConfiguration) async throws -> Void) async throws {
  guard let server = ProcessInfo.processInfo.environment["RT_TEST_CONNINFO"] else {
    throw MissingServer()
  }
  let configuration = ConnectionConfiguration(conninfo: server)
  let name = "client_test_\(UUID().uuidString.lowercased())"
  let admin = try await PostgresConnection.open(configuration)
  _ = try await admin.run { session in try session.execute("CREATE DATABASE \"\(name)\" TEMPLATE template0") }
  let outcome: Result<Void, any Error>
  do {
    outcome = .success(try await body(configuration.database(named: name)))
  } catch {
    outcome = .failure(error)
  }
  _ = try await admin.run { session in try session.execute("DROP DATABASE \"\(name)\" WITH (FORCE)") }
  await admin.close()
  try outcome.get()
}

struct MissingServer: Error, CustomStringConvertible {
  let description = "set RT_TEST_CONNINFO to the conninfo of a PostgreSQL superuser for tests"
}
