import PostgresClient
import TestSupport

/// Runs `body` with the configuration of an empty database of its own, which is gone afterwards.
func withDatabase(_ body: (ConnectionConfiguration) async throws -> Void) async throws {
  try await TestDatabase.withEmpty { configuration in try await body(configuration) }
}
