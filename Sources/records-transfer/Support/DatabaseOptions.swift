import ArgumentParser
import Foundation
import PostgresClient
import RecordsTransfer

/// Which database a command works on.
struct DatabaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database, as libpq takes it: “host=… dbname=…” or postgresql://….",
      discussion: """
        Without it DATABASE_URL counts, then the variables PGHOST, PGDATABASE, PGSERVICE and so on. With none of these \
        a private PostgreSQL is started and kept below .records-transfer/ of the current directory.
        """,
      valueName: "conninfo"))
  var database: String?

  /// The database that is meant; the private one is made and started when none is configured.
  func configuration() async throws -> ConnectionConfiguration {
    let environment = ProcessInfo.processInfo.environment
    if let configured = ConnectionConfiguration.resolve(database: database, environment: environment) {
      try configured.validate()
      return configured
    }
    let cluster = EmbeddedCluster()
    if try await cluster.start() != .wasRunning {
      let folder = try await cluster.status().dataFolder
      StandardError.write("started a private PostgreSQL in \(folder) (“records-transfer embedded stop” stops it)")
    }
    return try await cluster.configuration
  }

  /// Connects, makes sure that the schema is the one of this program, and runs `body` on the connection's thread.
  func withSession<R: Sendable>(_ body: @Sendable (PostgresSession) throws -> R) async throws -> R {
    try await withUncheckedSession { session in
      try SchemaVersion.verify(session)
      return try body(session)
    }
  }

  /// As `withSession`, whatever the schema is.
  func withUncheckedSession<R: Sendable>(_ body: @Sendable (PostgresSession) throws -> R) async throws -> R {
    let connection = try await PostgresConnection.open(configuration())
    let outcome: Result<R, any Error>
    do { outcome = .success(try await connection.run(body)) } catch { outcome = .failure(error) }
    await connection.close()
    return try outcome.get()
  }
}
