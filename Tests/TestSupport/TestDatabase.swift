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
    try await withCopy(of: .schema, body)
  }

  /// A copy of a template, dropped afterwards.
  public static func withCopy<R>(
    of template: DatabaseTemplate, isolation: isolated (any Actor)? = #isolation,
    _ body: (ConnectionConfiguration) async throws -> R
  ) async throws -> R {
    try await with(template: try await Templates.shared.finished(template), body)
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
      let value = try await Turnstile.$isInside.withValue(true) { try await body(configuration) }
      try await LeakScan.shared.scan(configuration)
      outcome = .success(value)
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

/// A database that others are copied from; made once for each process, when the first test wants a copy.
public struct DatabaseTemplate: Sendable {
  /// Lower-case letters and underscores; unique in the process.
  public let name: String
  let prepare: @Sendable (ConnectionConfiguration) async throws -> Void

  /// - Parameter prepare: fills a database that has the schema.
  public init(name: String, prepare: @escaping @Sendable (ConnectionConfiguration) async throws -> Void) {
    self.name = name
    self.prepare = prepare
  }

  static let schema = DatabaseTemplate(name: "schema_template") { configuration in
    try await withConnection(configuration) { session in _ = try Migrator().migrate(session) }
  }
}

private actor Templates {
  static let shared = Templates()

  private var making: [String: Task<String, any Error>] = [:]

  /// The name of the finished template.
  func finished(_ template: DatabaseTemplate) async throws -> String {
    if let task = making[template.name] { return try await task.value }
    let task = Task {
      let base = template.name == DatabaseTemplate.schema.name ? "template0" : try await finished(.schema)
      try await TestCluster.shared.administer("CREATE DATABASE \(template.name) TEMPLATE \(base)")
      try await template.prepare(try await TestCluster.shared.configuration.database(named: template.name))
      return template.name
    }
    making[template.name] = task
    return try await task.value
  }
}
