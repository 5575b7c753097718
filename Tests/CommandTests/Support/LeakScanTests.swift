import PostgresClient
import TestSupport
import Testing

@Suite("The scan for personal data in what is logged and kept for operators")
struct LeakScanTests {
  @Test("finds a name, a birthdate, an SSN wherever it is in a table for operators or in what a command said")
  func finds() async throws {
    let plants: [(sql: String, place: String)] = [
      ("UPDATE ops.job_execution SET message = 'no Núñez here'", "ops.job_execution.message"),
      ("UPDATE ops.job_execution SET message = 'born 2011-03-07'", "ops.job_execution.message"),
      ("UPDATE ops.job_execution SET message = 'x 900-11-0101,'", "ops.job_execution.message"),
      (
        """
        INSERT INTO transfer.failure (lane, transfer_id, attempt, message)
          VALUES ('requests', 1, 1, 'of Adaeze')
        """, "transfer.failure.message"
      ),
    ]
    for (sql, place) in plants {
      let leak = try await leak { session in try session.execute(sql) }
      #expect(leak?.contains("is in \(place)") == true, "\(sql): \(leak ?? "nothing found")")
    }
    let said = try await leak(said: "trying again: Björn is locked") { _ in }
    #expect(said?.contains("“Björn” is in a command") == true)
  }

  @Test("takes no word for a name that is only a part of another, or written small")
  func overlooks() async throws {
    let text = "unadaeze Adaezes adaeze 900-11-01011 12011-03-07"
    let found = try await leak(said: text) { session in
      try session.execute("UPDATE ops.job_execution SET message = 'a stillenrolled row'")
    }
    #expect(found == nil)
  }

  @Test("takes the words of SQL that hostile names are made of for no names")
  func hostileNames() async throws {
    let found = try await leak(said: "SELECT t.transfer_id, 'is NULL' FROM transfer.queue t") { session in
      try session.execute("UPDATE state.person_index SET last_name = '$$; SELECT 1; $$', first_name = 'NULL'")
      try session.execute("UPDATE state.district_person SET last_name = '$$; SELECT 1; $$', first_name = 'NULL'")
    }
    #expect(found == nil)
  }

  /// What is found in a database with a run in its ledger; nil where nothing is.
  private func leak(
    said: String = "", _ plant: @Sendable (PostgresSession) throws -> Void
  ) async throws -> String? {
    var found: String?
    do {
      try await SmallState.with { database in
        try await withConnection(database) { session in
          try session.execute(
            "INSERT INTO ops.job_execution (job, business_date, workers, host, process_id, binary_version) VALUES ('x', '2026-10-01', 1, 'x', 1, 'x')"
          )
          try plant(session)
        }
        LeakScan.shared.said(said, by: "a command", database: database.databaseName)
      }
    } catch let leak as Leak {
      found = "\(leak)"
    }
    return found
  }
}
