import PostgresClient
import RecordsTransfer
import Synchronization

/// Databases that a test has to itself, so that tests can run at the same time.
///
///     try await TestDatabase.withSchema { configuration in
///       try await withConnection(configuration) { session in … }
///     }
public enum TestDatabase {
  /// A database with nothing in it, dropped afterwards.
  public static func withEmpty<R>(
    isolation: isolated (any Actor)? = #isolation, _ body: (ConnectionConfiguration) async throws -> R
  ) async throws -> R {
    try await with(template: "template0", body)
  }

  /// A database with everything that `records-transfer migrate` makes, dropped afterwards.
  public static func withSchema<R>(
    isolation: isolated (any Actor)? = #isolation, _ body: (ConnectionConfiguration) async throws -> R
  ) async throws -> R {
    try await with(template: try await SchemaTemplate.shared.name, body)
  }

  private static func with<R>(
    isolation: isolated (any Actor)? = #isolation, template: String,
    _ body: (ConnectionConfiguration) async throws -> R
  ) async throws -> R {
    await Turnstile.shared.enter()
    let name = uniqueName()
    let outcome: Result<R, any Error>
    do {
      // Copying files takes two checkpoints, which cost nothing where nothing is synced to disk; the other strategy
      // writes all pages to the log: 75 ms against 106.
      try await TestCluster.shared.administer("CREATE DATABASE \(name) TEMPLATE \(template) STRATEGY file_copy")
      let configuration = try await TestCluster.shared.configuration.database(named: name)
      outcome = .success(try await Turnstile.$isInside.withValue(true) { try await body(configuration) })
    } catch {
      outcome = .failure(error)
    }
    // FORCE ends connections that a test forgot.
    try? await TestCluster.shared.administer("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
    await Turnstile.shared.leave()
    return try outcome.get()
  }

  static func uniqueName() -> String { "test_\(counter.add(1, ordering: .relaxed).newValue)" }

  private static let counter = Atomic<Int>(0)
}

/// The database that the others are copied from; made once for each process.
private actor SchemaTemplate {
  static let shared = SchemaTemplate()

  private var making: Task<String, any Error>?

  var name: String {
    get async throws {
      if let making { return try await making.value }
      let task = Task {
        let name = "schema_template"
        try await TestCluster.shared.administer("CREATE DATABASE \(name) TEMPLATE template0")
        let configuration = try await TestCluster.shared.configuration.database(named: name)
        try await withConnection(configuration) { session in _ = try Migrator().migrate(session) }
        return name
      }
      making = task
      return try await task.value
    }
  }
}
