import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

/// What a district, whose session calls functions that write the ledger, learns of it: nothing. Transfers have numbers there, which
/// tell how much the state does.
@Suite("The disclosure ledger, to those who read records")
struct LedgerSecrecyTests {
  @Test("says nothing to a session that asks for all messages there are")
  func messages() async throws {
    try await Districts.withWorld { districts in
      let reading = try await readingOfRequest(districts)
      try await withConnection(districts["0101"]) { session in
        try session.execute("SET client_min_messages = log")
        _ = session.takeNotices()
        try session.execute(reading)
        let told = session.takeNotices().map(\.message)
        #expect(told == [])
      }
    }
  }

  @Test("asks a session that cannot see what another has added to do its transaction again, and names nothing")
  func olderSnapshot() async throws {
    try await Districts.withWorld { districts in
      let reading = try await readingOfRequest(districts)
      let refusal = try await TwoSessions.with(districts["0101"]) { sessions in
        _ = try await sessions.worker.run { session in
          try session.execute("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT FROM api.district_transfers")
        }
        _ = try await sessions.other.run { session in try session.execute(reading) }
        return await sessions.worker.run { session -> PostgresError? in
          do throws(PostgresError) {
            try session.execute(reading)
            return nil
          } catch { return error }
        }
      }
      let error = try #require(refusal)
      #expect(error.sqlState == .serializationFailure)
      let told = [error.message, error.detail ?? "", error.hint ?? "", error.constraintName ?? ""].joined(
        separator: " ")
      #expect(!told.contains("4711") && !told.contains("disclosure_"), "\(told)")
    }
  }

  @Test("of an ignored request names the former district nowhere, where the requester has read")
  func ignored() async throws {
    try await SmallState.with { configuration in
      let entries = try await withConnection(configuration) { session in
        let transfer = try session.waiting(.withRecords)
        try session.answer(transfer, .ignore)
        try session.perform(.responses, [transfer])
        try session.execute("SELECT audit.record('retrieved', \(transfer), 1, 1, '{studentSSN}')")
        return try DisclosureEntry.all(of: .person(districtNumber: "0100", personID: 101), session)
      }
      #expect(entries.map(\.event) == ["requested", "retrieved"])
      let text = String(decoding: try LedgerExport.csv.data(of: entries), as: UTF8.self)
      #expect(!text.contains("0200") && !text.contains("Oak"), "\(text)")
    }
  }

  /// Makes a request with the number 4711.
  ///
  /// - Returns: what its requester reads the SSN with.
  private func readingOfRequest(_ districts: Districts) async throws -> String {
    try await withConnection(districts.state) { session in
      try session.execute("ALTER TABLE transfer.records_transfer ALTER COLUMN transfer_id RESTART WITH 4711")
      let transfer = try session.submit("a.group.all", person: 1001)
      return "SELECT api.read_ssn('a.group.all', '\(transfer)')"
    }
  }
}
