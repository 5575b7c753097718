import PostgresClient
import RecordsTransfer
import TestSupport

/// A feed that stages what a test says.
struct MadeFeed: Feed {
  var standard: FeedStandard? = .edFi
  let size = 0
  let input = LoadInput()
  let staged: @Sendable (FeedStaging, Int32) throws -> Void

  func stage(into staging: FeedStaging) throws {
    let file = staging.file("made.xml")
    try staged(staging, file)
  }

  /// A state with two districts and nothing else, and a session in it.
  static func withState(_ body: @escaping @Sendable (PostgresSession) throws -> Void) async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        try session.execute(
          "INSERT INTO state.district (district_number, name) VALUES ('0100', 'North Unified'), ('0200', 'South Unified')"
        )
        try body(session)
      }
    }
  }

  @discardableResult
  static func load(
    _ session: PostgresSession, district: String = "0100", options: FeedOptions = FeedOptions(),
    _ staged: @escaping @Sendable (FeedStaging, Int32) throws -> Void
  ) throws -> FeedReport {
    try FeedLoader(MadeFeed(staged: staged), district: district, options: options).load(session)
  }
}

extension FeedStaging {
  /// A student with everything that is matched.
  func student(
    _ file: Int32, _ line: Int, _ id: String, state: String?, _ first: String, _ last: String,
    born: String = "2012-02-28"
  ) throws {
    read(file, "Student")
    try person(
      file, line: line, id: id,
      ["state_id": state, "first_name": first, "last_name": last, "gender": "F", "birthdate": born])
  }
}

extension FeedReport {
  /// Rows added, changed, removed, unchanged in a table; nil where the load had none for it.
  func counts(of table: String) -> [Int]? {
    tables.first { $0.name == table }.map { [$0.added, $0.changed, $0.removed, $0.unchanged] }
  }
}
