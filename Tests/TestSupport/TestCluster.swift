import Foundation
import PostgresClient
import RecordsTransfer

/// The one PostgreSQL of a test process: made when the first test asks for it, thrown away when the process ends.
///
/// It lies in a temporary folder that the process keeps locked. A folder that nobody locks is what a killed process
/// left, and the next one removes it, server and all.
public actor TestCluster {
  public static let shared = TestCluster()

  private var starting: Task<Running, any Error>?

  struct Running {
    let configuration: ConnectionConfiguration
    let administration: PostgresConnection
  }

  /// How to reach the server's database `postgres`.
  public var configuration: ConnectionConfiguration {
    get async throws { try await running.configuration }
  }

  /// Runs administrative SQL, such as CREATE DATABASE; one at a time.
  func administer(_ sql: String) async throws {
    try await running.administration.run { (session) throws(PostgresError) in _ = try session.execute(sql) }
  }

  private var running: Running {
    get async throws {
      if let starting { return try await starting.value }
      let task = Task { try await Self.start() }
      starting = task
      return try await task.value
    }
  }

  private static func start() async throws -> Running {
    TestFolder.removeLeftovers(kind) { path in _ = try? Self.cluster(in: path).stopBlocking() }
    let folder = try TestFolder.make(kind)
    let cluster = cluster(in: folder.path)
    folder.removeAtExit { _ = try? cluster.stopBlocking() }
    try await cluster.start()
    let configuration = try await cluster.configuration.database(named: "postgres")
    return Running(configuration: configuration, administration: try await PostgresConnection.open(configuration))
  }

  private static let kind = "records-transfer-test-cluster-"

  private static func cluster(in path: String) -> EmbeddedCluster {
    EmbeddedCluster(in: path, purpose: .throwaway, closedRoot: path + "/closed")
  }
}
